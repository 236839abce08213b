import type { HomeReturnFact } from "../dossiers/index.ts";
import { maxAttempts, type Delivery } from "./delivery.ts";
import type { DeliveryEvent } from "./events.ts";

/** What the dossier has to learn of its delivery after version `seen`, oldest first. */
export function factsSince(delivery: Delivery, seen: number): readonly HomeReturnFact[] {
  return delivery.history
    .filter(({ version }) => version > seen)
    .flatMap((event) => factOfEvent(delivery, event));
}

function factOfEvent(delivery: Delivery, event: DeliveryEvent): readonly HomeReturnFact[] {
  const of = { deliveryId: delivery.id, deliveryVersion: event.version };
  switch (event.type) {
    case "planned":
      return [{ kind: "planned", ...of }];
    case "taken":
      return [{ kind: "started", ...of }];
    case "delivered":
      return [{ kind: "delivered", ...of }];
    case "attemptFailed": {
      const { attempt, reason, held } = event;
      const back = attempt >= maxAttempts;
      return [{ kind: "failed", attempt, reason, back, ...(held && { held }), ...of }];
    }
    case "received":
      return [{ kind: event.back ? "cameBack" : "inOffice", ...of }];
    case "recalled":
      return [{ kind: "cameBack", ...of }];
    case "sealed":
    case "offered":
    case "offerWithdrawn":
    case "pinRefused":
    case "heldOut":
    case "originalsReceived":
    case "stopAsked":
    case "refused":
      return [];
  }
}
