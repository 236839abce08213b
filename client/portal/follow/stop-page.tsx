import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemNote } from "../../ui/problem.tsx";
import { NotYet } from "../not-yet.tsx";
import { paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";
import { stopByLink } from "./follow-api.ts";
import { useLinkToken } from "./use-link-token.ts";
import "../online/online.css";
import "./follow.css";

/** `/thoi-bao#…`: the tap on the link was the whole of it. Asked for twice, it stays as it is. */
export function StopPage() {
  const { t } = useTranslation("follow");
  const token = useLinkToken(paths.stopFollowing);
  const { isSuccess, error } = useQuery({
    queryKey: ["stop following", token],
    queryFn: () => stopByLink(token ?? ""),
    enabled: token !== null,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const title = t(isSuccess ? "stopPage.doneTitle" : "stopPage.title");
  usePageTitle(title, isSuccess ? "stopped" : "stop");
  return (
    <div className="portal-column portal-page online follow-page">
      <h1 className="portal-title">{title}</h1>
      <div role="status">{isSuccess && <p>{t("stopPage.done")}</p>}</div>
      {token === null && <ProblemNote title={t("confirm.badTitle")} detail={t("confirm.bad")} />}
      {token !== null && !isSuccess && <NotYet error={error} rows={1} />}
      <p>
        <Link to={paths.lookUp}>{t("toLookUp")}</Link>
      </p>
    </div>
  );
}
