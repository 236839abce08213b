import { describe, expect, test } from "@jest/globals";
import { rulerCells, rulerSums } from "../../../client/desk/dossier/ruler-cells.ts";
import { explained } from "../../../server/dossiers/index.ts";
import { compileCalendar, cityCalendar } from "../../../shared/domain/calendar/index.ts";
import { explainDue, type ClockFacts, type Rule } from "../../../shared/domain/deadlines/index.ts";

const calendar = compileCalendar(cityCalendar);
const at = (local: string) => Date.parse(`${local}:00+07:00`);
const eightDays: Rule = { kind: "workingDays", amount: 8 };

const explainedTo = (rule: Rule, facts: ClockFacts) => explained(explainDue(rule, facts, calendar));

/** Monday 17/8, eight working days, three of them stopped for a tax: the reference picture of the dossier page. */
const land = explainedTo(eightDays, {
  acceptedAt: at("2026-08-17T09:10"),
  pauses: [{ from: at("2026-08-24T11:05"), to: at("2026-08-27T16:30"), policy: "resume" }],
});

describe("The day ruler of a dossier", () => {
  test("shows acceptance, used days, the make-up Saturday, stopped days, today, closed days and the due", () => {
    const cells = rulerCells(land, { now: at("2026-08-28T10:05"), ended: null });
    const seen = cells.map(({ kind, first }) => (first === null ? kind : `${kind} ${first}`));
    expect(seen).toEqual([
      "accepted",
      "used 1",
      "used 2",
      "used 3",
      "used 4",
      "used 5",
      "off",
      "used 6",
      "paused",
      "paused",
      "paused",
      "left 7",
      "off",
      "off",
      "closed",
      "closed",
      "closed",
      "left 8",
    ]);
    expect(cells.filter(({ makeUp }) => makeUp).map(({ from }) => from)).toEqual(["2026-08-22"]);
    expect(cells.filter(({ today }) => today).map(({ from }) => from)).toEqual(["2026-08-28"]);
    expect(cells.at(-1)).toMatchObject({ due: true, from: "2026-09-03" });
  });

  test("counts what is used and what is left, today included while work goes on", () => {
    const sums = rulerSums(land, { now: at("2026-08-28T10:05"), ended: null });
    expect(sums).toEqual({ used: 6, left: 2, total: 8, paused: 3, closed: true, today: true });
  });

  test("the day on which the work ended is used, and no later day is today's concern", () => {
    const time = { now: at("2026-09-08T09:00"), ended: at("2026-08-28T16:00") };
    expect(rulerSums(land, time)).toMatchObject({ used: 7, left: 1, today: false });
    expect(rulerCells(land, time).some(({ kind }) => kind === "over")).toBe(false);
  });

  test("past the due one cell says so, up to today", () => {
    const last = rulerCells(land, { now: at("2026-09-04T09:00"), ended: null }).at(-1);
    expect(last).toMatchObject({ kind: "over", from: "2026-09-04", to: "2026-09-04", today: true });
  });

  test("while the clock stands still the ruler ends in stopped days, without a due", () => {
    const stopped = explainedTo(eightDays, {
      acceptedAt: at("2026-08-17T09:10"),
      pauses: [{ from: at("2026-08-24T11:05"), policy: "resume" }],
    });
    const time = { now: at("2026-08-26T09:00"), ended: null };
    expect(rulerCells(stopped, time).at(-1)).toMatchObject({
      kind: "paused",
      from: "2026-08-25",
      to: "2026-08-26",
      today: true,
    });
    expect(rulerSums(stopped, time)).toMatchObject({ used: 6, total: null });
  });

  test("a long limit is folded to a glance: no day is lost, today and the due stay by themselves", () => {
    const dispute = explainedTo({ kind: "calendarDays", amount: 45 }, { acceptedAt: at("2026-08-17T09:10") });
    const cells = rulerCells(dispute, { now: at("2026-09-10T09:00"), ended: null });
    expect(cells.length).toBeLessThanOrEqual(22);
    expect(cells.find(({ today }) => today)).toMatchObject({ first: 24, last: 24 });
    expect(cells.at(-1)).toMatchObject({ due: true, first: 45 });
    const numbers = cells.flatMap(({ first, last }) => (first === null ? [] : [[first, last]]));
    expect(numbers).toEqual([
      [1, 23],
      [24, 24],
      [25, 44],
      [45, 45],
    ]);
  });
});
