import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { pinLength } from "../../shared/domain/dossiers/pin.ts";
import { useOffice } from "../api/use-office.ts";
import type { HandOver } from "./hand-over.ts";
import { PhoneButton, PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { PhoneProblem, RefusedProblem } from "./phone-problem.tsx";
import { PinPad } from "./pin-pad.tsx";
import { Strip } from "./strip.tsx";

const formId = "delivery-pin";

type Props = {
  readonly packet: DeliveryView;
  readonly handOver: HandOver;
  readonly onChange: (next: HandOver) => void;
  readonly busy: boolean;
  readonly problem: Problem | "notStored" | null;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
  readonly failPath: string;
};

/** The delivery's own PIN, asked of the recipient. What was typed stays, so that one sign can be corrected. */
export function PinStep({ packet, handOver, onChange, busy, problem, onBack, onConfirm, failPath }: Props) {
  const { t } = useTranslation("courier");
  const [checked, setChecked] = useState(false);
  const missing = pinLength - handOver.pin.length;
  const locked = problem !== null && problem !== "notStored" && problem.code === "delivery-pin-locked";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missing === 0) onConfirm();
  };

  return (
    <PhonePage
      title={handOver.name}
      back={onBack}
      strip={<Strip />}
      thumb={
        locked ? (
          <PhoneLink look="primary" to={failPath}>
            {t("deliver.toFail")}
          </PhoneLink>
        ) : (
          <PhoneButton look="primary" type="submit" form={formId} disabled={busy}>
            {busy ? t("deliver.sending") : t("deliver.confirm")}
          </PhoneButton>
        )
      }
    >
      {problem === "notStored" && <PhoneProblem title={t("outbox.notStored")} />}
      {problem !== null && problem !== "notStored" && <RefusedProblem problem={problem} />}
      {locked ? (
        <Locked />
      ) : (
        <form id={formId} onSubmit={submit} noValidate>
          <PinPad
            key={packet.id}
            value={handOver.pin}
            onChange={(pin) => onChange({ ...handOver, pin })}
            hint={problem === null ? t("deliver.pinHint") : null}
            error={checked && missing > 0 ? t("deliver.pinMissing", { count: missing }) : null}
          />
        </form>
      )}
    </PhonePage>
  );
}

function Locked() {
  const { t } = useTranslation("courier");
  const phone = useOffice().data?.phone ?? "";
  return <p>{t("deliver.lockedNext", { phone })}</p>;
}
