import type { Actor } from "../accounts/role.ts";
import { DomainError } from "../errors.ts";
import { mayApologise } from "./apology.ts";
import { allowedIn, commandRules, type DossierCommandType } from "./commands.ts";
import { isAccepted, type DossierState } from "./state.ts";
import { lastProposer, nextOfRole, stepRole } from "./work.ts";

export const refusalReasons = [
  "role",
  "status",
  "acceptance",
  "homeReturn",
  "pointless",
  "elsewhere",
  "turn",
  "claimed",
  "ownProposal",
] as const;
/**
 * Why a command cannot be given now: not this role's; not in this status; only before, or only after, acceptance; its packet is planned or on its way; the dossier has
 * been through it, or has nothing of the kind; another agency works on it; it is another role's step; a colleague has claimed it; nobody signs in a leader's name what he has proposed himself.
 */
export type RefusalReason = (typeof refusalReasons)[number];

/** Why this person cannot give a command on the dossier as it is; null where nothing is in the way. */
export function refusalOf(state: DossierState, type: DossierCommandType, actor: Actor): RefusalReason | null {
  const { roles, from, isWork = false } = commandRules[type];
  if (!roles.includes(actor.role)) return "role";
  if (!from.includes(state.status)) return "status";
  if (!fitsAcceptance(state, type)) return "acceptance";
  if (blockedByHomeReturn(state, type)) return "homeReturn";
  if ((isWork ? (state.visiting ?? state.agency) : state.agency) !== actor.agency) return "elsewhere";
  if (isPointless(state, type)) return "pointless";
  if (!isTheirTurn(state, type, actor)) return "turn";
  if (isWork && type !== "assign" && isClaimedByColleague(state, type, actor)) return "claimed";
  return type === "sign" && isOwnProposal(state, actor) ? "ownProposal" : null;
}

/** @throws DomainError that says why */
export function assertMay(state: DossierState, type: DossierCommandType, actor: Actor): void {
  const why = refusalOf(state, type, actor);
  switch (why) {
    case "role":
      throw new DomainError("role-not-allowed", { role: actor.role, command: type });
    case "status":
    case "acceptance":
    case "homeReturn":
      throw new DomainError("forbidden-transition", {
        status: state.status,
        command: type,
        allowed: allowedIn(state.status).filter(
          (one) => fitsAcceptance(state, one) && !blockedByHomeReturn(state, one),
        ),
      });
    case "elsewhere":
      throw new DomainError("held-elsewhere", { agency: state.visiting ?? state.agency });
    case "turn":
      throw new DomainError("not-your-turn", { role: stepRole(state), command: type });
    case "claimed":
      throw new DomainError("claimed-by-colleague", { account: state.assignee ?? "" });
    case "ownProposal":
      throw new DomainError("own-proposal");
    case "pointless":
      // The command itself says which of its own reasons it is.
      return;
    case null:
  }
}

/** Four eyes: a delegation lends the leader's authority, not a second pair of eyes. */
function isOwnProposal(state: DossierState, { account, onBehalfOf }: Actor): boolean {
  return onBehalfOf !== undefined && lastProposer(state) === account;
}

/** Some things are asked only of what is accepted, some only of what is not yet. */
function fitsAcceptance(state: DossierState, type: DossierCommandType): boolean {
  const { beforeAcceptance } = commandRules[type];
  return isAccepted(state) ? beforeAcceptance !== "only" : beforeAcceptance !== undefined;
}

/** A packet that is planned or on its way cannot be handed over at the counter, nor its dossier reopened. */
function blockedByHomeReturn(state: DossierState, type: DossierCommandType): boolean {
  if (type !== "returnResult" && type !== "reopen") return false;
  return state.returnMode === "home" && state.homeReturn?.state !== "backAtCounter";
}

/** What the status allows, but not what this dossier has been through. */
function isPointless(state: DossierState, type: DossierCommandType): boolean {
  const { rule, clock, position } = state;
  if (type === "propose")
    return stepRole(state) === "specialist" && nextOfRole(state, "leader") === position.index;
  if (type === "recordVerification") return rule?.verification === undefined || clock.verificationAt !== null;
  if (type === "extend") return !rule || clock.extension !== null;
  return type === "apologise" && !mayApologise(state);
}

function isTheirTurn(state: DossierState, type: DossierCommandType, { role }: Actor): boolean {
  const turn = stepRole(state);
  switch (type) {
    case "claim":
    case "propose":
    case "sign":
    case "returnForCorrection":
      return turn === role;
    case "handOver":
      // A leader moves what is stuck, wherever it is.
      return turn === role || role === "leader";
    case "finish":
      return role === "leader" || state.signedAt !== null;
    default:
      return true;
  }
}

/** Nobody of the same role goes on with what a colleague has claimed; a leader may, so that nothing is stuck. */
function isClaimedByColleague(
  state: DossierState,
  type: DossierCommandType,
  { account, role }: Actor,
): boolean {
  if (state.assignee === null || state.assignee === account || role !== stepRole(state)) return false;
  return role !== "leader" || type === "claim";
}
