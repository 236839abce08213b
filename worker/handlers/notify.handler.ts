import { jobs } from "../../shared/contracts/jobs.ts";
import { waitsUntil } from "../../shared/domain/deliveries/index.ts";
import type { DossierEvent } from "../../shared/domain/dossiers/index.ts";
import { choiceTermsOf, type AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { MessageGateway } from "../notices/message-gateway.ts";
import { homeReturnNoticeOf } from "../notices/home-return-notice.ts";
import { noticeOf, type Notice } from "../notices/notice.ts";
import { forEachDossier } from "./for-each-dossier.ts";
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
  readonly agencies: AgencyStore;
  readonly book: CalendarBook;
}): Handler<typeof job> {
  const { dossiers, deliveries, gateway, credentials, clock, vault, agencies, book } = services;

  async function noticeOfChoice(event: DossierEvent, document: DossierDocument): Promise<Notice | null> {
    const counter = "counter" in event ? event.counter : null;
    const [own, other] = await Promise.all([
      agencies.findById(document.agency),
      typeof counter === "string" ? agencies.findById(counter) : null,
    ]);
    const calendar = book.calendarOf(document.agency);
    const until = waitsUntil(event.at, calendar, choiceTermsOf(own).waitDays);
    return own && homeReturnNoticeOf(event, document, { own, other, until });
  }

  async function tell(entry: string, document: DossierDocument): Promise<void> {
    const { _id: ref, agency, parties } = document;
    const event = document.history.find(({ version }) => entry === `${ref}-${version}-${job}`);
    const deliveryId = event && "deliveryId" in event ? event.deliveryId : undefined;
    const delivery = deliveryId === undefined ? null : await deliveries.findById(deliveryId);
    const pin = (id: string) => credentials.deliveryPin(id, delivery?.pin ?? credentials.firstPinIssue());
    const about = { pin, due: delivery?.due?.amount ?? 0 };
    const notice = event && (noticeOf(event, document, about) ?? (await noticeOfChoice(event, document)));
    if (!notice) return;
    const to = vault.open(parties.submitter.phone);
    await gateway.send({ id: entry, agency, channel: "phone", to, at: await clock.now(), ...notice });
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 2,
    handle: forEachDossier(dossiers, tell),
  };
}
