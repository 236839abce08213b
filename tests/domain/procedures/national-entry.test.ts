import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { Procedure } from "../../../shared/contracts/procedures.ts";
import { parseNational, type ProcedureVersion } from "../../../shared/domain/procedures/index.ts";
import { languages, translator } from "../../../shared/i18n/index.ts";
import { refusalCodes } from "../../../shared/domain/procedures/index.ts";
import { aMethod, aPaper, aPortalEntry } from "./a-portal-entry.ts";

const context = { today: "2026-11-23" };

function parsed(changes: Readonly<Record<string, unknown>> = {}): Procedure {
  const result = parseNational(aPortalEntry(changes), context);
  if (!result.ok) throw new Error(`refused: ${result.refusal.reason}`);
  return Procedure.parse(result.procedure);
}

function version(changes: Readonly<Record<string, unknown>> = {}): ProcedureVersion {
  const [only] = parsed(changes).versions;
  if (!only) throw new Error("no version");
  return only;
}

describe("an entry that is no procedure is refused, and why is said", () => {
  test.each<[string, unknown, object]>([
    ["a text", "1.001193", { code: null, reason: "notAnObject" }],
    ["nothing", null, { code: null, reason: "notAnObject" }],
    ["a list", [aPortalEntry()], { code: null, reason: "notAnObject" }],
    ["without a code", aPortalEntry({ code: undefined }), { reason: "codeMissing" }],
    ["with an empty code", aPortalEntry({ code: " " }), { reason: "codeMissing" }],
    ["with an operator for a code", aPortalEntry({ code: { $gt: "" } }), { code: null, reason: "wrongType" }],
    ["with words for a code", aPortalEntry({ code: "mã số 1" }), { reason: "codeMalformed" }],
    ["without a name", aPortalEntry({ name: null }), { code: "1.999001", reason: "nameMissing" }],
    [
      "no longer in force",
      aPortalEntry({ state: "EXPIRED" }),
      { reason: "notInForce", params: { found: "EXPIRED" } },
    ],
    [
      "with text where a list belongs",
      aPortalEntry({ executionMethods: "5 ngày" }),
      { reason: "wrongType", params: { path: "executionMethods", expected: "list", found: "string" } },
    ],
    [
      "with a list for a limit",
      aPortalEntry({ executionMethods: [aMethod({ processingTime: [5] })] }),
      {
        reason: "wrongType",
        params: { path: "executionMethods[0].processingTime", expected: "numberOrText", found: "list" },
      },
    ],
    [
      "with half a paper",
      aPortalEntry({ executionCases: [{ name: "", profileComponents: [aPaper({ originalQty: 0.5 })] }] }),
      { reason: "wrongType", params: { path: "executionCases[0].profileComponents[0].originalQty" } },
    ],
    [
      "with null among the methods",
      aPortalEntry({ executionMethods: [null] }),
      { reason: "wrongType", params: { path: "executionMethods[0]", expected: "object", found: "null" } },
    ],
    ["with a novel for a name", aPortalEntry({ name: "dài ".repeat(20_000) }), { reason: "tooLong" }],
    [
      "with a thousand methods",
      aPortalEntry({ executionMethods: Array.from({ length: 1000 }, () => aMethod()) }),
      { reason: "tooMany" },
    ],
  ])("%s", (_, entry, refusal) => {
    expect(parseNational(entry, context)).toMatchObject({ ok: false, refusal });
  });

  test.each(languages)("every reason has words in %s", (language) => {
    for (const reason of refusalCodes) {
      expect(translator(language)(`procedures:refused.${reason}`)).not.toContain("refused.");
    }
  });
});

