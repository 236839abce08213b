import { codeTail, formatPin, type DossierEvent } from "../../shared/domain/dossiers/index.ts";
import { dayMonth } from "../../shared/i18n/dates.ts";
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
  switch (event.type) {
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
      return say("homeReturnBack");
    default:
      return null;
  }
}
