import type { TFunction } from "i18next";
import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { commandRules, type DossierCommandType } from "../../../shared/domain/dossiers/index.ts";
import type { ActionPlan } from "./action-plan.ts";

/** What a command is called on this dossier. */
export function nameOfAction(
  type: DossierCommandType,
  { returnMode }: Pick<DossierView, "returnMode">,
  t: TFunction,
): string {
  if (type === "returnResult" && returnMode === "online") return t("actions.names.returnOnline");
  return t(`actions.names.${type}`);
}

/** Why something cannot be done now: the statuses it is for, or the packet that is on its way. */
export function whyNotNow({ type, why }: ActionPlan["notNow"][number], t: TFunction): string {
  if (why === "homeReturn") return t("actions.whyHome");
  const statuses = commandRules[type].from.map((status) => t(`states:status.${status}`));
  return t("actions.whyStatus", { statuses: statuses.join(t("actions.or")) });
}

/** Whose work a command is. */
export function whoseWork(type: DossierCommandType, t: TFunction): string {
  return commandRules[type].roles.map((role) => t(`shell.roles.${role}`)).join(t("actions.or"));
}
