import { randomUUID } from "node:crypto";
import type { DelegationItem, NewDelegation } from "../../shared/contracts/delegations.ts";
import { assertMayDelegate, delegationState, type Actor } from "../../shared/domain/accounts/index.ts";
import { iso } from "../http/present.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { DelegationDocument } from "../../shared/store/delegations/delegation.store.ts";
import type { DelegationServices } from "./held-delegation.ts";

/** @throws DomainError `unknown-colleague`, `delegation-period`, `delegation-overlaps` */
export async function addDelegation(
  services: DelegationServices,
  leader: Actor,
  wanted: NewDelegation,
  now: Date,
): Promise<DelegationItem> {
  const { accounts, delegations } = services;
  const [delegate, others] = await Promise.all([
    accounts.findById(wanted.delegate),
    delegations.findBetween(leader.account, wanted.delegate),
  ]);
  assertMayDelegate(wanted, { now, leader, delegate, others });
  const delegation: DelegationDocument = {
    _id: randomUUID(),
    ...wanted,
    agency: leader.agency,
    leader: leader.account,
    revokedAt: null,
    savedAt: now,
  };
  await delegations.add(delegation);
  return itemOf(services, delegation, now);
}

/**
 * Takes a delegation back, at once. The leader's own business, or the administrator's where the leader is away.
 * @throws EdgeError `not-found`, for another agency's too; `forbidden` for another leader's
 */
export async function revokeDelegation(
  services: DelegationServices,
  actor: Actor,
  id: string,
  now: Date,
): Promise<DelegationItem> {
  const known = await services.delegations.findById(id);
  if (known?.agency !== actor.agency) throw new EdgeError("not-found");
  if (actor.role !== "administrator" && known.leader !== actor.account) throw new EdgeError("forbidden");
  await services.delegations.revoke(id, now);
  return itemOf(services, { ...known, revokedAt: known.revokedAt ?? now }, now);
}

/** A delegation with the names of its two people, and how it stands. */
export async function itemOf(
  { accounts }: Pick<DelegationServices, "accounts">,
  delegation: DelegationDocument,
  now: Date,
): Promise<DelegationItem> {
  const { _id, firstDay, lastDay, decision, revokedAt, agency } = delegation;
  const [leader, delegate] = await Promise.all([
    accounts.findById(delegation.leader),
    accounts.findById(delegation.delegate),
  ]);
  const gone = { agency, role: "auditor", disabled: true } as const;
  return {
    id: _id,
    leader: { account: delegation.leader, name: leader?.name ?? delegation.leader },
    delegate: { account: delegation.delegate, name: delegate?.name ?? delegation.delegate },
    firstDay,
    lastDay,
    decision,
    state: delegationState(delegation, { now, leader: leader ?? gone, delegate: delegate ?? gone }),
    revokedAt: iso(revokedAt),
  };
}
