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
import "./look-up.css";
import { useHandedOver } from "./use-handed-over.ts";

/**
 * `/t#` and 39 digits, or what a kiosk handed over: what follows # stays in the browser, so no secret is ever part of a
 * request's address.
 */
export function TokenPage({ tracking, onLookUp, onLeave }: Looking) {
  const { t } = useTranslation("portal");
  const token = asToken(useLocation().hash.slice(1));
  const { pass, isTaking, error } = useHandedOver();
  const { snapshot, live, phase, problem } = tracking;
  const isEmpty = token === null && pass === null && !isTaking && error === null;
  usePageTitle(t("lookUp.pageTitle"), snapshot === null ? "token" : "answer");
  useEffect(() => {
    if (token !== null) onLookUp({ token });
    else if (pass !== null) onLookUp({ pass });
  }, [token, pass, onLookUp]);

  if (snapshot) {
    return (
      <>
        {pass !== null && (
          <p className="portal-column handed-over" role="status">
            {t("hall:phone.kept")}
          </p>
        )}
        <AnswerView snapshot={snapshot} live={live} onLeave={onLeave} />
      </>
    );
  }
  return (
    <div className="portal-column portal-page">
      <h1 className="portal-title">{t("lookUp.title")}</h1>
      {isEmpty && <ProblemNote title={t("lookUp.badLinkTitle")} detail={t("lookUp.badLink")} />}
      {error && <NotYet error={error} />}
      {phase === "refused" && problem && <NotYet error={new Refused(problem)} />}
      {phase === "unreachable" && (
        <ProblemNote title={t("lookUp.unreachableTitle")} detail={t("offline.detail")} />
      )}
      {(isTaking || (!isEmpty && phase === "looking")) && <NotYet error={null} />}
      <p>
        <Link to={paths.lookUp}>{t("answer.byCode")}</Link>
      </p>
    </div>
  );
}
