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

/** What cannot be done now, by reason. */
export function notNow(
  refused: ActionPlan["notNow"],
  view: Pick<DossierView, "returnMode" | "step" | "assignee" | "visiting">,
  t: TFunction,
): readonly { readonly names: string; readonly why: string }[] {
  const byReason = Map.groupBy(refused, ({ type, why }) => {
    switch (why) {
      case "homeReturn":
        return t("actions.whyHome");
      case "pointless":
        return t("actions.whyPointless");
      case "turn":
        return t("actions.whyTurn", { role: t(`shell.roles.${view.step.role}`) });
      case "claimed":
        return t("actions.whyClaimed", { name: view.assignee?.name ?? "" });
      case "ownProposal":
        return t("actions.whyOwnProposal");
      case "elsewhere":
        return view.visiting === null
          ? t("actions.whyNotOurs")
          : t("actions.whyElsewhere", { agency: view.visiting });
      case "acceptance":
        return t(
          commandRules[type].beforeAcceptance === "only" ? "actions.whyAccepted" : "actions.whyNotAccepted",
        );
      case "status": {
        const statuses = commandRules[type].from.map((status) => t(`states:status.${status}`));
        return t("actions.whyStatus", { statuses: statuses.join(t("actions.orStatus")) });
      }
    }
  });
  return [...byReason].map(([why, theirs]) => ({
    why,
    names: theirs.map(({ type }) => nameOfAction(type, view, t)).join(", "),
  }));
}

/** Other people's work, one sentence for each of them. */
export function othersWork(
  types: readonly DossierCommandType[],
  view: Pick<DossierView, "returnMode">,
  t: TFunction,
): readonly string[] {
  const byWhom = Map.groupBy(types, (type) =>
    commandRules[type].roles.map((role) => t(`shell.roles.${role}`)).join(t("actions.or")),
  );
  return [...byWhom].map(([roles, theirs]) =>
    t("actions.whyRole", { roles, names: theirs.map((type) => nameOfAction(type, view, t)).join("; ") }),
  );
}
