import { describe, expect, test } from "@jest/globals";
import {
  catalogue,
  mergeCatalogue,
  mergeImported,
  parseNational,
  versionInForce,
  type Procedure,
} from "../../../shared/domain/procedures/index.ts";
import { aMethod, aPortalEntry } from "./a-portal-entry.ts";

const today = "2026-11-23";

function read(changes: Readonly<Record<string, unknown>> = {}): Procedure {
  const parsed = parseNational(aPortalEntry(changes), { today });
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.procedure;
}
const limit = (processingTime: number) => ({ executionMethods: [aMethod({ processingTime })] });

describe("an import never rewrites what dossiers rely on", () => {
  const stored = read(limit(5));

  test("the first time it is stored as read", () => {
    expect(mergeImported(null, stored, today)).toEqual({
      outcome: "imported",
      procedure: stored,
      addedRevision: null,
    });
  });

  test("the same again changes nothing, even on another day and with keys in another order", () => {
    const again = { ...read({ ...limit(5), procedureProposal: null }) };
    const turned = Object.fromEntries(Object.entries(again).toReversed()) as typeof again;
    expect(mergeImported(stored, turned, "2027-01-01").outcome).toBe("unchanged");
  });

  test("another limit is a new version from today, and the old one still holds before", () => {
    const { outcome, procedure, addedRevision } = mergeImported(stored, read(limit(3)), today);
    expect([outcome, addedRevision]).toEqual(["changed", 2]);
    expect(versionInForce(procedure, "2026-11-22")).toEqual(stored.versions[0]);
    expect(versionInForce(procedure, today)?.cases[0]?.rule).toEqual({ kind: "workingDays", amount: 3 });
  });

  test("another decision with a later day holds from that day", () => {
    const decided = { procedureProposal: { decisionDate: Date.UTC(2027, 1, 28, 17) } };
    const { procedure } = mergeImported(stored, read({ ...limit(3), ...decided }), today);
    expect(procedure.versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      "2026-01-16",
      "2027-03-01",
    ]);
  });

  test("two changes on one day are two versions, and the later holds", () => {
    const once = mergeImported(stored, read(limit(3)), today).procedure;
    const twice = mergeImported(once, read(limit(2)), today).procedure;
    expect(twice.versions.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(versionInForce(twice, today)?.cases[0]?.rule).toEqual({ kind: "workingDays", amount: 2 });
    expect(mergeImported(twice, read(limit(2)), "2026-12-01").outcome).toBe("unchanged");
  });

  test("a new name changes the heading and makes no version", () => {
    const { outcome, procedure, addedRevision } = mergeImported(
      stored,
      read({ ...limit(5), name: "Tên mới" }),
      today,
    );
    expect([outcome, addedRevision, procedure.name.vi]).toEqual(["changed", null, "Tên mới"]);
    expect(procedure.versions).toEqual(stored.versions);
  });
});

describe("our own procedures", () => {
  test.each(catalogue)("$code seeded again is unchanged", (ours) => {
    expect(mergeCatalogue(ours, ours).outcome).toBe("unchanged");
  });

  test("a version that a release brings is added beside what is stored", () => {
    const [ours] = catalogue;
    const [version] = ours?.versions ?? [];
    if (!ours || !version) throw new Error("the catalogue is empty");
    const newer = {
      ...ours,
      versions: [version, { ...version, revision: 2, effectiveFrom: "2027-03-01", quiet: true }],
    };
    const { outcome, procedure, addedRevision } = mergeCatalogue(ours, newer);
    expect([outcome, addedRevision]).toEqual(["changed", 2]);
    expect(procedure.versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      "2025-07-01",
      "2027-03-01",
    ]);
    expect(mergeCatalogue(procedure, newer).outcome).toBe("unchanged");
  });
});
