import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate, useParams } from "react-router";
import type { Draft } from "../../../shared/contracts/drafts.ts";
import { Refused } from "../../api/request.ts";
import type { Tracking } from "../../api/use-tracking.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { NotYet } from "../not-yet.tsx";
import { paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { draftsOf } from "./online-api.ts";
import { PaperFiles } from "./paper-files.tsx";
import { PhoneStep } from "./phone-step.tsx";
import { useFiles } from "./use-files.ts";
import { isUnverified, usePhoneToken } from "./use-phone-token.ts";
import "./online.css";

function Page({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("online");
  usePageTitle(t("answer.title"), "answer online");
  return (
    <div className="portal-column portal-page online">
      <h1 className="portal-title">{t("answer.title")}</h1>
      {children}
    </div>
  );
}

/** `/nop-bo-sung`: from a dossier that waits for papers; the submitter's phone is verified first, every time. */
export function BeginAnswerPage({ tracking }: { readonly tracking: Tracking }) {
  const navigate = useNavigate();
  const { snapshot } = tracking;
  const beginning = useMutation({
    mutationFn: (of: { readonly token: string; readonly ticket: string }) =>
      draftsOf(of.token).beginAnswer(of.ticket),
    onSuccess: ({ id }) => void navigate(`${paths.answer}/${id}`, { replace: true }),
  });
  // Nothing is kept of a look-up: after a reload it is asked for again.
  if (!snapshot) return <Navigate to={paths.lookUp} replace />;
  const { ticket } = snapshot;
  return (
    <Page>
      {beginning.isError && <NotYet error={beginning.error} />}
      <PhoneStep ticket={ticket} onVerified={(token) => beginning.mutate({ token, ticket })} />
    </Page>
  );
}

function Over() {
  const { t } = useTranslation("online");
  return (
    <Page>
      <Empty title={t("answer.over")} next={t("answer.overNext")}>
        <Link to={paths.lookUp}>{t("answer.lookUp")}</Link>
      </Empty>
    </Page>
  );
}

/** `/nop-bo-sung/{id}`: each paper that was asked for, with its own files. */
export function AnswerPage() {
  const { id = "" } = useParams();
  const { token, verified } = usePhoneToken();
  const found = useQuery({
    queryKey: ["draft", id, token],
    queryFn: () => draftsOf(token ?? "").get(id),
    enabled: token !== null,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (token === null || isUnverified(found.error)) {
    return (
      <Page>
        <PhoneStep onVerified={verified} />
      </Page>
    );
  }
  if (found.data) return <Answering draft={found.data} token={token} />;
  if (found.error instanceof Refused) return <Over />;
  return (
    <Page>
      <NotYet error={found.error} />
    </Page>
  );
}

function Answering({ draft, token }: { readonly draft: Draft; readonly token: string }) {
  const { t } = useTranslation("online");
  const drafts = draftsOf(token);
  const { files, uploads, onRemove, said } = useFiles(draft, { token, drafts });
  const [attempt, setAttempt] = useState(0);
  const handing = useMutation({ mutationFn: () => drafts.handInAnswer(draft.id) });
  const faults = draft.asked.flatMap(({ name }, at) =>
    files.some(({ paper }) => paper === String(at))
      ? []
      : [{ name: `papers.${at}`, message: t("papers.missingPaper", { paper: name }) }],
  );
  const shown = attempt > 0 ? faults : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.length > 0) setAttempt((before) => before + 1);
    else handing.mutate();
  };
  if (handing.data) {
    return (
      <Page>
        <Empty title={t("answer.doneTitle")} next={t("answer.done")}>
          <Link to={paths.lookUp}>{t("answer.lookUp")}</Link>
        </Empty>
      </Page>
    );
  }
  return (
    <Page>
      <form className="online-form" onSubmit={submit} noValidate>
        <p className="online-kicker">{draft.title[currentLanguage()]}</p>
        <p className="portal-lead">
          {t("answer.lead")} {t("papers.lead")}
        </p>
        <ErrorSummary
          title={t("papers.missing", { count: faults.length })}
          faults={shown}
          attempt={attempt}
        />
        {handing.isError && <NotYet error={handing.error} />}
        <ul className="online-papers">
          {draft.asked.map(({ name, note, where }, at) => (
            <PaperFiles
              key={`${at} ${name}`}
              paper={String(at)}
              name={name}
              notes={[note, where].filter((one) => one !== null)}
              isRequired
              files={files}
              uploads={uploads}
              fault={shown.find((fault) => fault.name === `papers.${at}`)?.message ?? null}
              onRemove={onRemove}
            />
          ))}
        </ul>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <div className="online-buttons">
          <button className="portal-button" type="submit" disabled={handing.isPending}>
            {t(handing.isPending ? "review.submitting" : "answer.submit")}
          </button>
        </div>
      </form>
    </Page>
  );
}
