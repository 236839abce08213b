import { codeTail, type DossierEvent } from "../../shared/domain/dossiers/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { Notice } from "./notice.ts";

/** Offices that a message names, and until when a packet waits that was stopped. */
export type OfficesOfNotice = {
  readonly own: AgencyDocument;
  readonly other: AgencyDocument | null;
  readonly until: Date;
};

/**
 * What a resident is told of a choice, whoever made it: who finds a receipt cannot change the way home in silence. Null where the event is none,
 * or the office it speaks of is gone.
 */
export function homeReturnNoticeOf(
  event: DossierEvent,
  { language, code }: DossierDocument,
  { own, other, until }: OfficesOfNotice,
): Notice | null {
  const t = translator(language);
  const { day, serial } = codeTail(code);
  const say = (template: string, words: Record<string, string> = {}) => ({
    template,
    text: t(`notices:${template}`, { tail: `${day}-${serial}`, phone: own.phone, ...words }),
  });
  const dayOf = (at: Date) => weekdayDayMonth(at.getTime(), language);
  const place = other && { office: wordsIn(other.name, language), address: other.address };
  switch (event.type) {
    case "homeReturnWindowChosen": {
      if (!event.window) return say("homeReturnAnyTime");
      const { date, from, to } = event.window;
      const [begins, ends] = [instantOf(date, from), instantOf(date, to)];
      return say("homeReturnWindow", {
        day: weekdayDayMonth(begins, language),
        from: time(begins),
        to: time(ends),
      });
    }
    case "homeReturnCounterChosen":
      if (event.counter === null) return say("homeReturnHome");
      return place && say("homeReturnCounter", place);
    case "homeReturnAtOtherCounter":
      return place && say("homeReturnAtOtherCounter", { ...place, day: dayOf(event.until) });
    case "homeReturnCameBack":
      return event.stopped ? say("homeReturnStopped", { day: dayOf(until) }) : null;
    default:
      return null;
  }
}
