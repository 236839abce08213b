import { codeTail, type DossierEvent } from "../../shared/domain/dossiers/index.ts";
import { dayMonth, time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { translator, type Language } from "../../shared/i18n/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { Notice } from "./notice.ts";

type Of = Pick<DossierDocument, "code" | "returnMode">;

/** The tail of a code as messages say it. */
export function tailWords({ code }: Pick<DossierDocument, "code">): string {
  const { day, serial } = codeTail(code);
  return `${day}-${serial}`;
}

/**
 * What those who follow a dossier are told of an event: one sentence with the tail of the code; never a name, a
 * procedure, a place or a PIN, because the address may be anybody's. Null where there is nothing to say.
 */
export function followerNoticeOf(event: DossierEvent, document: Of, language: Language): Notice | null {
  const t = translator(language);
  const tail = tailWords(document);
  const say = (name: string, words: Record<string, string | number> = {}): Notice => ({
    template: `follow.${name}`,
    text: t(`notices:follow.${name}`, { tail, ...words }),
  });
  switch (event.type) {
    case "accepted": {
      const due = event.promise.dueAt.getTime();
      return say("accepted", { due: `${time(due)} ${weekdayDayMonth(due, language)}` });
    }
    case "supplementRequested":
      return say("supplementRequested", { count: event.papers });
    case "extended":
    case "apologised":
      return say("newDate", { day: dayMonth(event.newDate.getTime(), language) });
    case "processed":
      return say(readyIn[document.returnMode]);
    case "homeReturnFailed":
      return say(event.back ? (event.held ? "comingBack" : "backAtCounter") : "homeReturnFailed");
    case "homeReturnCameBack":
      return say("backAtCounter");
    case "homeReturnAtOtherCounter":
      return say("atOtherCounter");
    case "returned":
      return say(returnedVia[event.via]);
    case "refused":
    case "supplementReceived":
    case "paymentRequested":
    case "paymentConfirmed":
    case "stopped":
    case "resumed":
    case "reopened":
    case "homeReturnStarted":
    case "withdrawn":
      return say(event.type);
    default:
      return null;
  }
}

const readyIn = { counter: "ready", online: "readyOnline", home: "readyHome" } as const;
const returnedVia = { counter: "returned", online: "returnedOnline", home: "delivered" } as const;
