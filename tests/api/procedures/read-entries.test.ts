import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { faultLine } from "../../../scripts/procedures/report.ts";
import { FileFault } from "../../../scripts/procedures/file-fault.ts";
import { readEntries, type FileEntry, type FileLimits } from "../../../scripts/procedures/read-entries.ts";
import { collect } from "./collect.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "motcua-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function entriesOf(content: string | Buffer, limits?: FileLimits): Promise<readonly FileEntry[]> {
  const file = join(folder, `file-${++files}`);
  await writeFile(file, content);
  return collect(readEntries(file, limits));
}

async function faultOf(content: string | Buffer, limits?: FileLimits): Promise<Partial<FileFault>> {
  try {
    await entriesOf(content, limits);
  } catch (error) {
    if (error instanceof FileFault) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error("the file was read");
}

const one = { code: "1" };
const two = { code: "2", name: "hai\ndòng" };
const values = (entries: readonly FileEntry[]) => entries.map(({ value }) => value);

describe("the portal's file in every shape", () => {
  test.each([
    ["an array on one line", JSON.stringify([one, two])],
    ["an array on many lines", JSON.stringify([one, two], null, 2)],
    ["JSON lines", `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    [
      "JSON lines of another system, with blank lines",
      `${JSON.stringify(one)}\r\n\r\n${JSON.stringify(two)}\r\n`,
    ],
    ["a list in data", JSON.stringify({ data: [one, two], total: 2 })],
    ["a list in data on many lines", JSON.stringify({ data: [one, two] }, null, 1)],
    ["an array with a mark at its head", `\ufeff${JSON.stringify([one, two])}`],
  ])("%s", async (_, text) => {
    expect(values(await entriesOf(text))).toEqual([one, two]);
    expect(values(await entriesOf(gzipSync(text)))).toEqual([one, two]);
  });

  test("a single procedure, on one line or on many", async () => {
    expect(values(await entriesOf(JSON.stringify(two)))).toEqual([two]);
    expect(values(await entriesOf(JSON.stringify(two, null, 2)))).toEqual([two]);
  });

  test("JSON lines keep their line numbers, items of a list their place", async () => {
    const lines = await entriesOf(`${JSON.stringify(one)}\n\n${JSON.stringify(two)}`);
    expect(lines.map(({ line, item }) => [line, item])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    const items = await entriesOf(JSON.stringify([one, two]));
    expect(items.map(({ line, item }) => [line, item])).toEqual([
      [null, 1],
      [null, 2],
    ]);
  });

  test("letters that fall on the border of two pieces stay whole", async () => {
    const name = "ễ".repeat(200_000);
    expect(values(await entriesOf(JSON.stringify([{ name }])))).toEqual([{ name }]);
  });
});

describe("a file that cannot be read says why", () => {
  const small: FileLimits = { longestLine: 1000, largestDocument: 5000 };

  test.each<[string, string | Buffer, object]>([
    ["empty", "", { code: "empty" }],
    ["blank", "\n \n", { code: "empty" }],
    ["an empty list", "[]", { code: "empty" }],
    ["a gzip of nothing", gzipSync(""), { code: "empty" }],
    ["a gzip cut short", gzipSync(JSON.stringify([one, two])).subarray(0, -9), { code: "gzipTruncated" }],
    ["only the head of a gzip", Buffer.from([0x1f, 0x8b]), { code: "gzipTruncated" }],
    ["a gzip with a broken middle", broken(gzipSync(JSON.stringify([one, two]))), { code: "gzipDamaged" }],
    ["not UTF-8", Buffer.from([0x5b, 0x22, 0xe1, 0xbb, 0x22, 0x5d]), { code: "notUtf8" }],
    ["the third line is no JSON", `{}\n{}\n{"code": \n{}`, { code: "invalidJson", params: { line: 3 } }],
    ["the first line is no JSON", `{"code": 1,}\n{}\n{}`, { code: "invalidJson", params: { line: 1 } }],
    [
      "an array that breaks on line 3",
      `[\n{},\n{"a": oops},\n{}]`,
      { code: "invalidJson", params: { line: 3 } },
    ],
    ["an array without an end", `[\n{},\n`, { code: "invalidJson" }],
    ["no JSON at all", "<html>", { code: "invalidJson", params: { line: 1 } }],
    ["something after the end", `[{}]\n{}`, { code: "afterTheEnd", params: { line: 2 } }],
    ["a long line", `{}\n{"a": "${"x".repeat(1000)}"}`, { code: "lineTooLong", params: { line: 2 } }],
    ["a line without an end", "x".repeat(6000), { code: "lineTooLong", params: { line: 1 } }],
    ["too much for one value", `[\n${`${"1,".repeat(200)}\n`.repeat(20)}1]`, { code: "tooLarge" }],
  ])("%s", async (_, content, fault) => {
    expect(await faultOf(content, small)).toMatchObject(fault);
  });

  test("no file, or a folder", async () => {
    const read = (file: string) => collect(readEntries(file));
    await expect(read(join(folder, "nobody"))).rejects.toMatchObject({
      code: "unreadable",
      params: { reason: "ENOENT" },
    });
    await expect(read(folder)).rejects.toMatchObject({ code: "unreadable", params: { reason: "EISDIR" } });
  });

  test("in Vietnamese and in English, with the line's number", async () => {
    const { code, params } = await faultOf("{}\n{", small);
    if (!code) throw new Error("no code");
    const said = faultLine(new FileFault(code, params));
    expect(said).toMatch(/dòng 2 .* \/ line 2 of the file is not JSON/u);
  });
});

/** The same length with a byte of its packed middle changed. */
function broken(packed: Buffer): Buffer {
  const copy = Buffer.from(packed);
  copy[12] = (copy[12] ?? 0) ^ 0xff;
  return copy;
}
