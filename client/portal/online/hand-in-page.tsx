import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Submission } from "../../../shared/contracts/drafts.ts";
import { versionInForce, wordsIn, type ProcedureVersion } from "../../../shared/domain/procedures/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { useOffice } from "../../api/use-office.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { NotYet } from "../not-yet.tsx";
import { params, paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { useProcedure } from "../use-procedures.ts";
import { HandInEditor } from "./hand-in-editor.tsx";
import { draftsOf } from "./online-api.ts";
import { PhoneStep } from "./phone-step.tsx";
import { SubmittedView } from "./submitted-view.tsx";
import { isUnverified, usePhoneToken } from "./use-phone-token.ts";
import "../answer/answer-view.css";
import "../procedure/procedure.css";
import "./online.css";

/** `/nop-ho-so/{code}`: a procedure handed in online, from the phone to the receipt. */
export function HandInPage() {
  const { t } = useTranslation("online");
  const { code = "" } = useParams();
  const procedure = useProcedure(code);
  const office = useOffice();
  const [done, setDone] = useState<{ readonly submission: Submission; readonly phone: string } | null>(null);
  const title = procedure.data
    ? wordsIn(procedure.data.plainName ?? procedure.data.name, currentLanguage())
    : t("start");
  if (done) return <SubmittedView {...done} title={title} />;
  const version =
    procedure.data && office.data
      ? versionInForce(procedure.data, dateOf(Date.parse(office.data.now)))
      : undefined;
  return (
    <div className="portal-column portal-page online">
      <nav className="crumbs" aria-label={t("portal:procedure.crumbs")}>
        <Link to={paths.procedure(code)}>{title}</Link>
      </nav>
      {version === undefined && (
        <>
          <h1 className="visually-hidden">{title}</h1>
          <NotYet error={procedure.error ?? office.error} rows={6} />
        </>
      )}
      {version !== undefined && (version === null || version.online === false) && (
        <NotOnline code={code} title={title} />
      )}
      {version && version.online !== false && (
        <Begun
          code={code}
          version={version}
          title={title}
          onDone={(submission, phone) => setDone({ submission, phone })}
        />
      )}
    </div>
  );
}

function NotOnline({ code, title }: { readonly code: string; readonly title: string }) {
  const { t } = useTranslation("online");
  usePageTitle(title, `not online ${code}`);
  return (
    <>
      <h1 className="portal-title">{title}</h1>
      <Empty title={t("notOnline")} next={t("notOnlineNext")}>
        <Link to={paths.procedure(code)}>{t("toProcedure")}</Link>
      </Empty>
    </>
  );
}

type BegunProps = {
  readonly code: string;
  readonly version: ProcedureVersion;
  readonly title: string;
  readonly onDone: (submission: Submission, phone: string) => void;
};

/** The phone first; then what was begun with it, on this device or another. */
function Begun({ code, version, title, onDone }: BegunProps) {
  const { t } = useTranslation("online");
  const [query] = useSearchParams();
  const queries = useQueryClient();
  const phone = usePhoneToken();
  const { token } = phone;
  const queryKey = ["draft of", code, token];
  const begun = useQuery({
    queryKey,
    queryFn: () => draftsOf(token ?? "").begin(code, query.get(params.case)),
    enabled: token !== null,
    // What is typed here is newer than whatever could be fetched.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const unverified = token === null || isUnverified(begun.error);
  if (unverified) return <Verify title={title} onVerified={phone.verified} />;
  if (!begun.data) {
    return (
      <>
        <h1 className="portal-title">{title}</h1>
        <NotYet error={begun.error} />
        {begun.error && (
          <p>
            <Link to={paths.drafts}>{t("drafts.link")}</Link>
          </p>
        )}
      </>
    );
  }
  return (
    <HandInEditor
      key={`${begun.data.id} ${begun.dataUpdatedAt}`}
      draft={begun.data}
      version={version}
      title={title}
      token={token}
      drafts={draftsOf(token)}
      onDone={onDone}
      onReopen={() => void queries.resetQueries({ queryKey })}
    />
  );
}

function Verify({
  title,
  onVerified,
}: {
  readonly title: string;
  readonly onVerified: (token: string) => void;
}) {
  const { t } = useTranslation("online");
  usePageTitle(`${t("phone.title")}, ${title}`, "verify a phone");
  return (
    <>
      <p className="online-kicker">{title}</p>
      <h1 className="portal-title">{t("phone.title")}</h1>
      <PhoneStep onVerified={onVerified} />
    </>
  );
}
