import { useId } from "react";
import { useTranslation } from "react-i18next";
import { procedureFields, type ProcedureField } from "../../../shared/domain/procedures/index.ts";

type Props = {
  readonly value: ProcedureField | null;
  readonly onChange: (field: ProcedureField | null) => void;
};

/** All fields, or one of them. */
export function FieldChoice({ value, onChange }: Props) {
  const { t } = useTranslation("portal");
  const id = useId();
  return (
    <div className="portal-field">
      <label htmlFor={id}>{t("search.field")}</label>
      <select
        id={id}
        className="portal-input"
        value={value ?? ""}
        onChange={({ target }) => onChange(procedureFields.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t("search.allFields")}</option>
        {procedureFields.map((field) => (
          <option key={field} value={field}>
            {t(`fields.${field}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
