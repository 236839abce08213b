import { beforeAll, describe, expect, test } from "@jest/globals";
import readExcel from "read-excel-file/node";
import { RegisterPage } from "../../shared/contracts/register.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aDwelling, aLandTransfer } from "../support/a-dossier.ts";
import type { Caller } from "../support/caller.ts";
import { elsewhere, openOffice } from "../support/office.ts";

const office = openOffice();
/** A name that a spreadsheet would take for a formula. */
const formula = '=HYPERLINK("http://vi.du")';
const monday = "?from=2026-11-23&to=2026-11-23";
let clerk: Caller;
const codes: string[] = [];

beforeAll(async () => {
  clerk = await office.as("clerk");
  for (const name of ["Nguyễn Văn Mẫu", formula, "Trần Thị Ví Dụ"]) {
    const submitter = { name, phone: "0900000417", address: "12 đường Số Mẫu" };
    codes.push((await clerk.takeIn(aLandTransfer({ submitter }))).code);
  }
  await (await office.as("clerk", elsewhere)).takeIn(aDwelling());
  await office.setClock("2026-11-25T09:00:00+07:00");
  codes.push((await clerk.takeIn(aDwelling())).code);
  await office.settled();
});

async function file(path: string): Promise<Uint8Array> {
  const answer = await fetch(`${office.house.baseUrl}${path}`, { headers: { cookie: clerk.cookie } });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

describe("The register of an agency", () => {
  test("lists what came in on these days, in the order of the codes, page by page", async () => {
    const seen: string[] = [];
    for (let after = ""; ;) {
      const path = `/api/register?from=2026-11-23&to=2026-11-25&limit=2${after && `&after=${after}`}`;
      const { items, next } = RegisterPage.parse((await clerk.send("GET", path)).body);
      seen.push(...items.map(({ code }) => code));
      if (next === null) break;
      after = next;
    }
    expect(seen).toEqual(codes);
    const { items } = RegisterPage.parse((await clerk.send("GET", `/api/register${monday}`)).body);
    expect(items.map(({ code }) => code)).toEqual(codes.slice(0, 3));
    expect(items[0]).toMatchObject({
      owner: "Nguyễn Văn Mẫu",
      phone: "0900000417",
      address: "12 đường Số Mẫu",
      sets: 1,
      returnedAt: null,
    });
  });

  test("as a workbook has every cell as text: phones keep their zero, and no name becomes a formula", async () => {
    const [sheet] = await readExcel(Buffer.from(await file(`/api/register.xlsx${monday}`)));
    const rows = sheet?.data ?? [];
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain("Chủ hồ sơ");
    expect(rows[1]).toEqual(expect.arrayContaining([codes[0], "Nguyễn Văn Mẫu", "0900000417"]));
    expect(rows[2]).toContain(`'${formula}`);
    expect(rows.flat().filter((cell) => typeof cell === "string" && /^[=+@-]/u.test(cell))).toEqual([]);
  });

  test("as a paper has the columns of form 7, on as many sheets as it takes", async () => {
    const { text, title } = await readPaper(await file(`/api/register.pdf${monday}`));
    const flowing = text.replaceAll("\n", " ");
    expect(title).toContain("Sổ theo dõi hồ sơ");
    for (const part of ["Mã hồ sơ", codes[0] ?? "", "23/11/2026", "0900000417", "trang 1/1"])
      expect(flowing.replaceAll(" ", "")).toContain(part.replaceAll(" ", ""));
  });

  test("of a period that is none, or longer than anybody reads, is refused", async () => {
    for (const query of [
      "?from=2026-11-24&to=2026-11-23",
      "?from=2026-01-01&to=2026-11-23",
      "?from=2026-11-23",
      "?from=gestern&to=2026-11-23",
    ]) {
      expect([query, (await clerk.send("GET", `/api/register${query}`)).status]).toEqual([query, 400]);
      expect((await clerk.send("GET", `/api/register.xlsx${query}`)).status).toBe(400);
    }
  });
});
