import { describe, expect, test } from "@jest/globals";
import { ReadingList } from "../../shared/contracts/readings.ts";
import { formatPin } from "../../shared/domain/dossiers/index.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aLandTransfer, aSignature } from "../support/a-dossier.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const pathOf = (...refs: readonly string[]) => `/api/receipts.pdf?refs=${refs.join(",")}`;

async function print(...refs: readonly string[]): Promise<Uint8Array> {
  const { cookie } = await office.as("clerk");
  const response = await fetch(office.house.baseUrl + pathOf(...refs), { headers: { cookie } });
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  return new Uint8Array(await response.arrayBuffer());
}

describe("The receipts of an evening, printed at once", () => {
  test("stand one behind the other in the order asked for, each with its own numbers of pages and its own PIN", async () => {
    const clerk = await office.as("clerk");
    const papers = Array.from({ length: 40 }, (_, at) => ({ name: `Giấy tờ thêm số ${at}`, originals: 1 }));
    const taken = [
      await clerk.takeIn(aSignature()),
      await clerk.takeIn(aLandTransfer({ papers })),
      await clerk.takeIn(aSignature()),
    ];
    const { sheets, title } = await readPaper(await print(...taken.map(({ ref }) => ref)));
    expect(title).toBe("giay-hen-2026-11-23");
    const lines = sheets.map((sheet) => sheet.lines.join("\n"));
    const [first, , last] = taken;
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[0]).toContain(first?.code);
    expect(lines.at(-1)).toContain(last?.code);
    expect(lines[1]).toContain(`trang 1/${lines.length - 2}`);
    for (const { pin } of taken) {
      expect(lines.filter((text) => text.includes(formatPin(pin)))).toHaveLength(1);
    }
  });

  test("are noted as read, each of them", async () => {
    const clerk = await office.as("clerk");
    const [a, b] = [await clerk.takeIn(aSignature()), await clerk.takeIn(aSignature())];
    await print(a.ref, b.ref, a.ref);
    for (const { ref } of [a, b]) {
      const auditor = await office.as("auditor");
      await until("it is noted", async () => {
        const { body } = await auditor.send("GET", `/api/readings?dossier=${ref}`);
        return ReadingList.parse(body).items.some(({ purpose }) => purpose === "printing");
      });
    }
  });

  test("name what was not accepted, and print nothing then", async () => {
    const clerk = await office.as("clerk");
    const accepted = await clerk.takeIn(aSignature());
    const waiting = await clerk.takeIn(
      aSignature({ answer: { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] } }),
    );
    const answer = await clerk.send("GET", pathOf(accepted.ref, waiting.ref));
    expect(answer.body).toMatchObject({
      status: 409,
      code: "no-receipt",
      detail: `Hồ sơ ${waiting.code} chưa được tiếp nhận, nên chưa có giấy hẹn.`,
    });
  });

  test("of another office do not exist, not even one among many", async () => {
    const [ours, theirs] = [await office.as("clerk", here), await office.as("clerk", elsewhere)];
    const [a, b] = [await ours.takeIn(aSignature()), await theirs.takeIn(aSignature())];
    expect((await ours.send("GET", pathOf(a.ref, b.ref))).status).toBe(404);
    expect((await (await office.as("courier")).send("GET", pathOf(a.ref))).status).toBe(403);
  });

  test.each([
    ["none", ""],
    ["no refs", "a,b"],
    ["too many", "a".repeat(24)],
  ])("%s", async (what, refs) => {
    const many = Array.from({ length: 51 }, (_, at) => at.toString(16).padStart(24, "0")).join(",");
    const answer = await (await office.as("clerk")).send("GET", pathOf(what === "too many" ? many : refs));
    expect(answer.status).toBe(400);
  });
});
