import { useState } from "react";
import { Link } from "react-router";
import { RegisterPage as Page, RegisterPeriod } from "../../../shared/contracts/register.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { ms, phoneInGroups, shortDayAndTime } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import { PagedTable } from "./paged-table.tsx";
import { usePages } from "./use-pages.ts";
import "./admin-page.css";

/** Form 7 on screen, and as a workbook or PDF to keep. */
export function RegisterPage() {
  const { t, pick, language } = useWords();
  const today = dateOf(useBusinessNow());
  // Until somebody chooses, it is today, also after midnight.
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const period = { from: chosen.from ?? today, to: chosen.to ?? today };
  const isPeriod = RegisterPeriod.safeParse(period).success;
  const query = new URLSearchParams(period).toString();
  const pages = usePages({ path: "/api/register", query: period, reply: Page, enabled: isPeriod });
  const of = (name: string) => t(`office.register.${name}`);
  const column = (name: string) => t(`forms:register.${name}`);
  const at = (instant: string) => shortDayAndTime(ms(instant), language);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      <div className="admin-period">
        {(["from", "to"] as const).map((name) => (
          <Field
            key={name}
            name={`register-${name}`}
            label={of(name)}
            fault={name === "to" && !isPeriod ? of("badPeriod") : undefined}
          >
            {(control) => (
              <DayInput
                control={control}
                value={period[name]}
                onChoose={(day) => setChosen({ ...period, [name]: day })}
              />
            )}
          </Field>
        ))}
        {isPeriod && (
          <>
            <a className="button" href={`/api/register.xlsx?${query}`}>
              {of("sheet")}
            </a>
            <a className="button" href={`/api/register.pdf?${query}`} target="_blank" rel="noopener">
              {of("print")}
            </a>
          </>
        )}
      </div>
      <PagedTable
        pages={pages}
        title={of("title")}
        columns={["code", "content", "owner", "received", "due", "returned", "note"].map(column)}
        empty={{ title: of("empty"), next: of("emptyNext") }}
        more={of("more")}
      >
        {pages.items?.map((line) => (
          <tr key={line.ref}>
            <td className="admin-digits">
              <Link className="admin-code" to={dossierPath(line.ref)}>
                {line.code}
              </Link>
            </td>
            <td>{pick(line.content)}</td>
            <td>
              {line.owner}
              <span className="admin-soft admin-line">
                {[phoneInGroups(line.phone), line.address].filter(Boolean).join(", ")}
              </span>
            </td>
            <td className="admin-digits">{at(line.receivedAt)}</td>
            <td className="admin-digits">{at(line.dueAt)}</td>
            <td className="admin-digits">{line.returnedAt !== null && at(line.returnedAt)}</td>
            <td className="admin-soft">
              {[t(`states:status.${line.status}`), line.note].filter(Boolean).join("; ")}
            </td>
          </tr>
        ))}
      </PagedTable>
    </div>
  );
}
