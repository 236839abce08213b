import { DomainError } from "../errors.ts";
import { addDays, dateOf, type CivilDate } from "../time/index.ts";
import type { Actor, Role } from "./role.ts";

/**
 * A leader lets a colleague of the agency decide in the leader's name (thừa uỷ quyền), from the first day to the end of the last one,
 * Asia/Ho_Chi_Minh, or until it is taken back. It rests on a paper, and is never handed on.
 */
export type Delegation = {
  readonly id: string;
  readonly agency: string;
  /** The leader's account. */
  readonly leader: string;
  /** The account that decides for the leader. */
  readonly delegate: string;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  /** Number and date of the written authorisation. */
  readonly decision: string;
  readonly revokedAt: Date | null;
};

/** Who may be given a leader's authority: people who handle dossiers and have not got it already. */
export const delegateRoles = ["clerk", "specialist"] as const satisfies readonly Role[];

/** Longer than a quarter is not standing in, but another office; the law names no limit, so this is the office's own rule. */
export const mostDelegationDays = 92;

/** What is known of an account where authority is given or used. */
type Person = { readonly agency: string; readonly role: Role; readonly disabled: boolean };

export type DelegationState = "planned" | "inForce" | "over" | "revoked" | "suspended";

/** How it stands. `suspended`: its days have come, but one of the two has another role by now, or no account any more. */
export function delegationState(
  { firstDay, lastDay, revokedAt }: Pick<Delegation, "firstDay" | "lastDay" | "revokedAt">,
  { now, leader, delegate }: { readonly now: Date; readonly leader: Person; readonly delegate: Person },
): DelegationState {
  const today = dateOf(now.getTime());
  if (revokedAt) return "revoked";
  if (today > lastDay) return "over";
  if (today < firstDay) return "planned";
  return isLeader(leader) && mayStandIn(delegate) ? "inForce" : "suspended";
}

/**
 * @throws DomainError `unknown-colleague` for somebody who cannot stand in; `delegation-period` for days that have passed, run backwards or
 * are too many; `delegation-overlaps` where the same two have a delegation on one of these days
 */
export function assertMayDelegate(
  wanted: Pick<Delegation, "firstDay" | "lastDay">,
  context: {
    readonly now: Date;
    readonly leader: Actor;
    readonly delegate: Person | null;
    /** Those between the two. */
    readonly others: readonly Pick<Delegation, "firstDay" | "lastDay" | "revokedAt">[];
  },
): void {
  const { firstDay, lastDay } = wanted;
  const { delegate, leader, now, others } = context;
  if (delegate?.agency !== leader.agency || !mayStandIn(delegate)) {
    throw new DomainError("unknown-colleague", { role: delegateRoles });
  }
  const isPeriod =
    firstDay >= dateOf(now.getTime()) &&
    lastDay >= firstDay &&
    lastDay < addDays(firstDay, mostDelegationDays);
  if (!isPeriod) throw new DomainError("delegation-period", { days: mostDelegationDays });
  const overlaps = others.some(
    (other) => !other.revokedAt && other.firstDay <= lastDay && firstDay <= other.lastDay,
  );
  if (overlaps) throw new DomainError("delegation-overlaps");
}

const isLeader = ({ role, disabled }: Person): boolean => role === "leader" && !disabled;

const mayStandIn = ({ role, disabled }: Person): boolean =>
  !disabled && delegateRoles.some((one) => one === role);
