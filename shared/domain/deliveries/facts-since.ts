import type { HomeReturnFact } from "../dossiers/index.ts";
import { maxAttempts, type Delivery } from "./delivery.ts";
import type { DeliveryEvent } from "./events.ts";
import { foldDelivery } from "./evolve-delivery.ts";

/** What the dossier has to learn of its delivery after version `seen`, oldest first. */
export function factsSince(delivery: Delivery, seen: number): readonly HomeReturnFact[] {
  return delivery.history
    .filter(({ version }) => version > seen)
    .flatMap((event) => factOfEvent(delivery, event));
}

/** Whether it was made up when something was chosen: choices are made of what lies in the office. */
const wasSealed = (delivery: Delivery, { version }: DeliveryEvent): boolean =>
  foldDelivery(
    delivery,
    delivery.history.filter((event) => event.version <= version),
  ).state === "sealed";

function factOfEvent(delivery: Delivery, event: DeliveryEvent): readonly HomeReturnFact[] {
  const of = { deliveryId: delivery.id, deliveryVersion: event.version };
  switch (event.type) {
    case "planned":
      return [{ kind: "planned", ...of }];
    case "taken":
      return [{ kind: "started", ...of }];
    case "delivered":
      return [{ kind: "delivered", ...(event.counter !== undefined && { counter: event.counter }), ...of }];
    case "attemptFailed": {
      const { attempt, reason, held } = event;
      const back = attempt >= maxAttempts;
      return [{ kind: "failed", attempt, reason, back, ...(held && { held }), ...of }];
    }
    case "received":
      return [event.back ? { kind: "cameBack", ...of } : { kind: "inOffice", isSealed: true, ...of }];
    case "recalled":
      return [{ kind: "cameBack", ...of }];
    case "sealed":
      return [{ kind: "sealed", ...of }];
    case "heldOut":
      return [{ kind: "comingBack", ...of }];
    case "arrived":
      return [{ kind: "atOtherCounter", counter: event.counter, until: event.until, ...of }];
    case "windowChosen":
      return [{ kind: "windowChosen", window: event.window, isSealed: wasSealed(delivery, event), ...of }];
    case "counterChosen":
      return [{ kind: "counterChosen", counter: event.counter, isSealed: wasSealed(delivery, event), ...of }];
    case "stopAsked":
      return event.kept ? [{ kind: "cameBack", stopped: true, ...of }] : [];
    case "offered":
    case "offerWithdrawn":
    case "pinRefused":
    case "originalsReceived":
    case "refused":
      return [];
  }
}
