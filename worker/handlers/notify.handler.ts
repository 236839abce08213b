import { jobs } from "../../shared/contracts/jobs.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { MessageGateway } from "../notices/message-gateway.ts";
import { noticeOf } from "../notices/notice.ts";
import { forEachEntry } from "./for-each-entry.ts";
import type { Handler } from "./handler.ts";

const job = "notify";

/** Tells the resident what happened. The message carries the entry's id, so telling twice tells once. */
export function notify(services: {
  readonly dossiers: DossierStore;
  readonly deliveries: DeliveryStore;
  readonly gateway: MessageGateway;
  readonly credentials: Credentials;
  readonly clock: BusinessClock;
  readonly vault: PersonalVault;
}): Handler<typeof job> {
  const { dossiers, deliveries, gateway, credentials, clock, vault } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 8,
    handle: forEachEntry(async ({ entry, owner: ref }) => {
      const document = await dossiers.findByRef(ref);
      if (!document?.outbox.some(({ id }) => id === entry)) return;
      const event = document.history.find(({ version }) => entry === `${ref}-${version}-${job}`);
      const deliveryId = event && "deliveryId" in event ? event.deliveryId : undefined;
      const delivery = deliveryId === undefined ? null : await deliveries.findById(deliveryId);
      const pin = (id: string) => credentials.deliveryPin(id, delivery?.pin ?? credentials.firstIssue());
      const notice = event && noticeOf(event, document, pin);
      if (notice) {
        const { agency, parties } = document;
        await gateway.send({
          id: entry,
          agency,
          channel: "phone",
          to: vault.open(parties.submitter.phone),
          at: await clock.now(),
          ...notice,
        });
      }
      await dossiers.clearEntry(ref, entry);
    }),
  };
}
