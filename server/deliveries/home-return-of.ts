import { relations, type HomeReturnSnapshot, type Relation } from "../../shared/contracts/return-choices.ts";
import { choicesOf, waitsUntil, windowOn, type Delivery } from "../../shared/domain/deliveries/index.ts";
import { fold } from "../../shared/domain/text/fold.ts";
import { dateOf, instantOf } from "../../shared/domain/time/index.ts";
import { resources } from "../../shared/i18n/index.ts";
import { choiceTermsOf, type AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery, type DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import type { RoundsStore } from "../../shared/store/deliveries/rounds.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { bothLanguages, iso } from "../http/present.ts";
import { stopsOf } from "./rounds-view.ts";

export type HomeReturnServices = {
  readonly deliveries: DeliveryStore;
  readonly rounds: RoundsStore;
  readonly agencies: AgencyStore;
  readonly calendarOf: (agency: string) => Calendar;
};

/** Where a result is on its way home, for whoever holds the receipt; null where it does not go home, or is not on its way yet. */
export async function homeReturnOf(
  services: HomeReturnServices,
  { homeReturn }: DossierDocument,
  now: Date,
): Promise<HomeReturnSnapshot | null> {
  if (!homeReturn) return null;
  const { state, attempts, deliveryId } = homeReturn;
  const packet = await services.deliveries.findById(deliveryId);
  if (!packet) return { ...nothing, state, attempts };
  const delivery = toDelivery(packet);
  const failed = delivery.history.findLast((event) => event.type === "attemptFailed");
  return {
    state,
    attempts,
    window: await windowOf(services, packet, now),
    counter: await counterOf(services, delivery),
    failed: failed ? { reason: failed.reason, at: failed.at.toISOString() } : null,
    stopped: delivery.stopped,
    due: dueAtDoor(delivery, packet.collect),
    waitsUntil: iso(await waitingUntil(services, delivery)),
    receivedBy: delivery.state === "delivered" ? relationOf(packet.receivedBy?.relationship ?? null) : null,
    may: [...choicesOf(delivery)],
  };
}

const nothing = {
  window: null,
  counter: null,
  failed: null,
  stopped: false,
  due: null,
  waitsUntil: null,
  receivedBy: null,
  may: [],
} satisfies Partial<HomeReturnSnapshot>;

const ahead: ReadonlySet<Delivery["state"]> = new Set(["planned", "sealed", "offered", "outForReturn"]);

/** While it is on its way to a door. How many originals, not which: what somebody has had to hand in says much of him. */
function dueAtDoor(
  { state, counter, stopped, due }: Delivery,
  collect: readonly string[],
): HomeReturnSnapshot["due"] {
  const amount = due?.amount ?? 0;
  const isNothing = amount === 0 && collect.length === 0;
  if (isNothing || stopped || counter !== null || !ahead.has(state)) return null;
  return { amount, originals: collect.length };
}

/** What today's round says, else what the resident chose, unless that is over. */
async function windowOf(
  { rounds }: HomeReturnServices,
  packet: DeliveryDocument,
  now: Date,
): Promise<HomeReturnSnapshot["window"]> {
  const { _id, agency, state, counter = null, window = null } = packet;
  if (!ahead.has(state) || counter !== null) return null;
  const today = dateOf(now.getTime());
  if (window === null || window.date <= today) {
    const stop = stopsOf(await rounds.find(agency, today), [packet]).get(_id);
    const wanted = windowOn(window, today);
    const fits = stop !== undefined && (!wanted || Date.parse(stop.from) < instantOf(today, wanted.to));
    if (stop && fits && Date.parse(stop.to) > now.getTime())
      return { from: stop.from, to: stop.to, expected: true };
  }
  if (window === null || instantOf(window.date, window.to) < now.getTime()) return null;
  const at = (minute: number) => new Date(instantOf(window.date, minute)).toISOString();
  return { from: at(window.from), to: at(window.to), expected: false };
}

/** The other counter: where it goes, waits, or was fetched. */
async function counterOf(
  { agencies }: HomeReturnServices,
  { counter, history }: Delivery,
): Promise<HomeReturnSnapshot["counter"]> {
  const fetched = history.findLast(({ type }) => type === "delivered");
  const id = fetched?.type === "delivered" ? fetched.counter : counter;
  const office = id === undefined || id === null ? null : await agencies.findById(id);
  if (!office) return null;
  const { _id: agency, name, address, returnCounter, phone } = office;
  return { agency, name: bothLanguages(name), address, returnCounter, phone };
}

async function waitingUntil(
  { agencies, calendarOf }: HomeReturnServices,
  { agency, state, waitsUntil: until, history }: Delivery,
): Promise<Date | null> {
  if (state === "atOtherCounter") return until;
  const came = history.at(-1)?.at;
  if (state !== "backAtCounter" || !came) return null;
  return waitsUntil(came, calendarOf(agency), choiceTermsOf(await agencies.findById(agency)).waitDays);
}

/** As couriers and clerks write it, folded, in both languages. */
const written: ReadonlyMap<string, Relation> = new Map(
  Object.entries(resources).flatMap(([, { homeReturn, courier }]) => [
    ...relations.flatMap((relation) =>
      homeReturn.written[relation].split(", ").map((word) => [fold(word), relation] as const),
    ),
    ...(["self", "family", "authorised"] as const).map(
      (relation) => [fold(courier.deliver.relationships[relation]), relation] as const,
    ),
  ]),
);

/** What somebody wrote may hold a name: only words that are known are told, everything else is somebody else. */
function relationOf(words: string | null): Relation | null {
  return words === null ? null : (written.get(fold(words)) ?? "other");
}
