import { inDigits } from "../../shared/i18n/in-digits.ts";
import { codeTail, feeDue, formatPin, type DossierEvent } from "../../shared/domain/dossiers/index.ts";
import { dayMonth, time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";

export type Notice = { readonly template: string; readonly text: string };

/**
 * What a resident is told of an event, short enough for a text message. It names the tail of the code and nothing
 * personal; `pin` and `due` are for the message about the packet alone.
 */
export function noticeOf(
  event: DossierEvent,
  document: DossierDocument,
  of: {
    readonly pin: (deliveryId: string) => string;
    /** Dong to be paid at the door. */
    readonly due: number;
  },
): Notice | null {
  const t = translator(document.language);
  const { day, serial } = codeTail(document.code);
  const tail = `${day}-${serial}`;
  const say = (template: string, words: Record<string, string | number> = {}) => ({
    template,
    text: t(`notices:${template}`, { tail, ...words }),
  });
  /** With the money that has to be ready. */
  const withDue = (notice: Notice, amount: number): Notice => {
    if (amount === 0) return notice;
    const digits = inDigits(amount, document.language);
    return { ...notice, text: `${notice.text} ${t("notices:moneyReady", { amount: digits })}` };
  };
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
      return document.returnMode === "online"
        ? say("readyOnline")
        : withDue(say("ready"), document.returnMode === "home" ? 0 : feeDue(document));
    case "homeReturnPlanned":
      return withDue(say("homeReturnPlanned", { pin: formatPin(of.pin(event.deliveryId)) }), of.due);
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
