import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Procedure } from "../../../shared/contracts/procedures.ts";
import { versionInForce, wordsIn } from "../../../shared/domain/procedures/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { useOffice } from "../../api/use-office.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { useProcedure } from "../use-procedures.ts";
import { ProcedureInForce } from "./procedure-in-force.tsx";
import "./procedure.css";

/** `/thu-tuc/{code}`: what a procedure asks for, and when its result would be there. */
export function ProcedurePage() {
  const { t } = useTranslation("portal");
  const { code = "" } = useParams();
  const procedure = useProcedure(code);
  const office = useOffice();
  const { data } = procedure;
  const title = data ? wordsIn(data.plainName ?? data.name, currentLanguage()) : t("search.title");
  usePageTitle(title, `procedure ${code}`);

  return (
    <article className="portal-column portal-page procedure">
      <nav className="crumbs" aria-label={t("procedure.crumbs")}>
        <Link to={paths.procedures}>{t("nav.procedures")}</Link>
        {data && (
          <>
            {" / "}
            <Link to={paths.field(data.field)}>{t(`fields.${data.field}`)}</Link>
          </>
        )}
      </nav>
      {data && office.data ? (
        <Found key={code} procedure={data} office={office.data} title={title} />
      ) : (
        <>
          <h1 className="visually-hidden">{title}</h1>
          <NotYet error={procedure.error ?? office.error} rows={6} />
        </>
      )}
    </article>
  );
}

type FoundProps = { readonly procedure: Procedure; readonly office: Office; readonly title: string };

function Found({ procedure, office, title }: FoundProps) {
  const { t } = useTranslation("portal");
  const version = versionInForce(procedure, dateOf(Date.parse(office.now)));
  if (!version) {
    return (
      <>
        <h1 className="portal-title">{title}</h1>
        <Empty title={t("procedure.notInForceTitle")} next={t("procedure.notInForce")} />
      </>
    );
  }
  return <ProcedureInForce procedure={procedure} version={version} office={office} title={title} />;
}
