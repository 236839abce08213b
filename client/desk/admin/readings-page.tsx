import { Link, useSearchParams } from "react-router";
import { ReadingList } from "../../../shared/contracts/readings.ts";
import { ms, shortDayAndTime } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import { PagedTable } from "./paged-table.tsx";
import { usePages } from "./use-pages.ts";
import "./admin-page.css";

/** More of a list than this are told as a number. */
const mostNamed = 3;

/** Who has read which personal data, when and for what: of the agency, or (`?dossier=`) of one dossier. */
export function ReadingsPage() {
  const { t, language } = useWords();
  const [search] = useSearchParams();
  const dossier = search.get("dossier");
  const pages = usePages({
    path: "/api/readings",
    query: dossier === null ? {} : { dossier },
    reply: ReadingList,
  });
  const of = (name: string) => t(`office.readings.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {dossier !== null && (
        <p className="admin-intro">
          <Link to="/desk/readings">{of("all")}</Link>
        </p>
      )}
      <PagedTable
        pages={pages}
        title={of("title")}
        columns={[of("at"), of("who"), of("purpose"), of("dossiers")]}
        empty={{ title: of("empty"), next: of("emptyNext") }}
        more={t("office.messages.more")}
      >
        {pages.items?.map(({ id, at, name, role, purpose, ticket, dossiers }) => (
          <tr key={id}>
            <td className="admin-digits">{shortDayAndTime(ms(at), language)}</td>
            <td>
              {name}, {t(`shell.roles.${role}`)}
            </td>
            <td>{of(`purposes.${purpose}`)}</td>
            <td className="admin-digits">
              {ticket !== null && t("office.readings.ticket", { ticket })}
              {dossiers.slice(0, mostNamed).map(({ ref, code }) => (
                <Link key={ref} className="admin-code" to={dossierPath(ref)}>
                  {code}
                </Link>
              ))}
              {dossiers.length > mostNamed && (
                <span className="admin-soft">
                  {t("office.readings.more", { count: dossiers.length - mostNamed })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </PagedTable>
    </div>
  );
}
