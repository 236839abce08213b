import { randomUUID } from "node:crypto";
import type { ChangeDevice, DeviceItem, NewDevice } from "../../shared/contracts/devices.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { isConnected, type DeviceChange } from "../../shared/domain/devices/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { hashToken, type Credentials } from "../../shared/store/credentials/credentials.ts";
import { canonical } from "../../shared/store/credentials/digest.ts";
import {
  generationOf,
  versionOfDevice,
  type DeviceDocument,
  type DeviceEvent,
  type DeviceStore,
} from "../../shared/store/devices/device.store.ts";
import { isDuplicateKey } from "../../shared/store/duplicate-key.ts";
import type { HelpCallStore } from "../../shared/store/help-calls/help-call.store.ts";
import { EdgeError } from "../http/edge-error.ts";

export type DeviceServices = {
  readonly devices: DeviceStore;
  readonly helpCalls: HelpCallStore;
  readonly accounts: AccountStore;
  readonly credentials: Credentials;
  readonly clock: BusinessClock;
};

/** A device with its token, which nobody is told again. */
export type Granted = { readonly device: DeviceDocument; readonly token: string };

const eventOf = async ({ clock }: DeviceServices, type: DeviceChange, by: Actor): Promise<DeviceEvent> => ({
  type,
  at: await clock.now(),
  by: by.account,
});

/**
 * Registers a screen of the administrator's agency. Asked again with the same key, it is the same screen, with the same token.
 * @throws DomainError `device-name-taken`; EdgeError `idempotency-key-reused`
 */
export async function registerDevice(
  services: DeviceServices,
  actor: Actor,
  wanted: NewDevice,
  key: string | null,
): Promise<Granted> {
  const { devices, credentials } = services;
  const _id = randomUUID();
  const issue = credentials.firstIssue();
  const token = credentials.deviceToken(_id, issue);
  const request =
    key === null ? null : { key: `${actor.account} ${key}`, digest: hashToken(canonical(wanted)) };
  const device: DeviceDocument = {
    _id,
    ...wanted,
    agency: actor.agency,
    tokenHash: hashToken(token),
    revoked: false,
    version: 1,
    issue,
    history: [await eventOf(services, "registered", actor)],
    ...(request && { request }),
  };
  try {
    await devices.create(device);
    return { device, token };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const first = request && (await devices.findByRequest(request.key));
    if (!first) throw new DomainError("device-name-taken", { name: wanted.name });
    if (first.request?.digest !== request.digest) throw new EdgeError("idempotency-key-reused");
    // The token of then: void, if it has been renewed meanwhile.
    const then = { kid: first.issue?.kid ?? issue.kid, generation: 1 };
    return { device: first, token: credentials.deviceToken(first._id, then) };
  }
}

/** @throws EdgeError `not-found`, for another agency's too; DomainError `device-changed`, `device-name-taken` */
export async function renameDevice(
  services: DeviceServices,
  actor: Actor,
  { id, seen, name }: ChangeDevice & { readonly id: string; readonly seen: number },
): Promise<DeviceDocument> {
  await getOwn(services, actor, id);
  const event = await eventOf(services, "renamed", actor);
  try {
    return orChanged(await services.devices.rename(id, seen, name, event));
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError("device-name-taken", { name }) : error;
  }
}

/**
 * A new token; the one before is void at once, and so are its sockets on every server.
 * @throws EdgeError `not-found`, for another agency's too; DomainError `device-changed`
 */
export async function renewDevice(
  services: DeviceServices,
  actor: Actor,
  { id, seen }: { readonly id: string; readonly seen: number },
): Promise<Granted> {
  const { devices, credentials } = services;
  const known = await getOwn(services, actor, id);
  if (versionOfDevice(known) !== seen) throw new DomainError("device-changed");
  const issue = { ...credentials.firstIssue(), generation: generationOf(known) + 1 };
  const token = credentials.deviceToken(id, issue);
  const event = await eventOf(services, "renewed", actor);
  return { device: orChanged(await devices.renew(known, token, issue, event)), token };
}

/**
 * Revokes a device for good, whatever else has changed of it. A call from it ends: nobody waits there any more.
 * @throws EdgeError `not-found`, for another agency's too
 */
export async function revokeDevice(
  services: DeviceServices,
  actor: Actor,
  id: string,
): Promise<DeviceDocument> {
  const known = await getOwn(services, actor, id);
  const revoked = await services.devices.revoke(known, await eventOf(services, "revoked", actor));
  await services.helpCalls.endOf(id, actor.account, new Date());
  return revoked ?? getOwn(services, actor, id);
}

async function getOwn({ devices }: DeviceServices, { agency }: Actor, id: string): Promise<DeviceDocument> {
  const known = await devices.findById(id);
  if (known?.agency !== agency) throw new EdgeError("not-found");
  return known;
}

function orChanged(device: DeviceDocument | null): DeviceDocument {
  if (!device) throw new DomainError("device-changed");
  return device;
}

/** What an administrator sees of devices. */
export async function itemsOf(
  { accounts }: Pick<DeviceServices, "accounts">,
  devices: readonly DeviceDocument[],
): Promise<DeviceItem[]> {
  const now = new Date();
  const names = await accounts.findNames(devices.flatMap(({ history = [] }) => history.map(({ by }) => by)));
  return devices.map((device) => {
    const { _id, name, kind, agency, revoked, line, seenAt, history = [] } = device;
    const seen = Math.max(seenAt?.getTime() ?? 0, line?.at.getTime() ?? 0);
    return {
      id: _id,
      version: versionOfDevice(device),
      name,
      kind,
      agency,
      revoked,
      connected: !revoked && isConnected(line?.at ?? null, now),
      seenMinutesAgo: seen === 0 ? null : Math.max(0, Math.floor((now.getTime() - seen) / 60_000)),
      history: history
        .map(({ type, at, by }) => ({ type, at: at.toISOString(), by: names.get(by) ?? by }))
        .toReversed(),
    };
  });
}
