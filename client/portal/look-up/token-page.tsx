import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { Refused } from "../../api/request.ts";
import { AnswerView } from "../answer/answer-view.tsx";
import { NotYet } from "../not-yet.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { asToken } from "./look-up-form.tsx";
import type { Looking } from "./looking.ts";

/** `/t#` and 39 digits: what follows # stays in the browser, so the token is never part of a request's address. */
export function TokenPage({ tracking, onLookUp, onLeave }: Looking) {
  const { t } = useTranslation("portal");
  const token = asToken(useLocation().hash.slice(1));
  const { snapshot, live, phase, problem } = tracking;
  usePageTitle(t("lookUp.pageTitle"), snapshot === null ? "token" : "answer");
  useEffect(() => {
    if (token !== null) onLookUp({ token });
  }, [token, onLookUp]);

  if (snapshot) return <AnswerView snapshot={snapshot} live={live} onLeave={onLeave} />;
  return (
    <div className="portal-column portal-page">
      <h1 className="portal-title">{t("lookUp.title")}</h1>
      {token === null && <ProblemNote title={t("lookUp.badLinkTitle")} detail={t("lookUp.badLink")} />}
      {phase === "refused" && problem && <NotYet error={new Refused(problem)} />}
      {phase === "unreachable" && (
        <ProblemNote title={t("lookUp.unreachableTitle")} detail={t("offline.detail")} />
      )}
      {token !== null && phase === "looking" && <NotYet error={null} />}
      <p>
        <Link to={paths.lookUp}>{t("answer.byCode")}</Link>
      </p>
    </div>
  );
}
