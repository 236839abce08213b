import { describe, expect, test } from "@jest/globals";
import { aDwelling, aLandTransfer, type ADossier } from "../support/a-dossier.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";
import { readPaper } from "../papers/read-paper.ts";

const office = openOffice();
const refusal = {
  answer: { type: "refuse", ground: "conditionsNotMet", note: "Đất đang có tranh chấp" },
} as const;
const papersFirst: Partial<ADossier> = {
  answer: {
    type: "requestSupplement",
    papers: [{ name: "Giấy chứng nhận bản gốc", note: "Bản có dấu", where: "Văn phòng đăng ký" }],
  },
};

async function paper(who: Caller, ref: string, name: string) {
  const answer = await fetch(`${office.house.baseUrl}/api/dossiers/${ref}/${name}.pdf`, {
    headers: { cookie: who.cookie },
  });
  if (answer.status !== 200) return null;
  const { text } = await readPaper(new Uint8Array(await answer.arrayBuffer()));
  return text.replaceAll("\n", " ");
}

describe("What the counter does not accept", () => {
  test("is refused on paper, with its reason and a code, and is over", async () => {
    const clerk = await office.as("clerk");
    const reply = await clerk.takeIn(aLandTransfer(refusal));
    expect(reply).toMatchObject({ status: "notAccepted", statusNo: 3, version: 2 });
    expect(reply.code).toMatch(/^H29\.162-261123-\d{4}$/);
    const seen = await clerk.see(reply.ref);
    expect(seen.history.map(({ type }) => type)).toEqual(["submitted", "refused"]);
    expect(seen.commands.filter(({ allowed }) => allowed)).toEqual([]);
    const text = await paper(clerk, reply.ref, "refusal");
    for (const part of [reply.code, "Chưa đủ điều kiện theo quy định", "Đất đang có tranh chấp", "khiếu nại"])
      expect(text).toContain(part);
    expect(await paper(clerk, reply.ref, "receipt")).toBeNull();
    await office.settled(reply.ref);
    expect((await office.dossiers().findOne({ _id: reply.ref }))?.thresholds).toEqual([]);
    expect((await office.stranger.track({ code: reply.code, pin: reply.pin })).status).toBe("notAccepted");
  });

  test("is refused although something of it is missing, and a refusal has to say why", async () => {
    const clerk = await office.as("clerk");
    const { land: _land, ...incomplete } = aLandTransfer(refusal);
    expect((await clerk.takeIn(incomplete)).status).toBe("notAccepted");
    const silent = { ...incomplete, answer: { type: "refuse", ground: "other" } };
    expect((await clerk.send("POST", "/api/dossiers", silent)).status).toBe(400);
  });

  test("waits for papers first: nothing is promised, and the limit counts from the day it is accepted", async () => {
    const clerk = await office.as("clerk");
    const { ref, code, status } = await clerk.takeIn(aDwelling(papersFirst));
    expect(status).toBe("supplementRequested");
    await office.settled(ref);
    const text = await paper(clerk, ref, "supplement");
    for (const part of [code, "Giấy chứng nhận bản gốc (cần: Bản có dấu; lấy ở: Văn phòng đăng ký)"])
      expect(text).toContain(part);
    expect(text).toContain("thời hạn giải quyết tính từ lúc đó");
    expect(await paper(clerk, ref, "receipt")).toBeNull();

    await office.setClock("2026-11-26T09:00:00+07:00");
    const brought = { name: "Giấy chứng nhận bản gốc", originals: 1 };
    const back = await clerk.command(ref, { type: "receiveSupplement", papers: [brought] });
    expect(back).toMatchObject({ status: "submitted", statusNo: 1 });
    // The office owes an answer within eight working hours.
    await office.settled(ref);
    expect((await clerk.see(ref)).promiseBasis).toBe("reply");
    const early = await clerk.send(
      "POST",
      `/api/dossiers/${ref}/commands`,
      { type: "stop", decision: "01/QĐ" },
      { "if-match": `"${(await clerk.see(ref)).version}"` },
    );
    expect(problemIn(early).code).toBe("role-not-allowed");
    await clerk.command(ref, { type: "accept" });
    await office.settled(ref);
    const accepted = await clerk.see(ref);
    // Two working days from Thursday 26/11.
    expect(accepted).toMatchObject({
      status: "accepted",
      promiseBasis: "rule",
      promisedAt: "2026-11-30T10:00:00.000Z",
      submittedAt: "2026-11-23T02:00:00.000Z",
      acceptedAt: "2026-11-26T02:00:00.000Z",
    });
    expect(await paper(clerk, ref, "receipt")).toContain("30/11 2026, trước 17:00");
  });

  test("is answered alike when the request comes again", async () => {
    const clerk = await office.as("clerk");
    const key = { "idempotency-key": "refused-once" };
    const [first, again] = [
      await clerk.takeIn(aLandTransfer(refusal), key),
      await clerk.takeIn(aLandTransfer(refusal), key),
    ];
    expect(again).toEqual(first);
  });
});

describe("Papers of the way through the office", () => {
  test("the control slip names every hop with who, when and in time or not; a stop is told with its decision", async () => {
    await office.setClock("2026-11-26T09:00:00+07:00");
    const [clerk, specialist, leader] = [
      await office.as("clerk"),
      await office.as("specialist"),
      await office.as("leader"),
    ];
    const { ref } = await clerk.takeIn(aLandTransfer());
    await office.settled(ref);
    await clerk.command(ref, { type: "handOver", note: "Đủ giấy tờ" });
    await specialist.command(ref, { type: "start" });
    await specialist.command(ref, { type: "requestPayment", amount: 1_250_000, notice: "TB-417" });
    expect(await paper(clerk, ref, "stop")).toBeNull();
    await leader.command(ref, { type: "stop", decision: "15/QĐ-UBND" });
    const slip = await paper(clerk, ref, "control-slip");
    for (const part of [
      "Người Thử clerk",
      "Người Thử specialist",
      "Trước hạn",
      "Đủ giấy",
      "09:00, 26/11/2026",
    ])
      expect(slip).toContain(part);
    const stop = await paper(clerk, ref, "stop");
    for (const part of ["15/QĐ-UBND", "Chuyên viên xử lý", "1.250.000 đ, thông báo số TB-417"])
      expect(stop).toContain(part);
  });
});
