import type { RoundsOrder } from "../../shared/contracts/rounds.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { shiftsOf } from "../../shared/domain/calendar/index.ts";
import { mayLeaveOn, mustReturn, windowOn } from "../../shared/domain/deliveries/index.ts";
import {
  parseAddress,
  partsOf,
  reorder,
  replan,
  usualMinutesAtStop,
  type Address,
  type Courier,
  type Place,
  type PlannedStop,
  type Point,
  type Round,
  type RoundNow,
  type RoundsPlan,
  type Task,
} from "../../shared/domain/deliveries/rounds/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { Point as PointContract } from "../../shared/contracts/rounds.ts";
import { dateOf, minuteOfDay, type CivilDate } from "../../shared/domain/time/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { choiceTermsOf, type AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import type { RoundsDocument, RoundsStore } from "../../shared/store/deliveries/rounds.store.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { hoursOf, type HoursServices } from "./hours-of.ts";

export type RoundServices = HoursServices & {
  readonly rounds: RoundsStore;
  readonly accounts: AccountStore;
  readonly vault: PersonalVault;
};

/** Pieces in the bag of a motorbike. An assumption of ours. */
const usualCapacity = 40;
const mostPackets = 1_000;
/** With its courier, on its way to or from him, or delivered: its round has begun. */
const begun: ReadonlySet<DeliveryDocument["state"]> = new Set([
  "offered",
  "outForReturn",
  "returning",
  "delivered",
]);

/**
 * Plans today's rounds of an agency from what is sealed, or changes one by hand. What is planned again is whatever has not begun.
 * @throws DomainError `version-conflict`, `stop-not-in-round`, `stop-pinned`, `round-out`
 */
export async function orderRounds(
  services: RoundServices,
  actor: Pick<Actor, "agency" | "account">,
  order: RoundsOrder,
  seen: number | null,
): Promise<void> {
  const { agencies, accounts, calendarOf, dispatch, vault } = services;
  const { now } = await hoursOf(services, actor.agency);
  const date = dateOf(now.getTime());
  const [office, people] = await Promise.all([
    agencies.findById(actor.agency),
    accounts.findActive(actor.agency, ["courier"]),
  ]);
  const shifts = shiftsOf(calendarOf(actor.agency), date);
  const { evening } = choiceTermsOf(office);
  const last = shifts.at(-1)?.end ?? 0;
  const shift = { from: shifts[0]?.start ?? 0, to: last > 0 && evening ? Math.max(last, evening.to) : last };
  const couriers = people.map(({ _id }): Courier => ({ id: _id, capacity: usualCapacity, shift }));
  const counters = await countersOf(agencies);
  const where = { office: office?.point ?? null };
  const of = { agency: actor.agency, date, now, by: actor.account };

  await services.rounds.transact(of, async (document) => {
    const version = document?.version ?? 0;
    if (seen !== null && seen !== version) throw new DomainError("version-conflict", { seen, version });
    const packets = await packetsOf(document);
    const tasksOf = (pins: ReadonlyMap<string, Place>) =>
      packets
        .filter((packet) => isWaiting(packet, date))
        .map((packet) => taskOf(packet, { vault, pins, counters, date }));
    const before = roundsNow(document, packets, date);
    const plan = (rounds: readonly RoundNow[]): RoundsPlan =>
      replan(rounds, {
        ...where,
        tasks: tasksOf(pinsIn(rounds)),
        couriers,
        now: minuteOfDay(now.getTime()),
      });
    if (order.type === "plan") return plan(before);

    const at = before.find(({ round }) => round.stops.some(({ id }) => id === order.stop));
    if (!at) throw new DomainError("stop-not-in-round");
    if (at.isOut) throw new DomainError("round-out");
    const changed = (round: Round) => before.map((one) => (one === at ? { ...one, round } : one));
    if (order.type === "pin") return plan(changed(pinned(at.round, order.stop, order.place)));
    const tasks = tasksOf(pinsIn(before));
    const moved = reorder(at.round, { id: order.stop, to: order.to }, { ...where, tasks });
    return { rounds: changed(moved).map(({ round }) => round), leftOver: document?.leftOver ?? [] };
  });

  /** All that is on its way, and what the rounds have beside. */
  async function packetsOf(document: RoundsDocument | null): Promise<readonly DeliveryDocument[]> {
    const { agency } = actor;
    const states = ["sealed", "offered", "outForReturn", "returning"] as const;
    const open = await dispatch.page({ agency, states, since: null, after: null, limit: mostPackets });
    const known = new Set(open.map(({ _id }) => _id));
    const others = idsIn(document).filter((id) => !known.has(id));
    return others.length === 0 ? open : [...open, ...(await dispatch.findByIds(agency, others))];
  }
}

