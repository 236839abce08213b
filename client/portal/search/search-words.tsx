import { useTranslation } from "react-i18next";
import { PortalField } from "../portal-field.tsx";

type Props = { readonly value: string; readonly onChange: (words: string) => void };

/** The one line in which a procedure is looked for, wherever that is. */
export function SearchWords({ value, onChange }: Props) {
  const { t } = useTranslation("portal");
  return (
    <PortalField
      label={t("search.label")}
      hint={t("search.hint")}
      fault={null}
      value={value}
      onChange={onChange}
      type="search"
      maxLength={200}
    />
  );
}
