import { useEffect, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { CodeBoxes } from "../../ui/code-boxes.tsx";
import { DigitPad } from "../../ui/digit-pad.tsx";
import { dayDigits, isCodeComplete, serialDigits, type Entry, type EntryAction } from "./entry-state.ts";
import { Hint } from "./hint.tsx";

export type StepProps = {
  readonly agency: string;
  readonly entry: Entry;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly fault: string | null;
  readonly onAction: (action: EntryAction) => void;
};

/** Step 1: the digits of the code; its agency is filled in. */
export function CodeStep({ agency, entry, field, fault, onAction }: StepProps) {
  const { t } = useTranslation();
  useEffect(() => field.current?.focus(), [field]);
  return (
    <>
      <h2>{t("kiosk:enter.code")}</h2>
      <CodeBoxes
        ref={field}
        label={t("kiosk:enter.codeField", { agency })}
        describedBy="entry-hint"
        prefix={<span translate="no">{agency}</span>}
        value={entry.digits}
        groups={[dayDigits, serialDigits]}
        isInvalid={fault !== null}
        onChange={(text) => onAction({ type: "fill", text })}
      />
      <Hint id="entry-hint" words={t("kiosk:enter.codeHint")} fault={fault} />
      <div className="entry-pads">
        <DigitPad
          label={t("kiosk:enter.digits")}
          eraseLabel={t("kiosk:enter.erase")}
          doneLabel={t("kiosk:enter.next")}
          isDone={isCodeComplete(entry)}
          onSign={(sign) => onAction({ type: "sign", sign })}
          onErase={() => onAction({ type: "erase" })}
          onDone={() => onAction({ type: "next" })}
        />
      </div>
    </>
  );
}
