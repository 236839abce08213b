import { codeTail, formatPin, type DossierEvent } from "../../shared/domain/dossiers/index.ts";
import { dayMonth, time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";

export type Notice = { readonly template: string; readonly text: string };

/**
 * What a resident is told of an event, short enough for a text message. It names the tail of the code and nothing
 * personal; `deliveryPin` is for the message about the packet alone.
 */
export function noticeOf(
  event: DossierEvent,
  document: DossierDocument,
  deliveryPin: (deliveryId: string) => string,
): Notice | null {
  const t = translator(document.language);
  const { day, serial } = codeTail(document.code);
  const tail = `${day}-${serial}`;
  const say = (template: string, words: Record<string, string | number> = {}) => ({
    template,
    text: t(`notices:${template}`, { tail, ...words }),
  });
  const hour = (at: Date) => `${time(at.getTime())} ${weekdayDayMonth(at.getTime(), document.language)}`;
  switch (event.type) {
    case "submitted":
      return say("submitted", { at: hour(event.at), due: hour(event.promise.dueAt) });
    case "accepted":
      return say("acceptedOnline", { at: hour(event.at), due: hour(event.promise.dueAt) });
    case "refused":
      return say("refusedOnline");
    case "supplementReceived":
      return say("supplementReceived", { at: hour(event.at) });
    case "supplementRequested":
      return say("supplementRequested", { count: event.papers });
    case "paymentRequested":
      return say("paymentRequested");
    case "extended":
    case "apologised":
      return say(event.type, {
        old: dayMonth(event.was.getTime(), document.language),
        day: dayMonth(event.newDate.getTime(), document.language),
      });
    case "stopped":
      return say("stopped");
    case "processed":
      return say(document.returnMode === "online" ? "readyOnline" : "ready");
    case "homeReturnPlanned":
      return say("homeReturnPlanned", { pin: formatPin(deliveryPin(event.deliveryId)) });
    case "homeReturnStarted":
      return say("homeReturnStarted");
    case "homeReturnFailed":
      return say(event.back ? "homeReturnBack" : "homeReturnFailed", {
        day: dayMonth(event.at.getTime(), document.language),
      });
    case "homeReturnCameBack":
      return event.stopped ? null : say("homeReturnBack");
    default:
      return null;
  }
}
