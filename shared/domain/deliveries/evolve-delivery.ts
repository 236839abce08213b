import type { Delivery, DeliveryState } from "./delivery.ts";
import type { Due } from "./due.ts";
import { maxAttempts } from "./delivery.ts";
import type { DeliveryEvent } from "./events.ts";

/** A task as `plan-delivery` makes it. */
export function planDelivery(of: {
  readonly id: string;
  readonly ref: string;
  readonly agency: string;
  readonly now: Date;
  readonly job: string;
  readonly due?: Due | null;
}): Delivery {
  const { id, ref, agency, now: at, job, due } = of;
  const event: DeliveryEvent = { type: "planned", ...(due && { due }), version: 1, at, by: { job } };
  return evolveDelivery(nothing({ id, ref, agency }), event);
}

/** The delivery that a history leads to. */
export const foldDelivery = (
  of: Pick<Delivery, "id" | "ref" | "agency">,
  history: readonly DeliveryEvent[],
): Delivery => history.reduce(evolveDelivery, nothing(of));

const nothing = (of: Pick<Delivery, "id" | "ref" | "agency">): Delivery => ({
  ...of,
  version: 0,
  state: "planned",
  seal: null,
  offeredTo: null,
  courier: null,
  attempts: 0,
  wrongPins: 0,
  stopped: false,
  due: null,
  originals: [],
  window: null,
  counter: null,
  shelf: null,
  waitsUntil: null,
  history: [],
});

/** The delivery after an event. */
export function evolveDelivery(delivery: Delivery, event: DeliveryEvent): Delivery {
  const next = { ...delivery, version: event.version, history: [...delivery.history, event] };
  switch (event.type) {
    case "planned":
      return { ...next, due: event.due ?? null };
    case "refused":
      return next;
    case "sealed":
      return { ...next, state: "sealed", seal: event.seal };
    case "offered":
      return { ...next, state: "offered", offeredTo: event.courier };
    case "offerWithdrawn":
      return { ...next, state: delivery.shelf === null ? "sealed" : "atOtherCounter", offeredTo: null };
    case "taken":
      return {
        ...next,
        ...leftShelf(delivery),
        state: "outForReturn",
        courier: event.courier,
        offeredTo: null,
      };
    case "delivered":
      return { ...next, state: "delivered", shelf: null, originals: event.originals ?? [] };
    case "originalsReceived":
      return { ...next, originals: next.originals.filter((one) => !event.originals.includes(one)) };
    case "pinRefused":
      return { ...next, wrongPins: event.wrongPins };
    case "attemptFailed": {
      const { attempt: attempts, held } = event;
      // The window that was chosen is over with the attempt.
      const tried = { ...next, attempts, window: null };
      return held ? tried : { ...tried, ...inOffice(attempts >= maxAttempts ? "backAtCounter" : "planned") };
    }
    case "heldOut":
      return { ...next, state: "returning" };
    case "received":
      return { ...next, ...inOffice(event.back ? "backAtCounter" : "sealed") };
    case "arrived": {
      const { counter: shelf, until: waitsUntil } = event;
      return { ...next, ...inOffice("atOtherCounter"), shelf, waitsUntil };
    }
    case "windowChosen":
      return { ...next, window: event.window, counter: null };
    case "counterChosen":
      return { ...next, window: null, counter: event.counter };
    case "stopAsked":
      return { ...next, ...(event.kept && inOffice("backAtCounter")), stopped: true };
    case "recalled":
      return { ...next, ...inOffice("backAtCounter") };
  }
}

/** Nobody fetched it: it goes back to its own office, and not out again. */
const leftShelf = ({ shelf }: Delivery): Partial<Delivery> =>
  shelf === null ? {} : { shelf: null, waitsUntil: null, counter: null, stopped: true };

const inOffice = (state: DeliveryState): Pick<Delivery, "state" | "courier" | "offeredTo"> => ({
  state,
  courier: null,
  offeredTo: null,
});
