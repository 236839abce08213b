import { jobs } from "../../shared/contracts/jobs.ts";
import { factsSince } from "../../shared/domain/deliveries/index.ts";
import { take } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery, type DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { forEachEntry } from "./for-each-entry.ts";
import type { Handler } from "./handler.ts";

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

  /** Writes the next fact; false when the dossier knows all of them. */
  async function recordNext(document: DeliveryDocument, now: Date): Promise<boolean> {
    const delivery = toDelivery(document);
    let isLast = false;
    const written = await dossiers.transact(document.ref, (state) => {
      const seen = state.homeReturn?.deliveryId === delivery.id ? state.homeReturn.deliveryVersion : 0;
      const [fact, ...later] = factsSince(delivery, seen);
      isLast = later.length === 0;
      const decision = fact && take(state, { type: "recordHomeReturn", fact }, { now, job });
      if (!decision) return null;
      const { receivedBy } = document;
      const recipient = receivedBy && { name: receivedBy.name, relationship: receivedBy.relationship };
      return { decision, ...(fact.kind === "delivered" && { beside: { recipient } }) };
    });
    return written !== null && !isLast;
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 8,
    handle: forEachEntry(async ({ owner: deliveryId }) => {
      const document = await deliveries.findById(deliveryId);
      if (!document) return;
      const now = await clock.now();
      while (await recordNext(document, now));
    }, deliveries.clearEntries),
  };
}
