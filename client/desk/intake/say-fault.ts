import type { TFunction } from "i18next";
import type { Issue } from "../forms/contract-resolver.ts";

/** What is wrong with a field of the intake form, in words that name the field. */
export function sayIntakeFault({ path, code, missing }: Issue, t: TFunction): string {
  const name = path.startsWith("quantities.entered") ? "quantities.entered" : path.replaceAll(/\.\d+/g, ".*");
  const field = t([`intakeFaults.fields.${name}`, "intakeFaults.fields.other"]);
  if (missing)
    return t(name === "promise.dueAt" ? "intakeFaults.promise" : "intakeFaults.missing", { field });
  if (code === "custom" && name.endsWith(".directions")) return t("intakeFaults.directions");
  if (code === "too_big") return t("intakeFaults.long", { field });
  if (name.endsWith(".phone")) return t("intakeFaults.phone");
  if (name.endsWith(".idNumber")) return t("intakeFaults.idNumber");
  return t("intakeFaults.wrong", { field });
}
