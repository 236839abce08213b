import { delegateRoles, delegationState, type Actor } from "../../shared/domain/accounts/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { AccountDocument, AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { DelegationDocument, DelegationStore } from "../../shared/store/delegations/delegation.store.ts";

export type DelegationServices = {
  readonly accounts: AccountStore;
  readonly delegations: DelegationStore;
};

/**
 * The delegation that somebody may use at `now`, with its leader; null where there is none. Asked each time, never remembered: it ends
 * with its last day, when it is taken back, and when either of the two is no longer who he was.
 */
export async function heldDelegation(
  { accounts, delegations }: DelegationServices,
  actor: Actor,
  now: Date,
): Promise<{ readonly delegation: DelegationDocument; readonly leader: AccountDocument } | null> {
  if (!delegateRoles.some((role) => role === actor.role)) return null;
  for (const delegation of await delegations.findOn(actor.account, dateOf(now.getTime()))) {
    const leader = await accounts.findById(delegation.leader);
    const delegate = { ...actor, disabled: false };
    if (leader && delegationState(delegation, { now, leader, delegate }) === "inForce") {
      return { delegation, leader };
    }
  }
  return null;
}
