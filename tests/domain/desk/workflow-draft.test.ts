import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { commonSteps, nextStepOf, receiversOf } from "../../../client/desk/queue/next-steps.ts";
import { changesBetween } from "../../../client/desk/workflow/changes.ts";
import {
  changed,
  choicesFor,
  draftOf,
  isEnd,
  mayMove,
  moved,
  stepsOf,
  without,
  withStep,
} from "../../../client/desk/workflow/draft.ts";
import { saySum } from "../../../client/desk/workflow/workflow-words.ts";
import {
  defaultWorkflow,
  stepIds,
  workflowFaults,
  type WorkStep,
} from "../../../shared/domain/procedures/index.ts";
import { translator } from "../../../shared/i18n/index.ts";
import { count } from "../../support/deep.ts";
import { agencies, landWorkflow, workflows } from "../procedures/a-workflow.ts";

const ids = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id).join(" ");
const numRuns = count(300, 10_000);

describe("A way that is being edited", () => {
  test("says what it was before anything is typed", () => {
    fc.assert(
      fc.property(workflows, (steps) => {
        const draft = draftOf(steps);
        const again = stepsOf(draft);
        expect(again.map((step) => ({ ...step, share: 0 }))).toEqual(
          steps.map((step) => ({ ...step, share: 0 })),
        );
        for (const [index, step] of steps.entries()) {
          const other = again[index];
          if ("share" in step && other && "share" in other) expect(other.share).toBeCloseTo(step.share, 6);
        }
        expect(workflowFaults(again, agencies)).toEqual([]);
        expect(changesBetween(draft, draftOf(again))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test("keeps the counter first and handing back last, and every step once, whatever is pressed", () => {
    const press = fc.record({ what: fc.constantFrom("add", "up", "down", "remove", "kind"), at: fc.nat() });
    fc.assert(
      fc.property(workflows, fc.array(press, { maxLength: 20 }), (steps, presses) => {
        let draft = draftOf(steps);
        for (const { what, at } of presses) {
          const index = at % draft.length;
          const step = draft[index];
          if (!step) continue;
          const [by, sign] = what === "up" ? ([-1, "up"] as const) : ([1, "down"] as const);
          if (what === "add") draft = withStep(draft);
          else if (what === sign) {
            const can = mayMove(draft, index, by);
            const next = moved(draft, index, by);
            expect(next === draft).toBe(!can);
            draft = next;
          } else if (!isEnd(draft, index)) {
            if (what === "remove") draft = without(draft, step.key);
            const choices = choicesFor(draft, step.id);
            if (what === "kind")
              draft = changed(draft, step.key, { id: choices[at % choices.length] ?? step.id });
          }
        }
        expect([draft[0]?.id, draft.at(-1)?.id]).toEqual(["counter", "handBack"]);
        expect(new Set(draft.map(({ id }) => id)).size).toBe(draft.length);
        expect(new Set(draft.map(({ key }) => key)).size).toBe(draft.length);
        const codes = workflowFaults(stepsOf(draft), agencies).map(({ code }) => code);
        for (const code of ["beginsElsewhere", "endsElsewhere", "stepTwice"] as const)
          expect(codes).not.toContain(code);
      }),
      { numRuns },
    );
  });

  test("has no room for more than the steps there are", () => {
    let draft = draftOf(defaultWorkflow);
    for (let times = 0; times < 9; times += 1) draft = withStep(draft);
    expect(draft).toHaveLength(stepIds.length);
    expect(withStep(draft)).toBe(draft);
  });

  test("a step that becomes another one is the work of those whose it mostly is, unless somebody chose", () => {
    const draft = draftOf(landWorkflow);
    const key = draft[1]?.key ?? "";
    expect(changed(draft, key, { id: "posting" })[1]).toMatchObject({ id: "posting", role: "clerk" });
    const chosen = changed(draft, key, { role: "leader" });
    expect(changed(chosen, key, { id: "posting" })[1]).toMatchObject({ id: "posting", role: "leader" });
  });

  test("what cannot be read is a fault, never a number", () => {
    for (const amount of ["", " ", "x", "-3", "0"]) {
      const draft = changed(draftOf(landWorkflow), "1", { amount });
      const faults = workflowFaults(stepsOf(draft), agencies);
      expect(faults).toContainEqual({ code: "stepWithoutTime", index: 1 });
    }
  });

  test("tells what is changed against the way that holds", () => {
    const before = draftOf(defaultWorkflow);
    const added = withStep(before);
    const first = moved(added, 4, -1);
    const role = changed(first, "1", { role: "leader", agency: "H29.163", amount: "30" });
    const after = without(moved(role, 1, 1), "3");
    expect(changesBetween(before, after)).toEqual([
      { of: "removed", id: "seal" },
      { of: "role", id: "specialist", from: "specialist", to: "leader" },
      { of: "agency", id: "specialist", from: "", to: "H29.163" },
      { of: "time", id: "specialist", from: before[1], to: after.find(({ key }) => key === "1") },
      { of: "added", id: "survey" },
      { of: "order" },
    ]);
  });

  test("says how much of the limit is divided, in words", () => {
    const say = (steps: readonly WorkStep[]) => saySum(steps, translator("vi"), "vi");
    const [counter, specialist, , , handBack] = defaultWorkflow;
    expect(say(defaultWorkflow)).toBe("Đã chia đủ cả thời hạn.");
    expect(say([counter, handBack])).toBe("Đã chia 35% của thời hạn. Còn 65% chưa bước nào có.");
    expect(say([...defaultWorkflow, specialist])).toBe("Đã chia quá cả thời hạn 45%.");
    expect(say(landWorkflow)).toBe("Đã chia đủ cả thời hạn. 1 bước có hạn riêng, không tính vào phần chia.");
    expect(say([{ ...counter, share: NaN }])).toBe("Còn bước chưa có thời gian.");
  });
});

describe("Several dossiers that are handed over at once", () => {
  const at = (steps: readonly WorkStep[], id: WorkStep["id"], agency = "H29.162") => ({
    agency,
    steps: steps.map((step) => ({
      id: step.id,
      role: step.role,
      ...(step.agency !== undefined && { agency: step.agency }),
    })),
    step: { id, role: "clerk" as const, since: "", dueAt: null, overdue: false },
  });
  const usual = at(defaultWorkflow, "counter");
  const land = at(landWorkflow, "counter");

  test("go each to the next step of its own way, or to one that all of them have", () => {
    expect([usual, land].map((item) => nextStepOf(item).id)).toEqual(["specialist", "survey"]);
    expect(nextStepOf(at(defaultWorkflow, "handBack")).id).toBe("handBack");
    expect(ids(commonSteps([usual, land]).map((id) => ({ id })))).toBe("counter leader handBack");
    expect(commonSteps([])).toEqual([]);
  });

  test("can be given to one person only where all become work of one role of this agency", () => {
    expect(receiversOf([usual, usual], "next", "H29.162")).toBe("specialist");
    // The survey is the land office's.
    expect(receiversOf([usual, land], "next", "H29.162")).toBeNull();
    expect(receiversOf([usual, land], "leader", "H29.162")).toBe("leader");
    expect(receiversOf([usual, at(defaultWorkflow, "leader")], "next", "H29.162")).toBeNull();
    expect(receiversOf([at(defaultWorkflow, "counter", "H29.163")], "next", "H29.162")).toBeNull();
    expect(receiversOf([], "next", "H29.162")).toBeNull();
  });
});
