import { describe, expect, test } from "@jest/globals";
import type { PlannedWeek } from "../../scripts/demo-week/deeds.ts";
import { planWeek } from "../../scripts/demo-week/plan-week.ts";
import { nextFullWeek, timetableOf } from "../../scripts/demo-week/timetable.ts";
import { standardCalendar } from "../../shared/domain/calendar/index.ts";
import { catalogue, type Procedure } from "../../shared/domain/procedures/index.ts";
import { instantOf, weekdayOf } from "../../shared/domain/time/index.ts";

const calendar = standardCalendar();
const timetable = timetableOf(nextFullWeek(instantOf("2026-11-01"), calendar, 5), calendar);

/** As an import would leave it: of the commune, one case without a rule. */
const imported: readonly Procedure[] = catalogue
  .filter(({ level, field }) => level === "commune" && field !== "interlinked")
  .map((ours, index) => ({
    ...ours,
    key: `national:${index}`,
    code: `9.${index}`,
    source: "national",
    versions: ours.versions.map((version) => ({
      ...version,
      cases: version.cases.slice(0, 1).map((one) => (index % 2 === 0 ? { ...one, rule: null } : one)),
    })),
  }));

function plan(seed: number, dossiers = 600, procedures: readonly Procedure[] = catalogue): PlannedWeek {
  return planWeek({ seed, dossiers, timetable, procedures, calendar });
}

describe("The plan of a week", () => {
  test("is the same for the same seed, in whatever order the procedures were read", () => {
    const both = [...catalogue, ...imported];
    expect(plan(3, 100, both.toReversed())).toEqual(plan(3, 100, both));
    expect(plan(4, 100)).not.toEqual(plan(3, 100));
  });

  test("gives every dossier one deed at a time, its acceptance first", () => {
    for (const { deeds } of plan(1).dossiers) {
      expect(deeds[0]?.deed.kind).toBe("accept");
      const times = deeds.map(({ at }) => at);
      expect([...new Set(times)].toSorted((a, b) => a - b)).toEqual(times);
    }
  });

  test("keeps to the office's hours: only intake and couriers work in the evening", () => {
    const evenings = new Set(timetable.slots.filter((slot) => slot.afterHours).map(({ at }) => at));
    const all = new Set(timetable.slots.map(({ at }) => at));
    const deeds = plan(1).steps.flatMap((step) => step.deeds);
    expect(deeds.filter(({ at }) => !all.has(at))).toEqual([]);
    const late = deeds.filter(({ at }) => evenings.has(at)).map(({ deed }) => deed.kind);
    expect(late).toContain("accept");
    expect(late).not.toContain("command");
  });

  test("takes a third of the dossiers from imported procedures where there are any", () => {
    const third = plan(1, 600, [...catalogue, ...imported]).dossiers.filter((one) => one.imported);
    expect(third).toHaveLength(200);
    expect(plan(1).dossiers.filter((one) => one.imported)).toEqual([]);
  });

  test("promises a date by hand exactly where no rule is known", () => {
    const codesWithoutRule = new Set(
      imported.filter(({ versions }) => versions[0]?.cases[0]?.rule === null).map(({ code }) => code),
    );
    const intakes = plan(1, 600, [...catalogue, ...imported]).dossiers.flatMap(({ deeds: [first] }) =>
      first?.deed.kind === "accept" && first.deed.intake.procedureCode.startsWith("9.")
        ? [first.deed.intake]
        : [],
    );
    for (const { procedureCode, promise } of intakes) {
      expect(promise !== undefined).toBe(codesWithoutRule.has(procedureCode));
    }
  });
});

describe("The week that is played", () => {
  test("begins on the first Monday after now whose five days are all counted", () => {
    // 24 November 2026 is a holiday, so its week is left out.
    const week = nextFullWeek(instantOf("2026-11-20", 16 * 60), calendar, 5);
    expect(week).toEqual(["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]);
    expect(week.map(weekdayOf)[0]).toBe("monday");
  });

  test("is the next one when this Monday has already begun", () => {
    const opens = instantOf("2026-11-30", 7 * 60 + 30);
    expect(nextFullWeek(opens - 1, calendar, 1)).toEqual(["2026-11-30"]);
    expect(nextFullWeek(opens, calendar, 1)).toEqual(["2026-12-07"]);
  });
});
