import { jobs } from "../../shared/contracts/jobs.ts";
import { partsOf } from "../../shared/domain/deliveries/rounds/index.ts";
import { dueOfFees, planDelivery } from "../../shared/domain/deliveries/index.ts";
import { feeDue, take, type DossierState } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import { openParties, sealAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import { owes } from "../../shared/store/outbox/owes.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { PlaceStore } from "../../shared/store/places/place.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { forEachEntry } from "./for-each-entry.ts";
import type { Handler } from "./handler.ts";

const job = "plan-delivery";

/** Makes the delivery task of a result that goes home, then lets the dossier know of it. */
export function planDeliveryHandler(services: {
  readonly dossiers: DossierStore;
  readonly deliveries: DeliveryStore;
  readonly places: PlaceStore;
  readonly clock: BusinessClock;
  readonly credentials: Credentials;
  readonly vault: PersonalVault;
}): Handler<typeof job> {
  const { dossiers, deliveries, places, clock, credentials, vault } = services;

  async function createTask(
    state: DossierState,
    { deliveryId, now }: { readonly deliveryId: string; readonly now: Date },
  ): Promise<void> {
    const document = await dossiers.findByRef(state.ref);
    if (!document) return;
    const parties = openParties(vault, document.parties);
    const { owner, submitter, homeAddress } = parties;
    const { id, ...delivery } = planDelivery({
      id: deliveryId,
      ref: document._id,
      agency: document.agency,
      now,
      job,
      due: dueOfFees({
        procedureFee: feeDue(state),
        homeReturnFee: document.homeReturnFee ?? 0,
      }),
    });
    const { point: marked, ...address } = homeAddress ?? { line: owner.address ?? submitter.address ?? "" };
    // What is known of the door, where the dossier says nothing.
    const parts = partsOf(address);
    const known = await places.find(document.agency, parts);
    const [door] = await places.idsOf(document.agency, parts);
    const directions = address.directions ?? known?.directions?.is;
    const point = marked ?? known?.point?.is;
    await places.touch(document.agency, parts, now);
    await deliveries.createOnce({
      _id: id,
      ...delivery,
      code: document.code,
      title: document.title,
      recipient: { name: owner.name, phone: vault.seal(owner.phone ?? submitter.phone) },
      address: sealAddress(vault, { ...address, ...(directions !== undefined && { directions }) }),
      ...(point && { point: vault.seal(JSON.stringify(point)) }),
      ...(door !== undefined && { door }),
      // Where only copies were filed, or the original is still to be brought, the courier compares and collects it.
      collect: document.papers
        .filter(({ originals, copies, brought = false }) => originals === 0 && (copies > 0 || brought))
        .map(({ name }) => name),
      receivedBy: null,
      pin: credentials.firstPinIssue(),
      note: null,
      plannedAt: now,
      updatedAt: now,
      answered: [],
    });
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 4,
    handle: forEachEntry(async ({ entry, owner: ref }) => {
      const now = await clock.now();
      let outdated = false;
      await dossiers.transact(
        ref,
        async (state, document) => {
          if (!owes(document, entry)) return null;
          const processed = state.history.findLast(({ type }) => type === "processed");
          // One delivery for each time the dossier was processed: a repeated job names the same one.
          const deliveryId = `${ref}-${processed?.version ?? 0}`;
          const fact = { kind: "planned", deliveryId, deliveryVersion: 1 } as const;
          const decision = take(state, { type: "recordHomeReturn", fact }, { now, job });
          outdated = decision === null;
          if (!decision) return null;
          await createTask(state, { deliveryId, now });
          return { decision };
        },
        { done: entry },
      );
      if (outdated) await dossiers.clearEntries([{ owner: ref, entry }]);
    }),
  };
}
