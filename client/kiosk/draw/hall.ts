import { dateOf } from "../../../shared/domain/time/index.ts";
import { nextWithPlace, type OfferedSitting } from "../../api/offered-sittings.ts";

/** Today's sitting as the hall sees it, and the next one that still has places. */
export type Hall = {
  readonly today: OfferedSitting;
  /** `early`: numbers are drawn later. `full`: no number is left, or its time is over. */
  readonly standing: "early" | "drawing" | "full";
  readonly next: OfferedSitting | null;
};

const order = { drawing: 0, early: 1, full: 2 } as const;

/** What a kiosk offers at `now`, epoch ms; null on a day without a sitting, and once the last one is over. */
export function hallAt(items: readonly OfferedSitting[], now: number): Hall | null {
  const day = dateOf(now);
  const [first] = items
    .filter(({ date, endsAt }) => date === day && Date.parse(endsAt) > now)
    .map((today) => ({ today, standing: standingOf(today, now) }))
    .toSorted((a, b) => order[a.standing] - order[b.standing]);
  if (!first) return null;
  const later = items.filter(({ id, date }) => id !== first.today.id && date >= day);
  return { ...first, next: nextWithPlace(later) };
}

function standingOf({ drawing, drawsFrom }: OfferedSitting, now: number): Hall["standing"] {
  if (drawing) return "drawing";
  return now < Date.parse(drawsFrom) ? "early" : "full";
}
