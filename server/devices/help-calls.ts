import { randomUUID } from "node:crypto";
import type { HelpCallItem, OwnHelpCall } from "../../shared/contracts/help-calls.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { assertMayAnswer, helpCallState } from "../../shared/domain/devices/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DeviceDocument } from "../../shared/store/devices/device.store.ts";
import type { HelpCallDocument, HelpCallStore } from "../../shared/store/help-calls/help-call.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";

export type HelpCallServices = {
  readonly helpCalls: HelpCallStore;
  readonly accounts: AccountStore;
  readonly clock: BusinessClock;
  readonly limits: Limits;
};

/**
 * Calls for somebody of the office. While a call stands, pressing again is the same call.
 * @throws EdgeError `too-many-requests`
 */
export async function callForHelp(
  { helpCalls, clock, limits }: HelpCallServices,
  { _id: device, agency, name }: DeviceDocument,
): Promise<{ readonly call: HelpCallDocument; readonly isNew: boolean }> {
  const now = new Date();
  const standing = await helpCalls.findStanding(device, now);
  if (standing) return { call: standing, isNew: false };
  await limits.helpCall.spend(device);
  const begun = await helpCalls.begin(
    { _id: randomUUID(), agency, device, name, calledAt: await clock.now() },
    now,
  );
  if (!begun.isNew) await limits.helpCall.refund(device);
  return begun;
}

/**
 * A clerk says that he comes. Of two in the same moment one is the first, and the other is told who.
 * @throws EdgeError `not-found`, for another agency's too; DomainError `help-call-over`, `help-call-answered`
 */
export async function answerCall(
  { helpCalls, accounts }: HelpCallServices,
  actor: Actor,
  id: string,
): Promise<HelpCallDocument> {
  const now = new Date();
  const answered = await helpCalls.answer(await getOwn(helpCalls, actor, id), actor.account, now);
  if (answered) return answered;
  const known = await getOwn(helpCalls, actor, id);
  const by = known.answeredBy;
  const name = by === null ? "" : ((await accounts.findNames([by])).get(by) ?? by);
  assertMayAnswer(known, actor.account, now, name);
  return known;
}

/**
 * It is done, whoever of the clerks says so; said twice, nothing happens twice.
 * @throws EdgeError `not-found`, for another agency's too
 */
export async function endCall(
  { helpCalls }: HelpCallServices,
  actor: Actor,
  id: string,
): Promise<HelpCallDocument> {
  const known = await getOwn(helpCalls, actor, id);
  return (await helpCalls.end(known, actor.account, new Date())) ?? getOwn(helpCalls, actor, id);
}

async function getOwn(calls: HelpCallStore, { agency }: Actor, id: string): Promise<HelpCallDocument> {
  const known = await calls.findById(id);
  if (known?.agency !== agency) throw new EdgeError("not-found");
  return known;
}

/** A call as its device sees it. */
export function ownCallOf(call: HelpCallDocument): OwnHelpCall {
  const now = new Date();
  const state = helpCallState(call, now);
  const left = Math.ceil((call.standsUntil.getTime() - now.getTime()) / 1_000);
  return {
    id: call._id,
    state,
    calledAt: call.calledAt.toISOString(),
    secondsLeft: state === "over" ? 0 : Math.max(0, left),
  };
}

/** Calls as clerks see them. */
export async function callItemsOf(
  { accounts }: Pick<HelpCallServices, "accounts">,
  calls: readonly HelpCallDocument[],
): Promise<HelpCallItem[]> {
  const names = await accounts.findNames(calls.flatMap(({ answeredBy }) => answeredBy ?? []));
  return calls.map((call) => {
    const by = call.answeredBy;
    return {
      ...ownCallOf(call),
      device: call.name,
      answeredBy: by === null ? null : { account: by, name: names.get(by) ?? by },
    };
  });
}

/** @throws DomainError `help-call-over` for one that ended while it was looked at */
export async function callItemOf(
  services: Pick<HelpCallServices, "accounts">,
  call: HelpCallDocument,
): Promise<HelpCallItem> {
  const [item] = await callItemsOf(services, [call]);
  if (!item) throw new DomainError("help-call-over");
  return item;
}
