import { Hash, PenLine } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../shared/contracts/problem.ts";
import type { HandOver } from "../hand-over.ts";
import { PhoneButton } from "../phone-button.tsx";
import { PhonePage } from "../phone-page.tsx";
import { PhoneProblem, RefusedProblem } from "../phone-problem.tsx";
import { Strip } from "../strip.tsx";
import { PinPad } from "./pin-pad.tsx";
import { SignaturePad } from "./signature-pad.tsx";

const formId = "delivery-proof";

export type Trouble = Problem | "notStored" | "wrongPin";
export type Given = { readonly pin: string } | { readonly signature: string };

type Props = {
  readonly handOver: HandOver;
  readonly onChange: (next: HandOver) => void;
  readonly pinSigns: number;
  /** Wrong PINs that may still be typed. */
  readonly triesLeft: number;
  /** The PIN proves nothing any more for this packet. */
  readonly locked: boolean;
  readonly busy: "checking" | "sending" | null;
  readonly trouble: Trouble | null;
  readonly onBack: () => void;
  readonly onConfirm: (given: Given) => void;
};

/** The delivery's own PIN, asked of the recipient, or a signature. What was typed stays, so that one sign can be corrected. */
export function ProofStep(props: Props) {
  const { handOver, onChange, pinSigns, triesLeft, locked, busy, trouble, onBack, onConfirm } = props;
  const { t } = useTranslation("courier");
  const [chosen, setChosen] = useState<"pin" | "signature">("pin");
  const [signature, setSignature] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const by = locked ? "signature" : chosen;
  const missing = pinSigns - handOver.pin.length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (by === "pin" && missing === 0) onConfirm({ pin: handOver.pin });
    if (by === "signature" && signature !== null) onConfirm({ signature });
  };
  const switchTo = (next: "pin" | "signature") => {
    setChosen(next);
    setChecked(false);
    setSignature(null);
  };

  return (
    <PhonePage
      title={handOver.name}
      back={onBack}
      strip={<Strip />}
      thumb={
        <PhoneButton look="primary" type="submit" form={formId} disabled={busy !== null}>
          {busy === null ? t("deliver.confirm") : t(`deliver.${busy}`)}
        </PhoneButton>
      }
    >
      {locked ? (
        <PhoneProblem title={t("deliver.lockedTitle")}>
          <p>{t("deliver.lockedNext")}</p>
        </PhoneProblem>
      ) : (
        trouble !== null && <Told trouble={trouble} left={triesLeft} />
      )}
      <form id={formId} onSubmit={submit} noValidate>
        {by === "pin" ? (
          <PinPad
            value={handOver.pin}
            length={pinSigns}
            onChange={(pin) => onChange({ ...handOver, pin })}
            hint={trouble === null ? t("deliver.pinHint") : null}
            error={checked && missing > 0 ? t("deliver.pinMissing", { count: missing }) : null}
          />
        ) : (
          <SignaturePad
            onChange={setSignature}
            error={checked && signature === null ? t("signature.missing") : null}
          />
        )}
        {busy === "checking" && <p aria-live="polite">{t("deliver.checkingNote")}</p>}
      </form>
      {!locked && (
        <div className="proof-other">
          <PhoneButton onClick={() => switchTo(by === "pin" ? "signature" : "pin")}>
            {by === "pin" ? (
              <PenLine aria-hidden="true" size={26} strokeWidth={2.25} />
            ) : (
              <Hash aria-hidden="true" size={26} strokeWidth={2.25} />
            )}
            {by === "pin" ? t("signature.instead") : t("signature.back")}
          </PhoneButton>
        </div>
      )}
    </PhonePage>
  );
}

function Told({ trouble, left }: { readonly trouble: Trouble; readonly left: number }) {
  const { t } = useTranslation("courier");
  if (trouble === "notStored") return <PhoneProblem title={t("outbox.notStored")} />;
  const isWrongPin = trouble === "wrongPin" || trouble.code === "delivery-wrong-pin";
  if (trouble !== "wrongPin" && !isWrongPin) return <RefusedProblem problem={trouble} />;
  return (
    <PhoneProblem title={t("deliver.wrongPin", { count: left })}>
      <p>{t("deliver.wrongPinNext")}</p>
    </PhoneProblem>
  );
}
