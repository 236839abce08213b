import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useProcedure } from "../dossier/use-procedure.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

/** What an administrator has to settle in the newest version of a procedure, case by case. */
export function ProcedureFlags({ code }: { readonly code: string }) {
  const { t, language } = useWords();
  const { data, error, isError } = useProcedure(code);
  if (isError) return <ProblemNote {...faultOf(error, t)} />;
  if (!data) return <Skeleton rows={1} words={t("shell.problem.loading")} />;
  const newest = data.versions.toSorted((a, b) => b.revision - a.revision)[0];
  const flagged = newest?.cases.filter(({ flags }) => flags.length > 0) ?? [];
  const uncertain = newest?.uncertain ?? [];
  return (
    <div className="admin-flags">
      {flagged.length === 0 && <p>{t("office.procedures.noFlags")}</p>}
      {flagged.map(({ id, name, limitText, flags }) => (
        <section key={id}>
          <h3>{wordsIn(name, language)}</h3>
          {limitText !== undefined && <p>{t("office.procedures.found", { found: limitText })}</p>}
          <ul>
            {flags.map((flag) => (
              <li key={flag.code + (flag.found ?? "")}>
                {t(`office.procedures.flags.${flag.code}`)}
                {flag.found !== undefined && `. ${t("office.procedures.found", { found: flag.found })}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {uncertain.length > 0 && (
        <section>
          <h3>{t("office.procedures.uncertain")}</h3>
          <ul>
            {uncertain.map(({ value, why }) => (
              <li key={value}>
                {value}: {wordsIn(why, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