export const idsIn = (document: RoundsDocument | null): readonly string[] => [
  ...(document?.rounds ?? []).flatMap(({ stops }) => stops.map(({ id }) => id)),
  ...(document?.leftOver ?? []).map(({ id }) => id),
];

/** Plans the rest of today again, after something changed that was planned; nothing where nobody has planned. */
export async function replanToday(services: RoundServices, agency: string): Promise<void> {
  const date = dateOf((await services.clock.now()).getTime());
  if (!(await services.rounds.find(agency, date))) return;
  await orderRounds(services, { agency, account: "resident" }, { type: "plan" }, null);
}

/** Sealed in the office, and to go out on that day. */
export function isWaiting(packet: DeliveryDocument, date: CivilDate): boolean {
  const delivery = toDelivery(packet);
  return packet.state === "sealed" && !mustReturn(delivery) && mayLeaveOn(delivery.window, date);
}

/** The rounds as they are now: without what has come back or was recalled, and whether each has begun. */
export function roundsNow(
  document: RoundsDocument | null,
  packets: readonly DeliveryDocument[],
  date: CivilDate,
): readonly RoundNow[] {
  const byId = new Map(packets.map((packet) => [packet._id, packet]));
  return (document?.rounds ?? []).flatMap((round) => {
    const isOut = round.stops.some(({ id }) => begun.has(byId.get(id)?.state ?? "planned"));
    const stops = round.stops.filter((stop) => {
      const packet = byId.get(stop.id);
      if (!packet || begun.has(packet.state)) return packet;
      if (!isWaiting(packet, date)) return false;
      return !isOut || (packet.attempts === 0 && isInTime(stop, packet, date));
    });
    return stops.length === 0 ? [] : [{ round: { ...round, stops }, isOut }];
  });
}

/** What was planned before the resident chose may not be when it is wanted. */
function isInTime({ begins }: PlannedStop, { window = null }: DeliveryDocument, date: CivilDate): boolean {
  const wanted = windowOn(window, date);
  return !wanted || (begins >= wanted.from && begins <= wanted.to);
}

export function pointOf({ point }: DeliveryDocument, vault: PersonalVault): Point | null {
  return point ? PointContract.parse(JSON.parse(vault.open(point))) : null;
}

function addressLine(packet: DeliveryDocument, vault: PersonalVault): string {
  const { line, ward } = openAddress(vault, packet.address);
  return [line, ward].filter(Boolean).join(", ");
}

export const countersOf = async (agencies: HoursServices["agencies"]): Promise<Counters> =>
  new Map((await agencies.findAll()).map((one) => [one._id, one]));

export type Counters = ReadonlyMap<string, AgencyDocument>;

/** Where a packet is carried: to its door, or to the counter that the resident chose. */
export function placeOf(
  packet: DeliveryDocument,
  { vault, counters }: { readonly vault: PersonalVault; readonly counters: Counters },
): { readonly address: string; readonly parts: Address; readonly point: Point | null } {
  const office = counters.get(packet.counter ?? "");
  return office
    ? { address: office.address, parts: parseAddress(office.address), point: office.point ?? null }
    : {
        address: addressLine(packet, vault),
        parts: partsOf(openAddress(vault, packet.address)),
        point: pointOf(packet, vault),
      };
}

function taskOf(
  packet: DeliveryDocument,
  of: Parameters<typeof placeOf>[1] & {
    readonly pins: ReadonlyMap<string, Place>;
    readonly date: CivilDate;
  },
): Task {
  const { parts, point } = placeOf(packet, of);
  return {
    id: packet._id,
    point,
    address: parts,
    window: windowOn(packet.window ?? null, of.date),
    originals: packet.collect.length,
    minutes: usualMinutesAtStop,
    pinned: of.pins.get(packet._id) ?? null,
  };
}

const pinsIn = (rounds: readonly RoundNow[]): ReadonlyMap<string, Place> =>
  new Map(
    rounds.flatMap(({ round }) =>
      round.stops.flatMap(({ id, pinned: place }) => (place === null ? [] : [[id, place] as const])),
    ),
  );

const pinned = (round: Round, id: string, place: Place | null): Round => ({
  ...round,
  stops: round.stops.map((stop) => (stop.id === id ? { ...stop, pinned: place } : stop)),
});
