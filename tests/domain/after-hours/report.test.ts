import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  closesAt,
  evolveSitting,
  passTime,
  percentile,
  reportOn,
  type Sitting,
} from "../../../shared/domain/after-hours/index.ts";
import { cityCalendar, compileCalendar } from "../../../shared/domain/calendar/index.ts";
import { count } from "../../support/deep.ts";
import { after, an, anEvening, at, resident } from "./an-evening.ts";
import { evening, play } from "./random-evening.ts";

const calendar = compileCalendar(cityCalendar);
/** Wednesday 25 November: the office opens again on Thursday at half past seven. */
const thursday = at("07:30", "2026-11-26").getTime();
const book = (slot: number, procedure = "2.000815") => ({ type: "book", slot, procedure }) as const;
const draw = { type: "draw", procedure: "2.000815" } as const;
const closed = (sitting: Sitting) => passTime(sitting, closesAt(sitting)).reduce(evolveSitting, sitting);

/**
 * A recount that knows tickets by their history alone, as somebody would who reads it line by line with a pencil. Nothing of it is shared with
 * what is tested.
 */
function recount({ history, date, start, end, roster }: Sitting) {
  const tickets = new Map<
    number,
    { kind: string; slot: number; came: number; called: number; end: string; at: number }
  >();
  let opened = false;
  for (const event of history) {
    const ms = event.at.getTime();
    if (event.type === "opened") opened = true;
    if (event.type === "drawn") {
      const came = event.kind === "walkIn" ? ms : Number.NaN;
      const { kind, slot } = event;
      tickets.set(event.number, { kind, slot, came, called: Number.NaN, end: "", at: 0 });
    }
    const ticket = "number" in event ? tickets.get(event.number) : undefined;
    if (!ticket) continue;
    if (event.type === "moved") ticket.slot = event.slot;
    if (event.type === "arrived") ticket.came = ms;
    if (event.type === "called") ticket.called = ms;
    if (event.type === "putBack") ticket.called = Number.NaN;
    if (["served", "carriedOver", "cancelled", "missed"].includes(event.type)) {
      ticket.end = event.type;
      ticket.at = ms;
    }
  }
  const all = [...tickets.values()];
  const midnight = Date.parse(`${date}T00:00:00+07:00`);
  const waits = all
    .filter(({ called }) => !Number.isNaN(called))
    .map(({ kind, slot, came, called }) => {
      const booked = midnight + slot * 60_000;
      const from = kind === "booked" && booked > came ? booked : came;
      return called > from ? (called - from) / 60_000 : 0;
    })
    .sort((a, b) => a - b);
  const ended = (how: string) => all.filter((one) => one.end === how);
  /** The first wait that so many of all do not exceed. */
  const notMoreThan = (tenths: number) =>
    waits.find((wait) => waits.filter((one) => one <= wait).length * 10 >= tenths * waits.length) ?? null;
  return {
    drawn: all.length,
    booked: all.filter(({ kind }) => kind === "booked").length,
    walkIns: all.filter(({ kind }) => kind === "walkIn").length,
    served: ended("served").length,
    carriedOver: ended("carriedOver").length,
    cancelled: ended("cancelled").length,
    noShows: ended("missed").length,
    open: ended("").length,
    waitMedian: notMoreThan(5),
    waitNinth: notMoreThan(9),
    hoursSaved: ended("served").reduce((sum, one) => sum + (thursday - one.at), 0) / 3_600_000,
    rosterHours: opened ? ((end - start) / 60) * roster.length : 0,
  };
}

