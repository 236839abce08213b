import { ChevronLeft } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { pinAlphabet, pinLength } from "../../../shared/domain/dossiers/index.ts";
import { CodeBoxes } from "../../ui/code-boxes.tsx";
import { Code } from "../../ui/code.tsx";
import { DigitPad, LetterPad } from "../../ui/digit-pad.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import type { StepProps } from "./code-step.tsx";
import { codeOf, isComplete } from "./entry-state.ts";
import { Hint } from "./hint.tsx";

/** The consonants of a PIN. */
export const letters = pinAlphabet.split("").filter((sign) => !/\d/.test(sign));

/** Step 2: the secret beside the QR code, digits and twelve consonants. */
export function PinStep({
  agency,
  entry,
  field,
  fault,
  onAction,
  onLook,
}: StepProps & { readonly onLook: () => void }) {
  const { t } = useTranslation();
  useEffect(() => field.current?.focus(), [field]);
  const put = (sign: string) => onAction({ type: "sign", sign });
  return (
    <>
      <div className="entry-code">
        <h2>{t("kiosk:enter.pin")}</h2>
        <KioskKey
          shape="line"
          icon={<ChevronLeft aria-hidden="true" />}
          onPress={() => onAction({ type: "back" })}
        >
          {t("kiosk:enter.back")}
        </KioskKey>
      </div>
      <div className="entry-pin">
        <CodeBoxes
          ref={field}
          label={t("kiosk:enter.pinField")}
          describedBy="entry-hint"
          value={entry.pin}
          groups={[pinLength / 2, pinLength / 2]}
          isInvalid={fault !== null}
          onChange={(text) => onAction({ type: "fill", text })}
        />
        <Code>{codeOf(entry, agency)}</Code>
      </div>
      <Hint id="entry-hint" words={t("kiosk:enter.pinHint")} fault={fault} />
      <div className="entry-pads">
        <DigitPad
          label={t("kiosk:enter.digits")}
          eraseLabel={t("kiosk:enter.erase")}
          doneLabel={t("kiosk:enter.look")}
          isDone={isComplete(entry)}
          onSign={put}
          onErase={() => onAction({ type: "erase" })}
          onDone={onLook}
        />
        <LetterPad label={t("kiosk:enter.letters")} letters={letters} onSign={put} />
      </div>
    </>
  );
}
