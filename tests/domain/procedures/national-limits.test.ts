import { describe, expect, test } from "@jest/globals";
import { parseNational, type ProcedureCase } from "../../../shared/domain/procedures/index.ts";
import { aCaseOf, aMethod, aPortalEntry } from "./a-portal-entry.ts";

function casesOf(changes: Readonly<Record<string, unknown>>): readonly ProcedureCase[] {
  const parsed = parseNational(aPortalEntry(changes), { today: "2026-11-23" });
  if (!parsed.ok) throw new Error(`refused: ${parsed.refusal.reason}`);
  return parsed.procedure.versions[0]?.cases ?? [];
}

function onlyCase(method: Readonly<Record<string, unknown>>, cases: readonly unknown[] = []): ProcedureCase {
  const [only, ...others] = casesOf({ executionMethods: [aMethod(method)], cases });
  if (!only || others.length > 0) throw new Error("one case was expected");
  return only;
}

const codesOf = ({ flags }: ProcedureCase) => flags.map(({ code }) => code);
const difficult = "Đối với các xã miền núi, hải đảo, vùng sâu, vùng xa";

describe("a number with a unit is a limit", () => {
  test.each([
    [7, "WORKING_DAY", { kind: "workingDays", amount: 7 }],
    [7.5, "WORKING_DAY", { kind: "workingDays", amount: 7.5 }],
    [6.25, "WORKING_DAY", { kind: "workingDays", amount: 6.25 }],
    ["7,5", "WORKING_DAY", { kind: "workingDays", amount: 7.5 }],
    [45, "DAY", { kind: "calendarDays", amount: 45 }],
    [2, "MONTH", { kind: "months", amount: 2 }],
    [4, "HOUR", { kind: "workingHours", amount: 4 }],
  ])("%j %s", (processingTime, processingTimeUnit, rule) => {
    const only = onlyCase({ processingTime, processingTimeUnit });
    expect(only.rule).toEqual(rule);
    expect(only.flags).toEqual([]);
  });
});

describe("what is not understood stays text, is flagged, and gets no rule", () => {
  test.each([
    [1, "OTHER"],
    [0, "OTHER"],
    [0, "WORKING_DAY"],
    [-3, "WORKING_DAY"],
    [7.5, "DAY"],
    [1.5, "MONTH"],
    [100_000, "WORKING_DAY"],
    [5, "FORTNIGHT"],
    [5, "constructor"],
    ["1.000", "WORKING_DAY"],
    ["Không quá 10 ngày làm việc", "OTHER"],
    ["Theo mô tả", "OTHER"],
  ])("%j %s", (processingTime, processingTimeUnit) => {
    const only = onlyCase({ processingTime, processingTimeUnit });
    expect(only.rule).toBeNull();
    expect(only.legalLimit).toBeNull();
    expect(only.limitText).toContain(
      String(processingTime).replace(".", typeof processingTime === "number" ? "," : "."),
    );
    expect(codesOf(only)).toEqual(["limitNotUnderstood"]);
  });

  test("no limit at all is flagged as missing", () => {
    expect(codesOf(onlyCase({ processingTime: null, processingTimeUnit: "" }))).toEqual(["limitMissing"]);
    const [none] = casesOf({ executionMethods: [] });
    expect(none && codesOf(none)).toEqual(["limitMissing"]);
  });

  test.each([
    ["Không quá 10 ngày làm việc.", { kind: "workingDays", amount: 10 }],
    [
      `Không quá 05 ngày làm việc, tại các xã miền núi được tăng thêm không quá 10 ngày làm việc`,
      { kind: "workingDays", amount: 5 },
    ],
    [
      "Thực hiện trong ngày làm việc nhận đủ hồ sơ; sau 15 giờ thì ngày làm việc tiếp theo",
      { kind: "sameDay", cutOff: "15:00" },
    ],
    ["Bước 2 không quá 05 ngày làm việc. Bước 3 không quá 10 ngày.", undefined],
    ["Theo dự án đã được phê duyệt ngày 01 tháng 8 năm 2024", undefined],
  ])("%s is read for the administrator to confirm, not for the promise", (processingTime, reading) => {
    const only = onlyCase({ processingTime, processingTimeUnit: "OTHER" });
    expect(only.rule).toBeNull();
    expect(only.flags[0]?.reading).toEqual(reading);
  });
});

describe("a limit that contradicts its own description is nobody's promise", () => {
  test("an hour of the day typed as a length", () => {
    const only = onlyCase({
      processingTime: 15,
      processingTimeUnit: "HOUR",
      description:
        "Ngay trong ngày tiếp nhận hồ sơ, trường hợp nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo.",
    });
    expect(only.rule).toBeNull();
    expect(only.flags).toMatchObject([
      { code: "limitContradictsText", reading: { kind: "sameDay", cutOff: "15:00" } },
    ]);
  });

  test("the total of difficult areas typed as the limit", () => {
    const description = `Không quá 7,5 ngày làm việc.\n${difficult} thì thời gian được tăng thêm 10 ngày làm việc.`;
    const only = onlyCase({ processingTime: 17.5, description });
    expect(only.rule).toBeNull();
    expect(only.flags).toMatchObject([
      { code: "limitContradictsText", reading: { kind: "workingDays", amount: 7.5 } },
    ]);
  });

  test("the same when only the cases tell the ordinary limit", () => {
    const description = `${difficult} thì thời gian thực hiện được tăng thêm 10 ngày làm việc.`;
    const only = onlyCase({ processingTime: 18, description }, [aCaseOf(8, "WORKING_DAY")]);
    expect(only.rule).toBeNull();
    expect(only.flags[0]?.reading).toEqual({ kind: "workingDays", amount: 8 });
  });

  test("days beside a text that says working days", () => {
    const only = onlyCase({ processingTime: 10, processingTimeUnit: "DAY", description: "10 ngày làm việc" });
    expect(only.rule).toBeNull();
    expect(codesOf(only)).toEqual(["unitContradictsText"]);
  });
});

