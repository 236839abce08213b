import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Connection } from "mongoose";
import { connect } from "../../../shared/store/connect.ts";
import { procedureStore, type ProcedureStore } from "../../../shared/store/procedures/procedure.store.ts";
import { importFile, type ImportLine } from "../../../scripts/procedures/import-file.ts";
import { totalsOf } from "../../../scripts/procedures/report.ts";
import { aMethod, aPortalEntry } from "../../domain/procedures/a-portal-entry.ts";
import { collect } from "./collect.ts";
import { testServices } from "../../support/services.ts";

const services = testServices();
const root = resolve(import.meta.dirname, "../../..");
const national = resolve(root, "../shared/data/national-procedures.json.gz");
let connection: Connection;
let store: ProcedureStore;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "motcua-import-"));
  connection = await connect(services.mongodbUri, { poolSize: 4 });
  store = procedureStore(connection, { cacheMs: 0 });
  await store.ensureIndexes();
});
afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await connection.collection("procedures").deleteMany({});
});

async function fileWith(content: string | Buffer): Promise<string> {
  const file = join(folder, "portal.json");
  await writeFile(file, content);
  return file;
}

async function imported(file: string): Promise<readonly ImportLine[]> {
  return collect(importFile(file, store, "2026-11-23"));
}
const outcomes = (lines: readonly ImportLine[]) => lines.map(({ outcome }) => outcome);
const everything = () => connection.collection("procedures").find().sort({ _id: 1 }).toArray();

const good = aPortalEntry({ code: "1.999001" });
const untold = aPortalEntry({
  code: "1.999002",
  executionMethods: [aMethod({ processingTime: 1, processingTimeUnit: "OTHER" })],
});

describe("an import says of each entry what became of it", () => {
  test("good ones are imported, the others refused with their place and why", async () => {
    const lines = await imported(
      await fileWith(JSON.stringify([good, "?", { name: "không mã" }, good, untold])),
    );
    expect(outcomes(lines)).toEqual(["imported", "refused", "refused", "refused", "imported"]);
    expect(
      lines.flatMap((line) => ("refusal" in line ? [[line.place.item, line.refusal.reason]] : [])),
    ).toEqual([
      [2, "notAnObject"],
      [3, "codeMissing"],
      [4, "duplicateInFile"],
    ]);
    const { outcomes: counted, flags, casesWithoutRule } = totalsOf(lines);
    expect(counted).toEqual({ imported: 2, changed: 0, unchanged: 0, refused: 3 });
    expect([...flags]).toEqual([["limitNotUnderstood", 1]]);
    expect(casesWithoutRule).toBe(1);
  });

  test("importing twice changes nothing in the database", async () => {
    const file = await fileWith(gzipSync([good, untold].map((each) => JSON.stringify(each)).join("\n")));
    expect(outcomes(await imported(file))).toEqual(["imported", "imported"]);
    const before = await everything();
    expect(outcomes(await imported(file))).toEqual(["unchanged", "unchanged"]);
    expect(await everything()).toEqual(before);
  });

  test("a file that breaks in the middle stores nothing", async () => {
    const file = await fileWith(`${JSON.stringify(good)}\n{"code":`);
    await expect(imported(file)).rejects.toMatchObject({ code: "invalidJson", params: { line: 2 } });
    expect(await everything()).toEqual([]);
  });

  test("our own description of a code is untouched, and stays the one that is offered", async () => {
    await store.seedCatalogue();
    const before = await store.findByCode("1.001193");
    await imported(await fileWith(JSON.stringify(aPortalEntry({ code: "1.001193", name: "Khác" }))));
    expect(await store.findByCode("1.001193")).toEqual(before);
    expect((await store.findByKey("national:G99:1.001193"))?.name.vi).toBe("Khác");
  });
});

