import { fold } from "../../text/fold.ts";
import type { ProcedureDetails, ProcedureField, ProcedureLevel } from "../procedure.ts";
import type { PortalProcedure } from "./portal.ts";

export function fieldOf({ categories }: PortalProcedure): ProcedureField {
  const names = categories.map(fold).join("; ");
  if (names.includes("ho tich")) return "civilStatus";
  if (names.includes("chung thuc")) return "certification";
  if (names.includes("dat dai")) return "land";
  if (names.includes("xay dung")) return "construction";
  if (names.includes("cu tru")) return "residence";
  return "other";
}

export function detailsOf(field: ProcedureField): ProcedureDetails {
  return field === "civilStatus" || field === "land" ? field : "none";
}

/** Who decides, and who else takes part. */
export function levelsOf(portal: PortalProcedure): {
  readonly level: ProcedureLevel;
  readonly partners: readonly ProcedureLevel[];
} {
  const names = portal.agencies.map(fold);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const found: ProcedureLevel[] = [];
  if (has(/cong an/u)) found.push("police");
  if (portal.isWard || has(/(?:nhan dan|ubnd).*(?:xa|phuong)|cap xa/u)) found.push("commune");
  if (has(/van phong dang ky dat dai/u)) found.push("landOffice");
  if (portal.isProvince || has(/^so |cap tinh/u)) found.push("province");
  if (portal.isMinistry || has(/^bo |^cuc /u)) found.push("ministry");
  if (found.includes("police")) found.splice(0, found.length, "police");
  const [level = "other", ...partners] = found;
  return { level, partners };
}

/** Marriage is registered with both present: Luật Hộ tịch art. 18. */
export function mayReturnHome(portal: PortalProcedure): boolean {
  if (/(?:dang ky|dang ky lai) ket hon/u.test(fold(portal.name))) return false;
  return portal.returnsAtHome ?? true;
}

/** Death, adoption, parentage, divorce. */
export function isQuiet(portal: PortalProcedure): boolean {
  return /khai tu|nuoi con nuoi|con nuoi|nhan cha|ly hon|mai tang/u.test(fold(portal.name));
}

/** The first day of a decision, YYYY-MM-DD in Asia/Ho_Chi_Minh; `today` where the portal gives no date. */
export function effectiveFromOf({ decidedAt }: PortalProcedure, today: string): string {
  if (decidedAt === null) return today;
  const sevenHours = 7 * 60 * 60 * 1000;
  return new Date(decidedAt + sevenHours).toISOString().slice(0, 10);
}
