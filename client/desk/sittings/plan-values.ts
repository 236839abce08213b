import type { SittingItem } from "../../../shared/contracts/sittings.ts";
import { clockOf, minutesOfClock, type CivilDate } from "../../../shared/domain/time/index.ts";

/** What the fields of a plan hold: texts as typed. */
export type PlanValues = {
  kind: "single" | "weekly";
  date: string;
  firstDay: string;
  lastDay: string;
  weekdays: string[];
  /** Days that are left out. */
  except: string[];
  /** "17:30". */
  start: string;
  end: string;
  /** "1, 2". */
  counters: string;
  roster: string[];
  slotMinutes: string;
  perSlot: string;
  all: boolean;
  procedures: string[];
  counted: boolean;
  decision: string;
};

export function blankPlan(today: CivilDate): PlanValues {
  return {
    kind: "single",
    date: today,
    firstDay: today,
    lastDay: today,
    weekdays: ["wednesday"],
    except: [],
    start: "17:30",
    end: "20:00",
    counters: "1, 2",
    roster: [],
    slotMinutes: "15",
    perSlot: "2",
    all: true,
    procedures: [],
    counted: false,
    decision: "",
  };
}

/** A sitting that is planned, to be changed. */
export function valuesOf(sitting: SittingItem): PlanValues {
  const { date, start, end, counters, roster, slotMinutes, perSlot, procedures, counted } = sitting;
  return {
    ...blankPlan(date),
    start: clockOf(start),
    end: clockOf(end),
    counters: counters.join(", "),
    roster: roster.map(({ account }) => account),
    slotMinutes: String(slotMinutes),
    perSlot: String(perSlot),
    all: procedures === null,
    procedures: procedures ?? [],
    counted,
  };
}

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/u)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** The terms as the contract wants them; what cannot be read is left for it to name. */
export function termsOf(values: PlanValues) {
  return {
    start: minutesOfClock(values.start),
    end: minutesOfClock(values.end),
    counters: listOf(values.counters),
    roster: values.roster,
    slotMinutes: Number(values.slotMinutes),
    perSlot: Number(values.perSlot),
    procedures: values.all ? null : values.procedures,
    counted: values.counted,
  };
}

export function daysOf({ kind, date, firstDay, lastDay, weekdays, except }: PlanValues) {
  return kind === "single" ? { kind, date } : { kind, firstDay, lastDay, weekdays, except };
}
