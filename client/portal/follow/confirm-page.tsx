import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Refused } from "../../api/request.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { NotYet } from "../not-yet.tsx";
import { paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { confirmByLink } from "./follow-api.ts";
import { useLinkToken } from "./use-link-token.ts";
import "../online/online.css";
import "./follow.css";

/** `/theo-doi#…`: the holder of an e-mail address says yes. By a button, because programs that look at e-mails open links too. */
export function ConfirmPage() {
  const { t } = useTranslation("follow");
  const token = useLinkToken(paths.confirmFollowing);
  const confirming = useMutation({ mutationFn: confirmByLink });
  const { data, error, isPending } = confirming;
  const isExpired = error instanceof Refused && error.problem.code === "link-expired";
  usePageTitle(t(data ? "confirm.doneTitle" : "confirm.title"), data ? "following" : "confirm");
  return (
    <div className="portal-column portal-page online follow-page">
      <h1 className="portal-title">{t(data ? "confirm.doneTitle" : "confirm.title")}</h1>
      <div role="status">
        {data && <p>{t("confirm.done", { tail: `${data.tail.day}-${data.tail.serial}` })}</p>}
      </div>
      {token === null && <ProblemNote title={t("confirm.badTitle")} detail={t("confirm.bad")} />}
      {error && <NotYet error={error} />}
      {token !== null && !data && !isExpired && (
        <>
          <p className="portal-lead">{t("confirm.lead")}</p>
          <p>
            <button
              className="portal-button"
              type="button"
              disabled={isPending}
              onClick={() => confirming.mutate(token)}
            >
              {t("confirm.yes")}
            </button>
          </p>
        </>
      )}
      <p>
        <Link to={paths.lookUp}>{t("toLookUp")}</Link>
      </p>
    </div>
  );
}
