import type { TFunction } from "i18next";
import { SomeRefused } from "../grace/order.ts";
import { Refused } from "../../api/request.ts";

/** What went wrong in words: the server's own where it answered, else that it could not be reached. */
export function faultOf(error: unknown, t: TFunction): { readonly title: string; readonly detail?: string } {
  if (error instanceof SomeRefused) {
    const why = error.refused.map(({ serial, error: one }) => `${serial}: ${faultOf(one, t).title}`);
    return {
      title: t("shell.problem.some", { count: error.refused.length, total: error.total }),
      detail: why.join("; "),
    };
  }
  if (!(error instanceof Refused)) {
    return { title: t("shell.problem.title"), detail: t("shell.problem.unreachable") };
  }
  const { title, detail } = error.problem;
  return detail === undefined ? { title } : { title, detail };
}
