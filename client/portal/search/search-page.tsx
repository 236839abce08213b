import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { ProcedureSummary } from "../../../shared/contracts/procedures.ts";
import { procedureFields, wordsIn, type ProcedureField } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Code } from "../../ui/code.tsx";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { params, paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { mostFound, useProcedureSearch } from "../use-procedures.ts";
import { FieldChoice } from "./field-choice.tsx";
import { SearchWords } from "./search-words.tsx";
import "./search.css";

const settleMs = 250;

/** Procedures by words and by field. Both stand in the address, so that a list can be passed on. */
export function SearchPage() {
  const { t } = useTranslation("portal");
  const [query, setQuery] = useSearchParams();
  const asked = query.get(params.words) ?? "";
  const field = procedureFields.find((one) => one === query.get(params.field)) ?? null;
  const [words, setWords] = useSettledWords(asked, (next) =>
    setQuery(queryOf(next, field), { replace: true }),
  );
  const found = useProcedureSearch(asked.trim(), field);
  usePageTitle(t("search.title"), "search");

  return (
    <div className="portal-column portal-page">
      <h1 className="portal-title">{t("search.title")}</h1>
      <search>
        <form className="search-form" onSubmit={(event) => event.preventDefault()}>
          <SearchWords value={words} onChange={setWords} />
          <FieldChoice value={field} onChange={(next) => setQuery(queryOf(words, next))} />
        </form>
      </search>
      {found.data ? (
        <Results items={found.data.items} onShowAll={() => setQuery({})} />
      ) : (
        <NotYet error={found.error} />
      )}
    </div>
  );
}

function queryOf(words: string, field: ProcedureField | null): Record<string, string> {
  return {
    ...(words.trim() !== "" && { [params.words]: words }),
    ...(field !== null && { [params.field]: field }),
  };
}

/** What is typed is searched for once the typing rests. An address that changes otherwise is typed anew. */
function useSettledWords(asked: string, onSettled: (words: string) => void) {
  const [typed, setTyped] = useState({ asked, words: asked });
  if (typed.asked !== asked) setTyped({ asked, words: typed.words.trim() === asked ? typed.words : asked });
  useEffect(() => {
    if (typed.words === typed.asked) return undefined;
    const settling = setTimeout(() => onSettled(typed.words), settleMs);
    return () => clearTimeout(settling);
  });
  return [typed.words, (words: string) => setTyped({ asked, words })] as const;
}

type ResultsProps = { readonly items: readonly ProcedureSummary[]; readonly onShowAll: () => void };

function Results({ items, onShowAll }: ResultsProps) {
  const { t } = useTranslation("portal");
  const language = currentLanguage();
  const count = items.length;
  const words = count === mostFound ? t("search.most", { count }) : t("search.found", { count });
  return (
    <>
      <p className="search-count" aria-live="polite">
        {count > 0 && words}
      </p>
      {count === 0 && (
        <Empty title={t("search.none")} next={t("search.noneNext")}>
          <button className="portal-link" type="button" onClick={onShowAll}>
            {t("search.showAll")}
          </button>
        </Empty>
      )}
      <ul className="search-results">
        {items.map(({ key, code, name, plainName, field }) => (
          <li key={key}>
            <Link to={paths.procedure(code)}>{wordsIn(plainName ?? name, language)}</Link>
            {plainName && <p>{wordsIn(name, language)}</p>}
            <p className="search-facts">
              {t(`fields.${field}`)}, <Code>{code}</Code>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
