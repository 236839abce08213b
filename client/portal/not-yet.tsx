import { useTranslation } from "react-i18next";
import { Refused } from "../api/request.ts";
import { ProblemNote } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

type Props = { readonly error: Error | null; readonly rows?: number };

/** In place of what has not come yet: bars, or what went wrong in words. */
export function NotYet({ error, rows = 4 }: Props) {
  const { t } = useTranslation("portal");
  if (error === null) return <Skeleton rows={rows} words={t("loading")} />;
  if (error instanceof Refused) {
    return <ProblemNote title={error.problem.title} detail={error.problem.detail} />;
  }
  return <ProblemNote title={t("offline.title")} detail={t("offline.detail")} />;
}
