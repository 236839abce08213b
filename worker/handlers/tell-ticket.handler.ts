import { jobs } from "../../shared/contracts/jobs.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import { owes } from "../../shared/store/outbox/owes.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { MessageGateway } from "../notices/message-gateway.ts";
import { ticketNoticeOf } from "../notices/ticket-notice.ts";
import { forEachEntry } from "./for-each-entry.ts";
import type { Handler } from "./handler.ts";

const job = "tell-ticket";

/** Tells who has booked what became of the ticket. The message carries the entry's id, so telling twice tells once. */
export function tellTicket(services: {
  readonly sittings: SittingStore;
  readonly agencies: AgencyStore;
  readonly gateway: MessageGateway;
  readonly credentials: Credentials;
  readonly vault: PersonalVault;
  readonly clock: BusinessClock;
  readonly publicUrl: string | null;
}): Handler<typeof job> {
  const { sittings, agencies, gateway, credentials, vault, clock, publicUrl } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 4,
    handle: forEachEntry(async ({ entry, owner }) => {
      const document = await sittings.findById(owner);
      if (!owes(document, entry)) return;
      const event = document.history.find(({ version }) => entry === `${owner}-${version}-${job}`);
      const number = event && "number" in event ? event.number : null;
      const holder = document.holders.find((one) => one.number === number);
      const agency = await agencies.findById(document.agency);
      if (event && holder?.phone && agency) {
        const token = credentials.ticketToken(`${owner}.${holder.number}`, {
          kid: holder.kid,
          generation: 1,
        });
        const notice = ticketNoticeOf(event, toSitting(document), {
          holder,
          agency,
          link: publicUrl && new URL(`/phieu#${token}`, publicUrl).href,
        });
        if (notice) {
          const { phone } = holder;
          const at = await clock.now();
          await gateway.send({
            id: entry,
            agency: agency._id,
            channel: "phone",
            to: vault.open(phone),
            at,
            ...notice,
          });
        }
      }
    }, sittings.clearEntries),
  };
}
