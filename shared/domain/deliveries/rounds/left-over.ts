import type { CourierDay } from "./courier-day.ts";
import type { LeftOver, LeftOverReason } from "./round.ts";
import { taskAt, type Survey } from "./survey.ts";
import { judge } from "./timetable.ts";

/** Why each of the places is in no round. */
export function leftOverOf(
  survey: Survey,
  days: readonly CourierDay[],
  places: Iterable<number>,
): readonly LeftOver[] {
  return [...places].flatMap((place) => {
    const task = taskAt(survey, place);
    return task ? [{ id: task.id, reason: reasonFor(survey, days, place) }] : [];
  });
}

/** The first thing that would keep it back even if it were alone. */
function reasonFor(survey: Survey, days: readonly CourierDay[], place: number): LeftOverReason {
  if (days.length === 0) return "noCourier";
  if (days.every(({ courier: { shift } }) => shift.to <= shift.from)) return "noShift";
  const able = days.filter(({ courier }) => (survey.pieces[place] ?? 0) <= courier.capacity);
  if (able.length === 0) return "capacity";
  const alone = (until: number | null) =>
    able.some(({ span }) => judge(survey, { ...span, until: until ?? span.until }, [place]).broken === 0);
  if (alone(null)) return "full";
  return alone(Infinity) ? "shift" : "window";
}
