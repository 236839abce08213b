import type { CalendarMoves } from "../../shared/contracts/calendars.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { rescheduled } from "../../shared/domain/dossiers/index.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { bothLanguages } from "../http/present.ts";

type Move = { readonly by: number; readonly shown: CalendarMoves["moves"][number] };

const mostShown = 200;
/** Small enough that nobody at the counter waits for it: other requests come in between two batches. */
const batch = 200;

/** Which open dossiers would move under other calendars, and by how much. Nothing is written. */
export async function movesOf(
  dossiers: DossierStore,
  of: { readonly agency: string | null; readonly calendarOf: (agency: string) => Calendar },
): Promise<CalendarMoves> {
  let open = 0;
  let earlier = 0;
  let later = 0;
  let furthest: Move[] = [];
  const sweep = dossiers.sweepOpen({
    agency: of.agency,
    after: null,
    batch,
    exceptVersion: () => "",
    extraFields: { title: 1 },
  });
  for await (const documents of sweep) {
    open += documents.length;
    for (const document of documents) {
      const state = toState(document);
      const from = state.schedule?.dueAt;
      const to = rescheduled(state, of.calendarOf(state.agency))?.schedule.dueAt;
      if (!from || !to || from.getTime() === to.getTime()) continue;
      if (to > from) later += 1;
      else earlier += 1;
      furthest.push({
        by: to.getTime() - from.getTime(),
        shown: {
          ref: state.ref,
          code: state.code,
          title: bothLanguages(document.title),
          from: from.toISOString(),
          to: to.toISOString(),
          promisedAt: state.promise.dueAt.toISOString(),
        },
      });
    }
    if (furthest.length > mostShown) furthest = topOf(furthest);
  }
  return { open, earlier, later, moves: topOf(furthest).map(({ shown }) => shown) };
}

/** Later ones first, the furthest of them first; then the earlier ones. */
function topOf(moves: readonly Move[]): Move[] {
  return moves.toSorted((a, b) => b.by - a.by).slice(0, mostShown);
}