describe("The report on sittings", () => {
  test("is what a recount of the tickets finds, whatever happened on the evenings", () => {
    fc.assert(
      fc.property(fc.array(evening, { maxLength: 4 }), (evenings) => {
        const sittings = evenings.map((of) => play(of, () => undefined));
        const { all, sittings: lines, procedures } = reportOn(sittings, calendar);
        const counted = sittings.map(recount);
        for (const [nth, line] of lines.entries()) expect(line).toMatchObject(counted[nth] ?? {});
        const sums = [
          "drawn",
          "booked",
          "walkIns",
          "served",
          "carriedOver",
          "cancelled",
          "noShows",
          "open",
          "hoursSaved",
        ] as const;
        for (const key of sums) {
          const sum = (of: readonly { readonly [K in typeof key]: number }[]) =>
            of.reduce((total, one) => total + one[key], 0);
          expect(all[key]).toBeCloseTo(sum(counted), 6);
          expect(sum(procedures)).toBeCloseTo(sum(counted), 6);
        }
        expect(all.rosterHours).toBe(counted.reduce((sum, one) => sum + one.rosterHours, 0));
        expect(all.served + all.carriedOver + all.cancelled + all.noShows + all.open).toBe(all.drawn);
        // Each procedure by itself is a report on sittings that took nothing else.
        for (const { procedure, ...tally } of procedures) {
          const only = sittings.map((one) => ({
            ...one,
            tickets: one.tickets.filter((ticket) => ticket.procedure === procedure),
          }));
          expect(reportOn(only, calendar).all).toMatchObject(tally);
        }
      }),
      { numRuns: count(300, 3_000) },
    );
  });

  test("counts the night that who is served does not have to wait for", () => {
    let sitting = after(anEvening(), { type: "open" }, "17:30");
    sitting = after(sitting, draw, "17:40", resident);
    sitting = after(sitting, { type: "call", counter: "1" }, "17:50");
    sitting = after(sitting, { type: "serve", number: 1, dossier: null }, "18:00");
    const { all } = reportOn([closed(sitting)], calendar);
    // Ten minutes of waiting; from six in the evening to half past seven.
    expect(all).toMatchObject({ served: 1, waitMedian: 10, waitNinth: 10, hoursSaved: 13.5 });
    // Two and a half hours, two people.
    expect(all).toMatchObject({ planned: 1, held: 1, rosterHours: 5, servedPerHour: 0.2 });
  });

  test("takes the next working day by the calendar: after a Friday it is Monday", () => {
    const friday = { ...anEvening(), date: "2026-11-27" };
    let sitting = after(friday, { type: "open" }, at("17:30", "2026-11-27"));
    sitting = after(sitting, draw, at("17:40", "2026-11-27"), resident);
    sitting = after(sitting, { type: "call", counter: "1" }, at("17:50", "2026-11-27"));
    sitting = after(sitting, { type: "serve", number: 1, dossier: null }, at("19:30", "2026-11-27"));
    expect(reportOn([sitting], calendar).all.hoursSaved).toBe(60);
  });

  test("has no roster hours of a sitting that nobody opened, and none of one called off", () => {
    const booked = after(anEvening(), book(1_050), "09:00", resident);
    const calledOff = after(booked, { type: "callOff", reason: "Mất điện" }, "10:00");
    const { all, sittings } = reportOn([closed(booked), calledOff], calendar);
    expect(all).toMatchObject({ planned: 2, held: 0, rosterHours: 0, servedPerHour: null });
    expect(sittings.map(({ carriedOver, cancelled }) => [carriedOver, cancelled])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test("counts who is still there while the doors are open", () => {
    let sitting = after(anEvening(), book(1_050, "1.004873"), "09:00", resident);
    sitting = after(sitting, { type: "open" }, "17:30", an);
    sitting = after(sitting, draw, "17:40", resident);
    expect(reportOn([sitting], calendar).all).toMatchObject({ drawn: 2, open: 2, waitMedian: null });
  });

  test("of nothing is nothing", () => {
    const { all, sittings, procedures } = reportOn([], calendar);
    expect(all).toMatchObject({ planned: 0, drawn: 0, hoursSaved: 0, waitMedian: null, servedPerHour: null });
    expect([sittings, procedures]).toEqual([[], []]);
  });
});

test("a percentile by nearest rank is a value that was there", () => {
  expect(percentile([], 90)).toBeNull();
  expect(percentile([7], 50)).toBe(7);
  expect(percentile([4, 1, 3, 2], 50)).toBe(2);
  expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90)).toBe(9);
  expect(percentile([...Array(11).keys()], 90)).toBe(9);
  expect(percentile([1, 2, 3], 100)).toBe(3);
});
