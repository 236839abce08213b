import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { DomainError } from "../../../shared/domain/errors.ts";
import {
  assertWorkflow,
  catalogue,
  defaultWorkflow,
  mostSteps,
  workflowFaultCodes,
  workflowFaults,
  type WorkStep,
} from "../../../shared/domain/procedures/index.ts";
import { count } from "../../support/deep.ts";
import { agencies, landWorkflow, workflows } from "./a-workflow.ts";

const [counter, specialist, leader, seal, handBack] = defaultWorkflow;
const survey: WorkStep = { id: "survey", role: "specialist", limit: { kind: "workingDays", amount: 2 } };

/** The faults, each with the number of its step; 0: the whole. */
const said = (steps: readonly WorkStep[]) =>
  workflowFaults(steps, agencies).map(({ code, index }) => `${index === null ? 0 : index + 1} ${code}`);

const table: readonly (readonly [string, readonly WorkStep[], readonly string[]])[] = [
  ["no step at all", [], ["0 tooFewSteps", "0 noLeaderStep", "0 sharesLessThanWhole"]],
  [
    "two steps",
    [
      { ...counter, share: 0.5 },
      { ...handBack, share: 0.5 },
    ],
    ["0 tooFewSteps", "0 noLeaderStep"],
  ],
  ["no counter", [specialist, { ...leader, share: 0.45 }, handBack], ["1 beginsElsewhere"]],
  [
    "a specialist at the counter",
    [{ ...counter, role: "specialist" }, ...defaultWorkflow.slice(1)],
    ["1 beginsElsewhere"],
  ],
  [
    "another agency's counter",
    [{ ...counter, agency: "H29.163" }, ...defaultWorkflow.slice(1)],
    ["1 beginsElsewhere"],
  ],
  ["the end at the seal", [counter, specialist, { ...leader, share: 0.25 }, seal], ["4 endsElsewhere"]],
  [
    "a leader who hands back",
    [...defaultWorkflow.slice(0, 4), { ...handBack, role: "leader" }],
    ["5 endsElsewhere"],
  ],
  [
    "handing back elsewhere",
    [...defaultWorkflow.slice(0, 4), { ...handBack, agency: "H29.163" }],
    ["5 endsElsewhere"],
  ],
  ["a step twice", [counter, specialist, survey, survey, leader, seal, handBack], ["4 stepTwice"]],
  ["nobody signs", [counter, { ...specialist, share: 0.6 }, seal, handBack], ["0 noLeaderStep"]],
  ["no share", [counter, { ...specialist, share: 0 }, leader, handBack], ["2 stepWithoutTime"]],
  ["less than no share", [counter, { ...specialist, share: -1 }, leader, handBack], ["2 stepWithoutTime"]],
  [
    "a share that is no number",
    [counter, { ...specialist, share: NaN }, leader, handBack],
    ["2 stepWithoutTime"],
  ],
  [
    "a limit of nothing",
    [counter, { ...survey, limit: { kind: "workingDays", amount: 0 } }, leader, handBack],
    ["2 stepWithoutTime"],
  ],
  [
    "half a month",
    [counter, { ...survey, limit: { kind: "months", amount: 0.5 } }, leader, handBack],
    ["2 stepWithoutTime"],
  ],
  [
    "more than the whole",
    [counter, { ...specialist, share: 0.46 }, leader, seal, handBack],
    ["0 sharesMoreThanWhole"],
  ],
  [
    "more than the whole beside own limits",
    [counter, { ...specialist, share: 0.9 }, survey, leader, handBack],
    ["0 sharesMoreThanWhole"],
  ],
  ["less than the whole", [counter, specialist, leader, handBack], ["0 sharesLessThanWhole"]],
  ["less than the whole beside own limits", [counter, survey, leader, handBack], []],
  ["no shares at all", [counter, leader, handBack].map(({ id, role }) => ({ ...survey, id, role })), []],
  [
    "the own agency by its code",
    [counter, { ...survey, agency: "H29.162" }, leader, handBack],
    ["2 agencyIsOwn"],
  ],
  [
    "an agency that is not there",
    [counter, { ...survey, agency: "H29.999" }, leader, handBack],
    ["2 agencyUnknown"],
  ],
  ["another agency", [counter, { ...survey, agency: "H29.164" }, leader, handBack], []],
  [
    "several at once",
    [specialist, specialist, { ...handBack, agency: "H29.163" }],
    ["1 beginsElsewhere", "2 stepTwice", "3 endsElsewhere", "0 noLeaderStep"],
  ],
  [
    "eleven steps",
    [counter, ...Array.from({ length: 9 }, () => survey), handBack],
    [...[3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n} stepTwice`), "0 tooManySteps", "0 noLeaderStep"],
  ],
];

describe("A way through the office", () => {
  test.each(table)("is judged: %s", (_name, steps, faults) => {
    expect(said(steps)).toEqual(faults);
  });

  test("every fault is in the table", () => {
    const found = new Set(table.flatMap(([, , faults]) => faults.map((fault) => fault.split(" ")[1])));
    expect(found).toEqual(new Set(workflowFaultCodes));
  });

  test("of every procedure that has none of its own can hold, and so can the land office's", () => {
    expect([said(defaultWorkflow), said(landWorkflow)]).toEqual([[], []]);
    const published = catalogue.flatMap(({ versions }) =>
      versions.flatMap(({ workflow = [] }) => [workflow]),
    );
    for (const steps of published) if (steps.length > 0) expect(said(steps)).toEqual([]);
  });

  test("that can hold has no fault, and one more of any of its steps makes one", () => {
    fc.assert(
      fc.property(workflows, fc.nat(), (steps, pick) => {
        expect(said(steps)).toEqual([]);
        expect(steps.length).toBeLessThanOrEqual(mostSteps);
        const again = steps[pick % steps.length] ?? counter;
        expect(said([...steps.slice(0, -1), again, ...steps.slice(-1)])).not.toEqual([]);
        // Shares that fill the whole leave nothing for one more.
        const full = steps.every((step) => "share" in step);
        if (full) expect(said(steps.toSpliced(1, 1))).toContain("0 sharesLessThanWhole");
      }),
      { numRuns: count(500, 10_000) },
    );
  });

  test("is refused with the first fault and its step", () => {
    const refused = (steps: readonly WorkStep[]) => {
      try {
        assertWorkflow(steps, agencies);
      } catch (error) {
        if (error instanceof DomainError) return [error.code, error.params];
        throw error;
      }
      return null;
    };
    expect(refused(defaultWorkflow)).toBeNull();
    expect(refused([counter, specialist, survey, survey, handBack])).toEqual([
      "workflow-fault",
      { fault: "stepTwice", step: "survey" },
    ]);
    expect(refused([counter, specialist, leader, handBack])).toEqual([
      "workflow-fault",
      { fault: "sharesLessThanWhole", step: "wholeWorkflow" },
    ]);
  });
});
