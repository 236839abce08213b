import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Connection } from "mongoose";
import { ProcedureList, type ProcedureSummary } from "../../../shared/contracts/procedures.ts";
import {
  catalogue,
  parseNational,
  type Procedure,
  type WorkStep,
} from "../../../shared/domain/procedures/index.ts";
import { connect } from "../../../shared/store/connect.ts";
import { procedureStore, type ProcedureStore } from "../../../shared/store/procedures/procedure.store.ts";
import { aMethod, aPortalEntry } from "../../domain/procedures/a-portal-entry.ts";
import { landWorkflow } from "../../domain/procedures/a-workflow.ts";
import { testServices } from "../../support/services.ts";

const services = testServices();
const today = "2026-11-23";
let connection: Connection;
let store: ProcedureStore;

beforeAll(async () => {
  connection = await connect(services.mongodbUri, { poolSize: 8 });
  store = procedureStore(connection, { cacheMs: 0 });
  await store.ensureIndexes();
});
afterAll(() => connection.close());
beforeEach(async () => {
  await connection.collection("procedures").deleteMany({});
});

function read(changes: Readonly<Record<string, unknown>> = {}): Procedure {
  const parsed = parseNational(aPortalEntry(changes), { today });
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.procedure;
}
const limit = (processingTime: number) => ({ executionMethods: [aMethod({ processingTime })] });
const codes = (found: readonly ProcedureSummary[]) => found.map(({ code }) => code);

describe("our procedures are there from the start", () => {
  test("seeding twice stores 25, and the second time changes nothing", async () => {
    const first = await store.seedCatalogue();
    const second = await store.seedCatalogue();
    expect(first.map(({ outcome }) => outcome)).toEqual(catalogue.map(() => "imported"));
    expect(second.map(({ outcome }) => outcome)).toEqual(catalogue.map(() => "unchanged"));
    expect(await connection.collection("procedures").countDocuments()).toBe(25);
  });

  test("a version may say its own way through the office, and nothing that only a dossier knows", async () => {
    const [ours] = catalogue;
    if (!ours) throw new Error("the catalogue is empty");
    const withWay = (workflow: readonly WorkStep[]): Procedure => ({
      ...ours,
      versions: ours.versions.map((version) => ({ ...version, workflow })),
    });
    await store.upsertImported([withWay(landWorkflow)], today);
    expect(await store.findByCode(ours.code)).toEqual(withWay(landWorkflow));
    const step: WorkStep = { id: "survey", role: "specialist", limit: { kind: "workingDays", amount: 1 } };
    const started = { ...withWay([{ ...step, startedAt: 1 }]), key: "another" };
    await expect(store.upsertImported([started], today)).rejects.toThrow("startedAt");
  });

  test("two servers that seed at the same moment store 25 as well", async () => {
    const other = await connect(services.mongodbUri, { poolSize: 4 });
    await Promise.all([store.seedCatalogue(), procedureStore(other).seedCatalogue()]);
    await other.close();
    expect(await connection.collection("procedures").countDocuments()).toBe(25);
  });

  test("what comes back is what was stored", async () => {
    await store.seedCatalogue();
    for (const ours of catalogue) expect(await store.findByCode(ours.code)).toEqual(ours);
    expect(await store.findByKey("catalogue:1.001193")).toEqual(catalogue[0]);
    expect(await store.findByCode("9.999999")).toBeNull();
    expect(await store.findByKey("nobody")).toBeNull();
  });
});