describe("what an entry says of the procedure", () => {
  test("its key names the publisher, so that provinces and our own description stand beside each other", () => {
    const province = { departmentPromulgateCode: "H77", departmentPromulgateName: "UBND tỉnh Ví Dụ" };
    expect([parsed().key, parsed(province).key]).toEqual(["national:G99:1.999001", "national:H77:1.999001"]);
  });

  test("it holds from the day of the decision in Vietnam, else from today", () => {
    expect(version().effectiveFrom).toBe("2026-01-16");
    expect(version({ procedureProposal: null }).effectiveFrom).toBe("2026-11-23");
    expect(version({ procedureProposal: { decisionDate: -1 } }).effectiveFrom).toBe("2026-11-23");
  });

  test.each([
    ["Đất đai", "land", "land"],
    ["Hộ tịch", "civilStatus", "civilStatus"],
    ["Hoạt động xây dựng", "construction", "none"],
    ["Đăng ký, quản lý cư trú", "residence", "none"],
    ["Lao động", "other", "none"],
  ])("the category %s is the field %s and asks for %s", (name, field, details) => {
    const categoriesDetails = [{ name }];
    expect(parsed({ categoriesDetails }).field).toBe(field);
    expect(version({ categoriesDetails }).details).toBe(details);
  });

  test.each([
    ["Công an cấp xã", false, "police"],
    ["Văn phòng đăng ký đất đai", false, "landOffice"],
    ["Ủy ban Nhân dân\u00a0xã,\u00a0phường", false, "commune"],
    ["Sở Xây dựng", false, "province"],
    ["Văn phòng đăng ký đất đai", true, "commune"],
  ])("%s (ward: %j) decides at the level %s", (name, isWard, level) => {
    expect(parsed({ departmentsExecuting: [{ name }], isWard }).level).toBe(level);
  });

  test("a marriage is not brought home, and death, adoption and parentage are quiet", () => {
    expect(version({ name: "Thủ tục đăng ký kết hôn" })).toMatchObject({ homeReturn: false, quiet: false });
    expect(version({ name: "Thủ tục đăng ký khai tử" })).toMatchObject({ homeReturn: true, quiet: true });
    expect(version({ name: "Đăng ký nhận nuôi con nuôi" }).quiet).toBe(true);
    expect(version({ name: "Đăng ký nhận cha, mẹ, con" }).quiet).toBe(true);
    expect(version({ returningMethods: [{ value: ["ONLINE"] }] }).homeReturn).toBe(false);
  });

  test("a bare heading of the portal's list is imported with its publisher and field, and without a limit", () => {
    const heading = {
      code: "1.999009",
      name: "Thủ tục ví dụ",
      categories: ["Đất đai"],
      departments: ["Ủy ban nhân dân cấp xã"],
      departmentPromulgate: "UBND tỉnh Ví Dụ",
      departmentPromulgateId: "019d2be3-0000",
      state: "ACTIVE",
      type: "SPECIFIC",
    };
    const result = parseNational(heading, context);
    expect(result).toMatchObject({
      ok: true,
      procedure: {
        key: "national:019d2be3-0000:1.999009",
        field: "land",
        level: "commune",
        promulgatedBy: { name: "UBND tỉnh Ví Dụ" },
        versions: [{ cases: [{ rule: null, flags: [{ code: "limitMissing" }, { code: "papersMissing" }] }] }],
      },
    });
    expect(parseNational({ ...heading, categories: [1] }, context)).toMatchObject({
      refusal: { reason: "wrongType" },
    });
  });

  test("invisible characters and halves of characters do not reach the database", () => {
    const name = parsed({ name: "Đăng k\u200eý\u0000 ví\u00a0 dụ \ud83d" }).name.vi;
    expect(name).toBe("Đăng ký ví dụ \ufffd");
  });
});

