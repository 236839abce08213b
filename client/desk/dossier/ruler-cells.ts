import type { ExplainedDays } from "../../../shared/contracts/dossiers.ts";
import { addDays, dateOf, weekdayOf } from "../../../shared/domain/time/index.ts";

type Day = ExplainedDays["days"][number];
export type CellKind = "accepted" | "used" | "left" | "paused" | "closed" | "off" | "open" | "over";

/** A cell of the day ruler, without words. Several days of one kind may be folded into it. */
export type RulerDay = {
  readonly kind: CellKind;
  readonly from: string;
  readonly to: string;
  /** Numbers of the counted days it stands for. */
  readonly first: number | null;
  readonly last: number | null;
  readonly today: boolean;
  readonly due: boolean;
  /** A day off of the week that the office works. */
  readonly makeUp: boolean;
  readonly reason: Day["reason"];
};

/** More cells than this are folded, so that the ruler stays a glance. */
const mostCells = 22;
const shortestFold = 4;

const isWeekend = (date: string) => ["saturday", "sunday"].includes(weekdayOf(date));

export type RulerTime = {
  /** Epoch ms, business time. */
  readonly now: number;
  /** When the work ended, epoch ms; null while it goes on. */
  readonly ended: number | null;
};

/** The days of an explained deadline as cells, up to today where the due has passed or the clock stands still. */
export function rulerCells(explanation: ExplainedDays, time: RulerTime): readonly RulerDay[] {
  const today = dateOf(time.now);
  const cells = explanation.days.map((day) => cellOf(day, today, isUsed(day.date, time)));
  const last = cells.at(-1);
  if (last && time.ended === null && last.to < today) {
    const kind = explanation.dueAt === null ? "paused" : "over";
    cells.push({ ...plain(kind, today), today: true, from: addDays(last.to, 1) });
  }
  return cells.length > mostCells ? fold(cells) : cells;
}

/** Today is still left while the work goes on; the day on which it ended is used. */
function isUsed(date: string, { now, ended }: RulerTime): boolean {
  return ended === null ? date < dateOf(now) : date <= dateOf(ended);
}

function plain(kind: CellKind, date: string): RulerDay {
  return {
    kind,
    from: date,
    to: date,
    first: null,
    last: null,
    today: false,
    due: false,
    makeUp: false,
    reason: undefined,
  };
}

function cellOf(day: Day, today: string, used: boolean): RulerDay {
  const weekend = isWeekend(day.date);
  return {
    ...plain(kindOf(day, used, weekend), day.date),
    first: day.number ?? null,
    last: day.number ?? null,
    today: day.date === today,
    due: day.due === true,
    makeUp: day.makeUp === true,
    reason: day.reason,
  };
}

function kindOf(day: Day, used: boolean, weekend: boolean): CellKind {
  switch (day.kind) {
    case "accepted":
    case "paused":
      return day.kind;
    case "counted":
      return used ? "used" : "left";
    case "closed":
      return weekend ? "off" : "closed";
    default:
      return "open";
  }
}

/** Runs of the same kind become one cell; today, the due and the acceptance stay by themselves. */
function fold(cells: readonly RulerDay[]): readonly RulerDay[] {
  const folded: RulerDay[] = [];
  let run: RulerDay[] = [];
  const flush = () => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && run.length >= shortestFold) {
      const numbers = run.flatMap((cell) => (cell.first === null ? [] : [cell.first]));
      folded.push({ ...first, to: last.to, first: numbers[0] ?? null, last: numbers.at(-1) ?? null });
    } else {
      folded.push(...run);
    }
    run = [];
  };
  for (const cell of cells) {
    const alone = cell.today || cell.due || cell.kind === "accepted" || cell.kind === "over";
    const kind = run[0]?.kind;
    if (alone || (kind !== undefined && cell.kind !== kind && cell.kind !== "off")) flush();
    if (alone || (run.length === 0 && cell.kind === "off")) folded.push(cell);
    else run.push(cell);
  }
  flush();
  return folded;
}

/** How many days are used, stopped, left, and of how many. */
export function rulerSums(explanation: ExplainedDays, time: RulerTime) {
  const counted = explanation.days.filter(({ kind, number }) => kind === "counted" && number !== undefined);
  const used = counted.filter(({ date }) => isUsed(date, time)).length;
  return {
    used,
    left: counted.length - used,
    total: explanation.dueAt === null ? null : counted.length,
    paused: explanation.days.filter(({ kind }) => kind === "paused").length,
    closed: explanation.days.some(({ kind }) => kind === "closed"),
    today: time.ended === null && counted.some(({ date }) => date === dateOf(time.now)),
  };
}
