import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { LookUp } from "../../../shared/contracts/tracking.ts";
import { tokenDigits } from "../../../shared/domain/dossiers/pin.ts";
import { useOffice } from "../../api/use-office.ts";
import type { Tracking } from "../../api/use-tracking.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { PortalField } from "../portal-field.tsx";
import "./look-up.css";

type Props = {
  readonly tracking: Tracking;
  readonly onLookUp: (lookUp: LookUp) => void;
};

/** Code and PIN, or the digits of the QR code in place of both. What was typed stays after a refusal. */
export function LookUpForm({ tracking: { phase, problem }, onLookUp }: Props) {
  const { t } = useTranslation("portal");
  const agency = useOffice().data?.agency;
  const [code, setCode] = useState("");
  const [pin, setPin] = useState("");
  const [checked, setChecked] = useState(false);
  const token = asToken(code);
  const codeFault = checked && code.trim() === "" ? t("lookUp.codeMissing") : null;
  const pinFault = checked && token === null && pin.trim() === "" ? t("lookUp.pinMissing") : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (token !== null) onLookUp({ token });
    else if (code.trim() !== "" && pin.trim() !== "") onLookUp({ code: code.trim(), pin: pin.trim() });
  };

  return (
    <form className="look-up" onSubmit={submit} noValidate autoComplete="off">
      {phase === "refused" && problem && <ProblemNote title={problem.title} detail={problem.detail} />}
      {phase === "unreachable" && (
        <ProblemNote title={t("lookUp.unreachableTitle")} detail={t("lookUp.unreachable")} />
      )}
      <div className="look-up-fields">
        <PortalField
          label={t("lookUp.code")}
          hint={agency === undefined ? t("lookUp.codeHintPlain") : t("lookUp.codeHint", { agency })}
          fault={codeFault}
          value={code}
          onChange={setCode}
          code
          maxLength={60}
        />
        {token === null && (
          <PortalField
            label={t("lookUp.pin")}
            hint={t("lookUp.pinHint")}
            fault={pinFault}
            value={pin}
            onChange={setPin}
            code
            maxLength={20}
          />
        )}
      </div>
      <button className="portal-button" type="submit" disabled={phase === "looking"}>
        {phase === "looking" ? t("lookUp.looking") : t("lookUp.submit")}
      </button>
    </form>
  );
}

/** The digits of a receipt's QR code, however they were grouped when pasted; null for anything else. */
export function asToken(text: string): string | null {
  const digits = text.replaceAll(/[\s.-]/g, "");
  return digits.length === tokenDigits && /^\d+$/.test(digits) ? digits : null;
}
