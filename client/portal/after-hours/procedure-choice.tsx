import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PublicSittings } from "../../../shared/contracts/sittings.ts";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { bookPath } from "../paths.ts";
import { useProcedureSearch } from "../use-procedures.ts";
import { SearchWords } from "../search/search-words.tsx";
import "../search/search.css";

type Props = {
  readonly sittings: PublicSittings;
  /** The one that was asked for. */
  readonly sitting: string | null;
};

/** What somebody comes for: the names themselves where a few are taken, else the search. */
export function ProcedureChoice({ sittings: { items, procedures }, sitting }: Props) {
  const { t } = useTranslation();
  const asked = items.filter(({ id }) => sitting === null || id === sitting);
  const open = asked.length > 0 ? asked : items;
  const codes = new Set(open.flatMap((one) => one.procedures ?? []));
  const isAny = open.some((one) => one.procedures === null);
  if (open.length === 0) {
    return <Empty title={t("booking:plan.none")} next={t("booking:book.notTakenNext")} />;
  }
  const language = currentLanguage();
  return (
    <section className="book-choose">
      <h2 className="portal-heading">{t("booking:book.procedure")}</h2>
      {isAny ? (
        <Search sitting={sitting} />
      ) : (
        <Choices
          sitting={sitting}
          choices={procedures
            .filter(({ code }) => codes.has(code))
            .map(({ code, name }) => ({ code, name: name[language] }))}
        />
      )}
    </section>
  );
}

function Search({ sitting }: { readonly sitting: string | null }) {
  const { t } = useTranslation("portal");
  const [words, setWords] = useState("");
  const found = useProcedureSearch(words.trim(), null);
  const language = currentLanguage();
  return (
    <>
      <search className="book-search">
        <SearchWords value={words} onChange={setWords} />
      </search>
      {!found.data && <NotYet error={found.error} />}
      {found.data?.items.length === 0 && <p aria-live="polite">{t("search.none")}</p>}
      {found.data && (
        <Choices
          sitting={sitting}
          choices={found.data.items.map(({ code, name, plainName }) => ({
            code,
            name: wordsIn(plainName ?? name, language),
          }))}
        />
      )}
    </>
  );
}

type ChoicesProps = {
  readonly sitting: string | null;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
};

function Choices({ sitting, choices }: ChoicesProps) {
  return (
    <ul className="search-results">
      {choices.map(({ code, name }) => (
        <li key={code}>
          <Link to={bookPath({ code, sitting: sitting ?? undefined })}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
