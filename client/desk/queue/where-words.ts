import type { TFunction } from "i18next";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";

/** The status and where that is, where the place says more: "Đang xử lý, chuyên viên đang làm". */
export function sayState(
  item: Pick<DossierItem, "status" | "homeReturn" | "returnMode">,
  t: TFunction,
): { readonly status: string; readonly where: string } {
  const status = t(`states:status.${item.status}`);
  const where = sayWhere(item, t);
  const more = `, ${where.charAt(0).toLocaleLowerCase("vi")}${where.slice(1)}`;
  return { status, where: where === status ? "" : more };
}

/** Where a dossier lies now, in a few words. */
export function sayWhere(
  { status, homeReturn, returnMode }: Pick<DossierItem, "status" | "homeReturn" | "returnMode">,
  t: TFunction,
): string {
  if (status === "processed" && homeReturn) return t(`queue.where.${homeReturn.state}`);
  if (status === "processed" && returnMode === "online") return t("queue.where.processedOnline");
  if (status === "processed" && returnMode === "home") return t("queue.where.planned");
  return t(`queue.where.${status}`);
}
