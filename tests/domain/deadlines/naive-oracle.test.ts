import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compileCalendar } from "../../../shared/domain/calendar/index.ts";
import { computeDue, explainDue } from "../../../shared/domain/deadlines/index.ts";
import { naiveDue } from "./naive-due.ts";
import { NaiveOffice } from "./naive-office.ts";
import { wall } from "./office-clock.ts";
import { cases } from "./random-cases.ts";

const deep = process.env["DEEP"] === "1";
const numRuns = deep ? 200_000 : 20_000;

test(
  `a clerk who counts minute by minute and day by day agrees with the engine in ${numRuns} cases`,
  () => {
    let open = 0;
    let moved = 0;
    fc.assert(
      fc.property(cases, ({ definition, rule, facts }) => {
        const calendar = compileCalendar(definition);
        const { dueAt } = computeDue(rule, facts, calendar);
        const counted = naiveDue(rule, facts, new NaiveOffice(definition));
        if (dueAt !== counted) throw new Error(`engine ${wall(dueAt)}, clerk ${wall(counted)}`);
        if (dueAt === null) open += 1;
        else if (explainDue(rule, facts, calendar).days.some(({ kind }) => kind === "paused")) moved += 1;
      }),
      { numRuns },
    );
    // The cases are worth something only if pauses do bite in many of them.
    expect(open).toBeGreaterThan(numRuns / 100);
    expect(moved).toBeGreaterThan(numRuns / 10);
  },
  deep ? 900_000 : 60_000,
);
