import { compileCalendar, standardCalendar, type Calendar } from "../../domain/calendar/index.ts";
import { city, definitionOf, type CalendarStore } from "./calendar.store.ts";

const lookEveryMs = 2_000;
/** A job that writes a schedule decides by no look that is older. */
const oldestMs = 3_000;
/**
 * A recomputation begins so long after its calendar was saved. A dossier that it passed before a job read it was then read after every
 * look that may have missed the calendar had become too old to decide by (docs/adr/0009).
 */
export const everybodyLooksMs = 3_500;

/** The compiled calendars of a process: asked without waiting, as new as the last look. */
export type CalendarBook = {
  /** An agency's calendar: its own over the city's, or the city's where it has none. */
  readonly calendarOf: (agency: string) => Calendar;
  /** Looks whether something was saved. Until then an answer may be two seconds old. */
  readonly refresh: () => Promise<void>;
  /** Looks only where the last look is older than three seconds. Ask once the dossiers are read, and decide in the same turn. */
  readonly upToDate: () => Promise<void>;
  readonly close: () => void;
};

/**
 * Opens the book and keeps looking into the database. A promise made within these two seconds may still rest on the calendar of
 * before; its schedule does not, because the worker looks first (docs/adr/0009).
 */
export async function openCalendarBook(
  store: CalendarStore,
  onError: (error: unknown) => void,
): Promise<CalendarBook> {
  let known: ReadonlyMap<string, number> = new Map();
  let compiled = new Map<string, Calendar>();
  let standard = standardCalendar();
  let looked = clocks();

  async function refresh(): Promise<void> {
    const from = clocks();
    const latest = await store.revisions();
    const changed = [...latest].some(([agency, revision]) => known.get(agency) !== revision);
    const definitions = changed ? await read(latest) : null;
    // One that began later has told already, and knows more.
    if (from.steady < looked.steady) return;
    looked = from;
    if (!definitions) return;
    const cityDefinition = definitions.get(city) ?? definitionOf(city, null);
    standard = compileCalendar(cityDefinition);
    compiled = new Map(
      [...definitions]
        .filter(([agency]) => agency !== city)
        .map(([agency, definition]) => [agency, compileCalendar(definition, cityDefinition)]),
    );
    known = latest;
  }

  async function read(latest: ReadonlyMap<string, number>) {
    const stored = await Promise.all(
      [...latest].map(([agency, revision]) => store.findRevision(agency, revision)),
    );
    return new Map(
      stored.flatMap((one) => (one ? [[one.agency, definitionOf(one.agency, one)] as const] : [])),
    );
  }

  await refresh();
  const timer = setInterval(() => void refresh().catch(onError), lookEveryMs);
  timer.unref();
  return {
    calendarOf: (agency) => compiled.get(agency) ?? standard,
    refresh,
    upToDate: async () => {
      if (since(looked) > oldestMs) await refresh();
    },
    close: () => clearInterval(timer),
  };
}

/** The steady clock stands still while a machine sleeps, and the other one may be set back: a look is as old as either says. */
const clocks = () => ({ steady: performance.now(), wall: Date.now() });
const since = (past: ReturnType<typeof clocks>): number =>
  Math.max(performance.now() - past.steady, Date.now() - past.wall);
