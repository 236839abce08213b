import { describe, expect, test } from "@jest/globals";
import { Procedure } from "../../../shared/contracts/procedures.ts";
import {
  catalogue,
  limitOf,
  type ProcedureCase,
  type ProcedureVersion,
  type Words,
} from "../../../shared/domain/procedures/index.ts";

function versionOf(code: string): ProcedureVersion {
  const version = catalogue.find((each) => each.code === code)?.versions[0];
  if (!version) throw new Error(`no ${code}`);
  return version;
}

/** A rule in short: "3wd" working days, "45d" calendar days, "0" the same day, "-" none; "+" the verification. */
function short({ rule }: ProcedureCase): string {
  if (rule === null) return "-";
  const units = { workingDays: "wd", calendarDays: "d", workingHours: "h", months: "m" };
  const length = rule.kind === "sameDay" ? `0${rule.cutOff ?? ""}` : `${rule.amount}${units[rule.kind]}`;
  const { verification } = rule;
  return verification ? `${length}+${verification.amount}${units[verification.kind]}` : length;
}

describe("the 25 procedures of a ward", () => {
  test.each([
    ["1.001193", "015:00 015:00"],
    ["1.000656", "015:00 015:00"],
    ["1.000894", "0+5wd"],
    ["2.000806", "5wd+10wd"],
    ["1.004873", "3wd+23d"],
    ["1.004859", "015:00 3wd+6wd 3wd+6wd"],
    ["2.000635", "015:00"],
    ["1.004884", "5wd+25d"],
    ["1.001022", "3wd+8wd"],
    ["1.004837", "3wd 3wd"],
    ["2.000815", "015:00 2wd -"],
    ["2.000884", "0"],
    ["2.001035", "2wd"],
    ["1.013831", "8wd 18wd 8wd 18wd 8wd 18wd"],
    ["1.013833", "4wd 14wd"],
    ["1.012784", "12wd 22wd"],
    ["1.012783", "5wd 15wd 10wd 20wd"],
    ["1.012786", "10wd 20wd"],
    ["1.013978", "17wd 27wd 20wd 30wd"],
    ["1.013967", "45d 60d"],
    ["1.013225", "7wd 10wd"],
    ["1.009141", "3wd"],
    ["1.013314", "2wd"],
    ["3.000722", "-"],
    ["2.002913", "-"],
  ])("%s has the limits %s", (code, limits) => {
    expect(versionOf(code).cases.map(short).join(" ")).toBe(limits);
  });

  test("there are 25 of them, each once", () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(25);
    expect(catalogue).toHaveLength(25);
  });

  test.each(catalogue)("$code keeps to the contract, cites its law and is in both languages", (procedure) => {
    expect(Procedure.parse(procedure)).toEqual(procedure);
    for (const version of procedure.versions) {
      expect(version.legalBasis.length).toBeGreaterThan(0);
      expect(version.steps.length).toBeGreaterThan(2);
      expect(wordsIn(procedure).filter(({ en }) => !en)).toEqual([]);
    }
  });

  test.each(catalogue)("$code promises the pledged limit, else the legal one", ({ versions }) => {
    for (const { rule, legalLimit, pledgedLimit, limitText } of versions.flatMap(({ cases }) => cases)) {
      expect(rule && limitOf(rule)).toEqual(pledgedLimit ?? legalLimit);
      if (rule === null) expect(limitText).toBeTruthy();
    }
  });

  test.each(catalogue)("$code has no two cases or papers of one id", ({ versions }) => {
    for (const { cases } of versions) {
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
      for (const { papers, fee } of cases) {
        expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
        expect(papers.length).toBeGreaterThan(0);
        expect(new Set(fee.items.map(({ id }) => id)).size).toBe(fee.items.length);
      }
    }
  });
});

describe("what the law says of some of them", () => {
  test("a marriage is not brought home, because both must come", () => {
    const atTheCounter = catalogue.filter(({ versions }) => versions.some(({ homeReturn }) => !homeReturn));
    expect(atTheCounter.map(({ code }) => code)).toEqual(["1.000894", "2.000806"]);
  });

  test("death and parentage are quiet", () => {
    const quiet = catalogue.filter(({ versions }) => versions.some((version) => version.quiet));
    expect(quiet.map(({ code }) => code)).toEqual(["1.000656", "1.001022", "2.002913"]);
  });

  test("land procedures record the parcel, and their clock resumes after excluded time", () => {
    for (const { versions } of catalogue.filter(({ field }) => field === "land")) {
      expect(versions.every(({ details }) => details === "land")).toBe(true);
      expect(versions.flatMap(({ cases }) => cases.map(({ rule }) => rule?.pause))).not.toContain(undefined);
    }
  });

  test("what could not be confirmed in a published text is marked", () => {
    expect(versionOf("1.000894").uncertain.map(({ value }) => value)).toContain("marriage.rule.verification");
    expect(versionOf("2.000635").uncertain.map(({ value }) => value)).toContain("fee.extractCopy");
    expect(versionOf("2.000815").uncertain).toEqual([]);
  });
});

/** Every text of a piece of data, wherever it stands. */
function wordsIn(value: unknown): readonly Words[] {
  if (typeof value !== "object" || value === null) return [];
  if ("vi" in value && typeof value.vi === "string") {
    return [{ vi: value.vi, ...("en" in value && typeof value.en === "string" && { en: value.en }) }];
  }
  return Object.values(value).flatMap(wordsIn);
}
