import {
  instantIn,
  ticketOf,
  type Sitting,
  type SittingEvent,
} from "../../shared/domain/after-hours/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import { time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { TicketHolder } from "../../shared/store/after-hours/sitting.document.ts";
import type { Notice } from "./notice.ts";

/** What somebody with a ticket is told of an event: the number and the time, nothing personal. Null where there is nothing to say. */
export function ticketNoticeOf(
  event: SittingEvent,
  sitting: Sitting,
  of: { readonly holder: TicketHolder; readonly agency: AgencyDocument; readonly link: string | null },
): Notice | null {
  const { language, number } = of.holder;
  const ticket = ticketOf(sitting, number);
  if (!ticket) return null;
  // The event's own time: a message that comes late must not tell of another one.
  const slot = "slot" in event ? event.slot : ticket.slot;
  const at = instantIn(sitting, slot).getTime();
  const t = translator(language);
  const words = {
    office: wordsIn(of.agency.name, language),
    number,
    day: weekdayDayMonth(at, language),
    time: time(at),
    link: of.link === null ? "" : t("notices:ticketLink", { link: of.link }),
  };
  const say = (template: string): Notice => ({
    template,
    text: t(`notices:${template}`, words).trim(),
  });
  switch (event.type) {
    case "drawn":
      return say("ticketBooked");
    case "moved":
      return say("ticketMoved");
    case "cancelled":
      return say("ticketCancelled");
    case "reminded":
      // Not any more, where it was given back in between.
      return ticket.state === "booked" ? say("ticketReminder") : null;
    case "carriedOver":
      return say("ticketCarriedOver");
    default:
      return null;
  }
}
