import type { TFunction } from "i18next";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";

type Placed = Pick<DossierItem, "status" | "homeReturn" | "returnMode">;

/** Where a dossier lies now, in a few words. */
export const sayWhere = (item: Placed, t: TFunction): string => t(`queue.where.${placeOf(item)}`);

/** After the status, where the place says more: "Đang xử lý" and ", ở chuyên viên". */
export function sayState(item: Placed, t: TFunction): { readonly status: string; readonly where: string } {
  const at = t(`queue.at.${placeOf(item)}`);
  return { status: t(`states:status.${item.status}`), where: at === "" ? "" : `, ${at}` };
}

function placeOf({ status, homeReturn, returnMode }: Placed): string {
  if (status !== "processed") return status;
  if (homeReturn) return homeReturn.state;
  return returnMode === "online" ? "processedOnline" : returnMode === "home" ? "planned" : "processed";
}
