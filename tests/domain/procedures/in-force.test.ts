import { describe, expect, test } from "@jest/globals";
import {
  catalogue,
  caseOf,
  versionInForce,
  type Procedure,
  type ProcedureVersion,
} from "../../../shared/domain/procedures/index.ts";

const [birth] = catalogue;
if (!birth?.versions[0]) throw new Error("the catalogue is empty");
const base: Procedure = birth;
const first: ProcedureVersion = birth.versions[0];

function withVersions(...versions: Partial<ProcedureVersion>[]): Procedure {
  return { ...base, versions: versions.map((each, index) => ({ ...first, revision: index + 1, ...each })) };
}

describe("the version in force", () => {
  const changed = withVersions({ effectiveFrom: "2025-07-01" }, { effectiveFrom: "2027-03-01" });

  test.each([
    ["2025-06-30", null],
    ["2025-07-01", 1],
    ["2027-02-28", 1],
    ["2027-03-01", 2],
    ["2040-01-01", 2],
  ])("on %s it is revision %j", (day, revision) => {
    expect(versionInForce(changed, day)?.revision ?? null).toBe(revision);
  });

  test("of two from the same day the later one holds, in whatever order they are stored", () => {
    const twice = withVersions({ effectiveFrom: "2026-01-01" }, { effectiveFrom: "2026-01-01" });
    expect(versionInForce(twice, "2026-01-01")?.revision).toBe(2);
    const turned = { ...twice, versions: twice.versions.toReversed() };
    expect(versionInForce(turned, "2026-01-01")?.revision).toBe(2);
  });

  test("after its last day a law that names one holds no more", () => {
    const ending = withVersions({ effectiveFrom: "2025-07-01", effectiveTo: "2027-02-28" });
    expect(versionInForce(ending, "2027-02-28")?.revision).toBe(1);
    expect(versionInForce(ending, "2027-03-01")).toBeNull();
  });

  test("a case is found by its id only", () => {
    expect(caseOf(first, "late")?.id).toBe("late");
    expect(caseOf(first, "nobody")).toBeNull();
  });
});