describe("the command", () => {
  async function command(...args: string[]): Promise<{ code: number; out: string; error: string }> {
    const node = join(root, "node_modules/.bin/node");
    const env = { ...process.env, MONGODB_URI: services.mongodbUri, NODE_OPTIONS: "", INIT_CWD: folder };
    return new Promise((done) => {
      execFile(node, [join(root, "scripts/import-procedures.ts"), ...args], { env }, (error, out, err) => {
        done({ code: typeof error?.code === "number" ? error.code : 0, out, error: err });
      });
    });
  }

  test("prints a line for each procedure and the totals in both languages", async () => {
    await fileWith(JSON.stringify([good, { code: "1.999003" }]));
    const { code, out } = await command("portal.json");
    expect(code).toBe(0);
    expect(out).toContain("imported   1.999001  Thủ tục xác nhận ví dụ (Bộ Ví dụ)");
    expect(out).toContain(
      "refused    1.999003  mục 2 / entry 2: thiếu tên thủ tục (name) / the procedure's name is missing",
    );
    expect(out).toContain(
      "1 đã nhập, 0 đã đổi, 0 không đổi, 1 bị từ chối / 1 imported, 0 changed, 0 unchanged, 1 refused",
    );
  });

  test("a changed limit is said with its version and its first day", async () => {
    await fileWith(JSON.stringify(good));
    await command("portal.json");
    await fileWith(JSON.stringify({ ...good, executionMethods: [aMethod({ processingTime: 2 })] }));
    const { out } = await command("portal.json");
    expect(out).toMatch(/^changed {4}1\.999001 .* version 2, from \d{4}-\d\d-\d\d$/mu);
  });

  test("a damaged file is one line and exit code 1, without a stack", async () => {
    await fileWith(gzipSync(JSON.stringify(good)).subarray(0, 40));
    const { code, out, error } = await command("portal.json");
    expect([code, out]).toEqual([1, ""]);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(error).toMatch(/bị cắt ngang.*is cut short/u);
  });

  test("without a file it says how to use it; with nothing but refusals it fails", async () => {
    expect(await command()).toMatchObject({
      code: 1,
      error: expect.stringContaining("usage: npm run import:procedures"),
    });
    await fileWith("[1, 2]");
    expect((await command("portal.json")).code).toBe(1);
  });
});

// The portal's own 250 procedures are not part of this repository.
const withPortalData = existsSync(national) ? describe : describe.skip;
withPortalData("the national portal's 250 procedures", () => {
  test("all go in, twice changes nothing, and none without a limit is left unflagged", async () => {
    const lines = await imported(national);
    expect(totalsOf(lines).outcomes).toEqual({ imported: 250, changed: 0, unchanged: 0, refused: 0 });
    expect(totalsOf(await imported(national)).outcomes).toEqual({
      imported: 0,
      changed: 0,
      unchanged: 250,
      refused: 0,
    });
    const versions = lines.flatMap((line) => ("procedure" in line ? line.procedure.versions : []));
    const without = versions.flatMap(({ cases }) => cases).filter(({ rule }) => rule === null);
    expect(without.every(({ limitText, flags }) => limitText && flags.length > 0)).toBe(true);
    // 51 have the unit OTHER alone, where nothing can be promised.
    expect(
      versions.filter(({ cases }) => cases.every(({ rule }) => rule === null)).length,
    ).toBeGreaterThanOrEqual(51);
  });

  test("the known traps among them", async () => {
    await imported(national);
    const rulesOf = async (code: string) =>
      (await store.findByCode(code))?.versions[0]?.cases.map(({ rule }) => rule);
    const tenDays = { kind: "workingDays", amount: 10 };
    expect(await rulesOf("1.013225")).toEqual(Array.from({ length: 7 }, () => tenDays));
    expect(await rulesOf("2.000527")).toEqual([null]);
    expect(await rulesOf("1.115336")).toEqual([{ kind: "workingDays", amount: 6.25 }]);
    expect(await rulesOf("1.115403")).toEqual([{ kind: "months", amount: 2 }]);
    expect(await rulesOf("1.001193")).toEqual([null]);
  });
});
