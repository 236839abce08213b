import { readFileSync } from "node:fs";
import { join } from "node:path";
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

test("the clerk shares no code with the engine: it imports nothing but its own office", () => {
  const folder = "tests/domain/deadlines";
  const sources = ["naive-due.ts", "naive-office.ts"].map((file) => readFileSync(join(folder, file), "utf8"));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/from\s+"([^"]+)"/gu)].map(([, path]) => path),
  );
  expect(imported).toEqual(["./naive-office.ts"]);
});

test("the random cases hold every kind of limit, pauses, extensions and odd calendars", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ definition, rule, facts }) => {
      seen.add(rule.kind);
      for (const { policy = rule.pause ?? "resume" } of facts.pauses ?? []) seen.add(policy);
      if (facts.extension) seen.add("extension");
      if (facts.verificationAt !== undefined) seen.add("verification");
      if ("amount" in rule && !Number.isInteger(rule.amount)) seen.add("fraction");
      if (definition.overrides.filter(({ kind }) => kind === "closed").length >= 21)
        seen.add("three weeks off");
      for (const shifts of Object.values(definition.weekly ?? {})) {
        if (shifts?.length === 1) seen.add("one shift");
        if (shifts?.at(-1)?.end === 1_440) seen.add("until midnight");
      }
    }),
    { numRuns: 2_000 },
  );
  const kinds = ["calendarDays", "months", "sameDay", "workingDays", "workingHours"];
  const odd = ["one shift", "three weeks off", "until midnight"];
  const facts = ["extension", "fraction", "restart", "resume", "verification"];
  expect([...seen].toSorted()).toEqual([...kinds, ...odd, ...facts].toSorted());
});