describe("papers", () => {
  const groups = (...names: string[]) =>
    names.map((name, index) => ({ name, profileComponents: [aPaper({ code: `K${index}` })] }));

  test("a line without any copy is a remark for the clerk", () => {
    const remark = aPaper({ originalQty: 0, name: "Lưu ý: không thu bản giấy" });
    const { notes, cases } = version({
      executionCases: [{ name: "* Lưu ý:", profileComponents: [aPaper(), remark] }],
    });
    expect(notes.map(({ vi }) => vi)).toEqual(["Lưu ý: không thu bản giấy"]);
    expect(cases[0]?.papers.map(({ name }) => name.vi)).toEqual(["Tờ khai theo mẫu"]);
  });

  test("groups named after what is done with the papers hold for every case", () => {
    const executionCases = groups("* Giấy tờ phải nộp:", "* Giấy tờ phải xuất trình:", "");
    const { cases } = version({ executionCases });
    expect(cases.map(({ papers }) => papers.map(({ id }) => id))).toEqual([["K0", "K1", "K2"]]);
  });

  test("groups named after a situation are cases of their own", () => {
    const executionCases = groups(
      "",
      "a) Đối với trường hợp bị mất",
      "b) Đối với trường hợp mất trang bổ sung:",
    );
    const { cases } = version({ executionCases });
    expect(cases.map(({ name, papers }) => [name.vi, papers.map(({ id }) => id)])).toEqual([
      ["Đối với trường hợp bị mất", ["K0", "K1"]],
      ["Đối với trường hợp mất trang bổ sung", ["K0", "K2"]],
    ]);
  });

  test("with several limits every case lists them all, with the situation as a note", () => {
    const { cases } = version({
      executionMethods: [aMethod({ description: "Một" }), aMethod({ processingTime: 9, description: "Hai" })],
      executionCases: groups("Đối với trường hợp bị mất", "Đối với trường hợp mất trang bổ sung"),
    });
    expect(cases.map(({ papers }) => papers.map(({ note }) => note?.vi))).toEqual(
      Array.from({ length: 2 }, () => ["Đối với trường hợp bị mất", "Đối với trường hợp mất trang bổ sung"]),
    );
  });

  test("none at all is flagged, and one code twice gets two ids", () => {
    expect(version({ executionCases: [] }).cases[0]?.flags).toEqual([{ code: "papersMissing" }]);
    const twice = version({ executionCases: [{ profileComponents: [aPaper(), aPaper()] }] });
    expect(twice.cases[0]?.papers.map(({ id }) => id)).toEqual(["G99-KQ1", "G99-KQ1#2"]);
  });
});

describe("fees", () => {
  const feeOf = (...fees: object[]) => version({ executionMethods: [aMethod({ fees })] }).cases[0];

  test("nothing, or zero without a word, is free", () => {
    expect(feeOf()?.fee.items).toEqual([]);
    expect(feeOf({ value: 0, description: "" }, { value: null })?.fee.items).toEqual([]);
  });

  test("one plain amount in đồng is taken over", () => {
    expect(feeOf({ value: 8000, currencyName: "Việt Nam Đồng" })?.fee.items).toMatchObject([
      { kind: "fixed", amount: 8000, per: "dossier" },
    ]);
  });

  test.each([
    ["a text", [{ value: 0, description: "Theo quy định của Hội đồng nhân dân" }]],
    ["an attachment", [{ value: null, attachment: { fileName: "bieu-phi.xlsx" } }]],
    ["a slip: 45 for 45,000", [{ value: 45, description: "" }]],
    ["dollars", [{ value: 5000, currencyName: "USD" }]],
    ["amounts that exclude one another", [{ value: 30_000 }, { value: 35_000 }]],
    ["an amount with a condition", [{ value: 5000, description: "nộp trực tuyến" }]],
  ])("%s is open for the clerk and flagged for the administrator", (_, fees) => {
    const found = feeOf(...fees);
    expect(found?.fee.items).toMatchObject([{ kind: "open", optional: false }]);
    expect(found?.flags.map(({ code }) => code)).toEqual(["feeNotUnderstood"]);
  });
});

describe("whatever the file holds", () => {
  test("arbitrary JSON is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = parseNational(value, context);
        expect(result.ok || refusalCodes.includes(result.refusal.reason)).toBe(true);
      }),
    );
  });

  test("an entry with anything in any place is refused, or becomes a procedure that keeps to the contract", () => {
    const keys = [
      ...Object.keys(aPortalEntry()),
      "unitGroupsExecuting",
      "executionSteps",
      "requirementsAndConditions",
    ];
    const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.double());
    const method = fc.record({
      processingTime: odd,
      processingTimeUnit: fc.constantFrom("DAY", "WORKING_DAY", "HOUR", "OTHER"),
      description: fc.string({ unit: "binary" }),
    });
    const changes = fc.oneof(
      fc.dictionary(fc.constantFrom(...keys), odd, { maxKeys: 3 }),
      fc.record({
        executionMethods: fc.array(method, { maxLength: 4 }),
        name: fc.string({ unit: "binary" }),
      }),
    );
    let accepted = 0;
    fc.assert(
      fc.property(changes, (each) => {
        const result = parseNational(aPortalEntry(each), context);
        if (!result.ok) return;
        accepted += 1;
        expect(Procedure.parse(result.procedure)).toEqual(result.procedure);
        for (const { rule, limitText, flags } of result.procedure.versions.flatMap(({ cases }) => cases)) {
          if (rule === null) expect([limitText, flags.length]).not.toEqual([undefined, 0]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
