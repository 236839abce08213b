import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { PortalField } from "../portal-field.tsx";

type Props = { readonly onSearch: (words: string) => void };

/** One line of words; its list is a page of its own. */
export function SearchForm({ onSearch }: Props) {
  const { t } = useTranslation("portal");
  const [words, setWords] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(words);
  };
  return (
    <search>
      <form className="search-form" onSubmit={submit}>
        <PortalField
          label={t("search.label")}
          hint={t("search.hint")}
          fault={null}
          value={words}
          onChange={setWords}
          type="search"
          maxLength={200}
        />
        <button className="portal-button portal-button--plain" type="submit">
          {t("search.submit")}
        </button>
      </form>
    </search>
  );
}