describe("a clerk types without marks", () => {
  beforeEach(async () => {
    await store.seedCatalogue();
    await store.upsertImported(
      [
        read({
          code: "1.110001",
          name: "Thủ tục đăng ký khai sinh lưu động",
          categoriesDetails: [{ name: "Hộ tịch" }],
        }),
        read({ code: "1.001193", name: "Thủ tục đăng ký khai sinh" }),
      ],
      today,
    );
  });

  test.each(["khai sinh", "KHAI SINH", "Khai Sinh", "dang ky khai sinh", "khai sin", "sinh khai"])(
    "%j finds the birth registration first",
    async (q) => {
      const [best] = await store.search({ q });
      expect(best?.key).toBe("catalogue:1.001193");
    },
  );

  test.each([
    ["sang ten", "1.013831"],
    ["sang tên nhà đất", "1.013831"],
    ["trich luc", "2.000635"],
    ["xac nhan tinh trang hon nhan", "1.004873"],
    ["xây nhà", "1.013225"],
    ["building permit", "1.013225"],
    ["so nha", "1.009141"],
    ["1.013225", "1.013225"],
    ["1.0138", "1.013831"],
    ["khai tu", "1.000656"],
  ])("%j finds %s first", async (q, code) => {
    expect(codes(await store.search({ q }))[0]).toBe(code);
  });

  test("every word must begin a word of the procedure", async () => {
    expect(codes(await store.search({ q: "khai sinh luu dong" }))).toEqual(["1.110001"]);
    expect(await store.search({ q: "khai sinh máy bay" })).toEqual([]);
    expect(await store.search({ q: "hai sinh" })).toEqual([]);
  });

  test("a code with two descriptions is offered once, and ours wins", async () => {
    const found = (await store.search({ q: "khai sinh", limit: 100 })).filter(
      ({ code }) => code === "1.001193",
    );
    expect(found.map(({ source }) => source)).toEqual(["catalogue"]);
    expect((await store.findByCode("1.001193"))?.source).toBe("catalogue");
    expect((await store.findByKey("national:G99:1.001193"))?.source).toBe("national");
  });

  test("a field narrows, a limit cuts, and nothing typed lists ours first", async () => {
    const land = await store.search({ field: "land", limit: 100 });
    expect(new Set(land.map(({ field }) => field))).toEqual(new Set(["land"]));
    expect(codes(land)).toContain("1.013831");
    expect(await store.search({ limit: 3 })).toHaveLength(3);
    const all = await store.search({ limit: 100 });
    expect(all.slice(0, 25).every(({ source }) => source === "catalogue")).toBe(true);
    expect(all).toHaveLength(26);
  });

  test("signs that mean something to a pattern or a query mean nothing here", async () => {
    for (const q of [".*", "$where", "(", "khai|x", "^k", "\\", "{}", "{ $gt: '' }"]) {
      await expect(store.search({ q })).resolves.toBeDefined();
    }
    expect(await store.search({ q: ".*" })).toEqual([]);
    expect(await store.search({ q: "%%%" })).toEqual([]);
    expect(await store.search({ q: "khai ".repeat(200) })).not.toEqual([]);
  });

  test("the reply keeps to the contract, with what an administrator has to settle", async () => {
    const items = await store.search({ q: "khai sinh", limit: 100 });
    expect(ProcedureList.parse({ items })).toEqual({ items });
    await store.upsertImported([read({ code: "1.110002", name: "Bare", ...limit(0) })], today);
    expect((await store.search({ q: "bare" })).map(({ flagged }) => flagged)).toEqual([true]);
  });

  test("those to look at can be asked for alone; what the desk does not offer is nobody's to settle", async () => {
    const bare = read({ code: "1.110002", name: "Bare", ...limit(0) });
    const hidden = read({ code: "1.013831", name: "Bare as well", ...limit(0) });
    await store.upsertImported([bare, hidden], today);
    expect(codes(await store.search({ flagged: true, limit: 100 }))).toEqual(["1.110002"]);
    expect(codes(await store.search({ q: "bare", flagged: true }))).toEqual(["1.110002"]);
    expect(codes(await store.search({ q: "bare" })).toSorted()).toEqual(["1.013831", "1.110002"]);
  });

  test("the words of a query use an index", async () => {
    const plan = await connection
      .collection("procedures")
      .find({ $and: [{ words: { $regex: "^khai" } }, { words: { $regex: "^sinh" } }] })
      .explain("queryPlanner");
    expect(JSON.stringify(plan)).toContain('"stage":"IXSCAN"');
  });
});

describe("imports", () => {
  test("a changed limit is a new version and the old one stays", async () => {
    await store.upsertImported([read(limit(5))], today);
    const [again] = await store.upsertImported([read(limit(5))], today);
    const [changed] = await store.upsertImported([read(limit(3))], today);
    expect([again?.outcome, changed?.outcome]).toEqual(["unchanged", "changed"]);
    const stored = await store.findByCode("1.999001");
    expect(stored?.versions.map(({ revision, cases }) => [revision, cases[0]?.rule])).toEqual([
      [1, { kind: "workingDays", amount: 5 }],
      [2, { kind: "workingDays", amount: 3 }],
    ]);
  });

  test("of several publishers the ministry is offered before a province, and a heading last", async () => {
    const province = { departmentPromulgateCode: "H11", departmentPromulgateName: "UBND tỉnh Ví Dụ" };
    const heading = { departmentPromulgateCode: "", departmentPromulgateId: "019d" };
    await store.upsertImported([read(heading), read(province)], today);
    expect((await store.findByCode("1.999001"))?.promulgatedBy?.code).toBe("H11");
    await store.upsertImported([read()], today);
    expect((await store.findByCode("1.999001"))?.promulgatedBy?.code).toBe("G99");
    expect(await store.search({ q: "1.999001" })).toHaveLength(1);
  });

  test("two imports at once of different content keep both as versions", async () => {
    await store.upsertImported([read(limit(5))], today);
    const limits = [2, 3, 4, 6, 7];
    await Promise.all(limits.map((each) => store.upsertImported([read(limit(each))], today)));
    const stored = await store.findByCode("1.999001");
    const amounts = stored?.versions.map(({ cases }) => {
      const rule = cases[0]?.rule;
      return rule && "amount" in rule ? rule.amount : null;
    });
    expect(amounts?.toSorted()).toEqual([2, 3, 4, 5, 6, 7]);
    expect(stored?.versions.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("odd characters come back as they were read, so that a second import is silent", async () => {
    const odd = read({ name: "Tên \ud83d \u0000 ễ \u{1f600} $set a.b" });
    await store.upsertImported([odd], today);
    expect(await store.upsertImported([odd], today)).toMatchObject([{ outcome: "unchanged" }]);
  });
});

describe("the hot path of intake", () => {
  test("remembers an answer for a moment, and knows at once of its own imports", async () => {
    const other = await connect(services.mongodbUri, { poolSize: 2 });
    const cached = procedureStore(other, { cacheMs: 60_000 });
    expect(await cached.findByCode("1.999001")).toBeNull();
    await store.upsertImported([read()], today);
    expect(await cached.findByCode("1.999001")).toBeNull();
    await cached.upsertImported([read(limit(2))], today);
    expect((await cached.findByCode("1.999001"))?.versions).toHaveLength(2);
    await other.close();
  });
});
