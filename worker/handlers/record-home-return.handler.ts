import { jobs } from "../../shared/contracts/jobs.ts";
import { factsSince } from "../../shared/domain/deliveries/index.ts";
import { take, type DossierState } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery, type DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Handler } from "./handler.ts";
import { takenTogether, together } from "./together.ts";

const job = "record-home-return";

/**
 * Writes what happened to a packet into its dossier: every fact the dossier does not know yet, in order, each with
 * its own version, whichever of the delivery's jobs comes first.
 */
export function recordHomeReturn(services: {
  readonly dossiers: DossierStore;
  readonly deliveries: DeliveryStore;
  readonly clock: BusinessClock;
}): Handler<typeof job> {
  const { dossiers, deliveries, clock } = services;

  /** The next fact of a packet that the dossier does not know yet. */
  function nextOf(document: DeliveryDocument, state: DossierState, now: Date) {
    const delivery = toDelivery(document);
    const seen = state.homeReturn?.deliveryId === delivery.id ? state.homeReturn.deliveryVersion : 0;
    const [fact, ...later] = factsSince(delivery, seen);
    const decision = fact && take(state, { type: "recordHomeReturn", fact }, { now, job });
    if (!decision) return null;
    const { receivedBy } = document;
    const recipient = receivedBy && { name: receivedBy.name, relationship: receivedBy.relationship };
    return {
      decision,
      ...(fact.kind === "delivered" && { beside: { recipient } }),
      isLast: later.length === 0,
    };
  }

  return {
    job,
    contract: jobs[job],
    concurrency: takenTogether,
    handle: together(async (entries) => {
      const packets = await deliveries.findAll(entries.map(({ owner }) => owner));
      const packetsOf = Map.groupBy(packets, ({ ref }) => ref);
      const now = await clock.now();
      await dossiers.decideAll([...packetsOf.keys()], (state) => {
        // Of two packets of a dossier one is over, and has nothing to tell.
        for (const packet of packetsOf.get(state.ref) ?? []) {
          const made = nextOf(packet, state, now);
          if (made) return made;
        }
        return null;
      });
      // Waits for the disk, and so for whatever was written before it.
      await deliveries.clearEntries(entries);
    }),
  };
}
