import { useId } from "react";
import { useTranslation } from "react-i18next";
import { wordsIn, type ProcedureCase } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";

type Props = {
  readonly cases: readonly ProcedureCase[];
  /** Null until somebody has said. */
  readonly chosen: ProcedureCase | null;
  readonly onChoose: (id: string) => void;
};

/** Which of the cases it is: limit, fee and papers follow from it. Nothing to choose where there is one. */
export function CaseChoice({ cases, chosen, onChoose }: Props) {
  const { t } = useTranslation("portal");
  const name = useId();
  if (cases.length < 2) return null;
  return (
    <fieldset className="cases">
      <legend>{t("procedure.caseTitle")}</legend>
      {cases.map((one) => (
        <label key={one.id}>
          <input type="radio" name={name} checked={one.id === chosen?.id} onChange={() => onChoose(one.id)} />
          <span>{wordsIn(one.name, currentLanguage())}</span>
        </label>
      ))}
    </fieldset>
  );
}