describe("a limit stands, with a flag, where the doubt is elsewhere", () => {
  test("the cases say 20 days, the limit and its text 10 working days, or 7 for a house", () => {
    const only = onlyCase(
      {
        processingTime: 10,
        description: "10 ngày làm việc đối với công trình (hoặc 7 ngày làm việc đối với nhà ở riêng lẻ)",
      },
      [aCaseOf(20, "DAY"), aCaseOf(20, "DAY")],
    );
    expect(only.rule).toEqual({ kind: "workingDays", amount: 10 });
    expect(codesOf(only)).toEqual(["textNamesMoreLimits", "limitContradictsCases"]);
  });

  test("working days beside a text that loosely says days", () => {
    const only = onlyCase({ processingTime: 7, description: "Không quá 07 ngày kể từ ngày nhận đủ hồ sơ" });
    expect(only.rule).toEqual({ kind: "workingDays", amount: 7 });
    expect(codesOf(only)).toEqual(["unitContradictsText"]);
  });

  test("parts that add up to the limit, and a date among the words", () => {
    const only = onlyCase({
      processingTime: 45,
      description:
        "Thu hồi không quá 25 ngày làm việc.\nCấp lại không quá 20 ngày làm việc (trong đó đăng ký 17 ngày làm việc), theo Luật ngày 18 tháng 01 năm 2024.",
    });
    expect(only.rule).toEqual({ kind: "workingDays", amount: 45 });
    expect(codesOf(only)).toEqual(["textNamesMoreLimits"]);
  });

  test("time of the tax office that a province counts in", () => {
    const only = onlyCase({
      processingTime: 15,
      description:
        "Không quá 10 ngày làm việc.\n- Thời gian xác định nghĩa vụ tài chính của cơ quan thuế: Không quá 05 ngày làm việc.",
    });
    expect(only.rule).toEqual({ kind: "workingDays", amount: 15 });
  });

  test("a difficult area's total beside the ordinary limit", () => {
    const only = onlyCase({ processingTime: 8, description: `${difficult} thì không quá 18 ngày làm việc.` });
    expect(only.rule).toEqual({ kind: "workingDays", amount: 8 });
    expect(codesOf(only)).toEqual(["textNamesMoreLimits"]);
  });
});

describe("several limits are several cases", () => {
  const ways = ["DIRECT", "ONLINE", "POSTAL"];

  test("the same limit for every way of filing is one case", () => {
    const cases = casesOf({
      executionMethods: ways.map((submissionMethod) =>
        aMethod({ submissionMethod, description: `Nộp tại ${submissionMethod}.` }),
      ),
    });
    expect(cases.map(({ name }) => name.vi)).toEqual(["Thông thường"]);
  });

  test("each limit keeps its condition as its name", () => {
    const cases = casesOf({
      executionMethods: ways.flatMap((submissionMethod) => [
        aMethod({ submissionMethod, processingTime: 4, description: "Nộp tại quầy.\n* Đối với đổi tên" }),
        aMethod({ submissionMethod, processingTime: 10, description: "- Đối với sạt lở tự nhiên" }),
      ]),
    });
    expect(cases.map(({ id, name, rule }) => [id, name.vi, rule])).toEqual([
      ["case-1", "Đối với đổi tên", { kind: "workingDays", amount: 4 }],
      ["case-2", "Đối với sạt lở tự nhiên", { kind: "workingDays", amount: 10 }],
    ]);
  });

  test("another limit for another way of filing is flagged", () => {
    const cases = casesOf({
      executionMethods: [
        aMethod({ submissionMethod: "ONLINE", processingTime: 25, processingTimeUnit: "DAY" }),
        aMethod({ submissionMethod: "DIRECT", processingTime: 35, processingTimeUnit: "DAY" }),
      ],
    });
    expect(cases.map(({ name }) => name.vi)).toEqual(["25 ngày, nộp trực tuyến", "35 ngày, nộp trực tiếp"]);
    expect(cases.map(codesOf)).toEqual([["limitDependsOnFiling"], ["limitDependsOnFiling"]]);
  });

  test("a ministry's limit is the law's, a province's is what it pledges", () => {
    const [legal] = casesOf({ type: "STANDARD" });
    const [pledged] = casesOf({ type: "SPECIFIC" });
    const limit = { kind: "workingDays", amount: 5 };
    expect(legal).toMatchObject({ legalLimit: limit, pledgedLimit: null, rule: limit });
    expect(pledged).toMatchObject({ legalLimit: null, pledgedLimit: limit, rule: limit });
  });
});
