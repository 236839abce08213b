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
      return { ...next, state: "sealed", offeredTo: null };
    case "taken":
      return { ...next, state: "outForReturn", courier: event.courier, offeredTo: null };
    case "delivered":
      return { ...next, state: "delivered", originals: event.originals ?? [] };
    case "originalsReceived":
      return { ...next, originals: next.originals.filter((one) => !event.originals.includes(one)) };
    case "pinRefused":
      return { ...next, wrongPins: event.wrongPins };
    case "attemptFailed": {
      const { attempt: attempts, held } = event;
      return held
        ? { ...next, attempts }
        : { ...next, ...inOffice(attempts >= maxAttempts ? "backAtCounter" : "planned"), attempts };
    }
    case "heldOut":
      return { ...next, state: "returning" };
    case "received":
      return { ...next, ...inOffice(event.back ? "backAtCounter" : "sealed") };
    case "stopAsked":
      return { ...next, stopped: true };
    case "recalled":
      return { ...next, ...inOffice("backAtCounter") };
  }
}

const inOffice = (state: DeliveryState): Pick<Delivery, "state" | "courier" | "offeredTo"> => ({
  state,
  courier: null,
  offeredTo: null,
});
