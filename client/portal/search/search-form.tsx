import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { SearchWords } from "./search-words.tsx";

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
        <SearchWords value={words} onChange={setWords} />
        <button className="portal-button portal-button--plain" type="submit">
          {t("search.submit")}
        </button>
      </form>
    </search>
  );
}
