import { describe, expect, test } from "@jest/globals";
import { roles } from "../../shared/domain/accounts/index.ts";
import { formatPin, isPin } from "../../shared/domain/dossiers/index.ts";
import { catalogue } from "../../shared/domain/procedures/index.ts";
import { readPaper } from "../papers/read-paper.ts";
import { scan } from "../papers/scan.ts";
import { aBirth, aDwelling, aFullDossier, aLandTransfer, aSignature, toHome } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice();

async function receiptOf(ref: string): Promise<Uint8Array> {
  const clerk = await office.as("clerk");
  const response = await fetch(`${office.house.baseUrl}/api/dossiers/${ref}/receipt.pdf`, {
    headers: { cookie: clerk.cookie },
  });
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return new Uint8Array(await response.arrayBuffer());
}

describe("Taking a dossier in", () => {
  test("is the clerk's work: everybody else is refused, and nothing is written", async () => {
    const before = await office.dossiers().countDocuments();
    for (const role of roles.filter((one) => one !== "clerk")) {
      const answer = await (await office.as(role)).send("POST", "/api/dossiers", aSignature());
      expect(problemIn(answer)).toMatchObject({ status: 403, code: "role-not-allowed", params: { role } });
    }
    expect(await office.dossiers().countDocuments()).toBe(before);
  });

  test("answers with what the receipt needs, and no more", async () => {
    const answer = await (await office.as("clerk")).send("POST", "/api/dossiers", aBirth());
    expect(answer.status).toBe(201);
    const reply = answer.body as Record<string, unknown>;
    expect(answer.headers.get("location")).toBe(`/api/dossiers/${String(reply["ref"])}`);
    expect(reply).toEqual({
      ref: expect.stringMatching(/^[\w-]+$/),
      code: expect.stringMatching(/^H29\.162-261123-\d{4}$/),
      pin: expect.stringMatching(/^[0-9BCGHKLMNPQTV]{6}$/),
      token: expect.stringMatching(/^\d{39}$/),
      status: "accepted",
      statusNo: 2,
      promise: { dueAt: "2026-11-23T10:00:00.000Z" },
      fee: { amount: 0, time: "onFiling" },
      version: 1,
    });
  });

  test("stores neither PIN nor token, only what they are derived from", async () => {
    const { ref, pin, token } = await (await office.as("clerk")).takeIn(aSignature());
    const stored = await office.dossiers().findOne({ _id: ref });
    expect(stored?.receipt).toMatchObject({ kid: "k1", generation: 1, tokenHash: expect.any(String) });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain(pin);
  });

  test("puts it on the queue of its own office, with the promise, and on nobody else's", async () => {
    const { ref, code } = await (await office.as("clerk")).takeIn(aDwelling());
    const specialist = await office.as("specialist");
    const queue = await specialist.send("GET", "/api/dossiers?queue=new&limit=200");
    expect(queue.body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ ref, code, status: "accepted", promisedAt: "2026-11-26T10:00:00.000Z" }),
      ]),
    });
    const others = await (await office.as("specialist", "H29.163")).send("GET", "/api/dossiers?limit=200");
    expect(others.body).toEqual({ items: [], next: null });
  });

  test("keeps all that was said at the counter, for the people of the office", async () => {
    const said = aFullDossier();
    const { ref } = await (await office.as("clerk")).takeIn(said);
    expect(await (await office.as("specialist")).see(ref)).toMatchObject({
      ownerName: "Lê Văn Chủ Hồ",
      submitter: { name: "Trần Thị Người Nộp", phone: "0912345001", idNumber: "079******333" },
      owner: { name: "Lê Văn Chủ Hồ", phone: "0912345002", idNumber: "079******666" },
      papers: [{ name: "Giấy Riêng Tư", originals: 1, certified: 2, copies: 3 }],
      sets: 2,
      land: said.land,
      civilStatus: {
        persons: [
          { role: "con", name: "Lê Thị Đứa Bé", birthDate: "2026-11-11", idNumber: "079******999" },
          { role: "mẹ", name: "Phạm Thị Người Mẹ", birthDate: "1997-02-03", idNumber: "B76**321" },
        ],
        event: { date: "2026-11-12", place: "Nhà Hộ Sinh Riêng" },
      },
      homeAddress: said.homeAddress,
      note: said.note,
      returnMode: "home",
      revision: 1,
      promiseBasis: "rule",
      acceptedAt: mondayMorning.toISOString(),
    });
  });

  test("works for every procedure of the ward, in each of its cases", async () => {
    const clerk = await office.as("clerk");
    const promise = { dueAt: "2026-12-15T17:00:00+07:00", reason: "Theo quy trình" };
    for (const { code, versions } of catalogue) {
      for (const { id, rule, papers } of versions[0]?.cases ?? []) {
        const reply = await clerk.takeIn({
          ...aLandTransfer(aBirth({ procedureCode: code, caseId: id })),
          papers: papers.map((paper) => ({ id: paper.id, originals: 1 })),
          ...(!rule && { promise }),
        });
        const { dueAt } = reply.promise;
        expect(`${code} ${id} ${dueAt > mondayMorning.toISOString()}`).toBe(`${code} ${id} true`);
      }
    }
  });

  test("computes the fee and records it", async () => {
    const clerk = await office.as("clerk");
    const { ref, fee } = await clerk.takeIn(aSignature({ quantities: { documents: 3 } }));
    expect(fee).toEqual({ amount: 30_000, time: "onFiling" });
    expect((await clerk.see(ref)).fee).toEqual({ amount: 30_000, time: "onFiling", due: 0 });
  });

  test("a procedure without a rule takes the clerk's date, and says whose it is", async () => {
    const promise = { dueAt: "2026-12-15T17:00:00+07:00", reason: "Theo quy trình liên thông" };
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aBirth({ procedureCode: "3.000722", caseId: "bundle", promise }));
    await office.settled();
    expect(await clerk.see(ref)).toMatchObject({
      promiseBasis: "clerk",
      promiseReason: promise.reason,
      dueAt: "2026-12-15T10:00:00.000Z",
    });
  });
});

describe("What the procedure still asks for is said by name", () => {
  const promise = { dueAt: "2026-12-15T17:00:00+07:00", reason: "Lý do" };
  test.each([
    ["unknown-procedure", aSignature({ procedureCode: "9.999999" })],
    ["case-required", aBirth({ caseId: undefined })],
    ["unknown-case", aBirth({ caseId: "no-such-case" })],
    ["promise-required", aBirth({ procedureCode: "3.000722", caseId: "bundle" })],
    ["promise-not-expected", aSignature({ promise })],
    [
      "promise-in-the-past",
      aBirth({
        procedureCode: "3.000722",
        caseId: "bundle",
        promise: { ...promise, dueAt: "2026-11-23T08:59:59+07:00" },
      }),
    ],
    ["address-required", aSignature({ returnMode: "home" })],
    ["home-return-not-allowed", aBirth({ procedureCode: "1.000894", caseId: "marriage", ...toHome })],
    ["land-details-required", aLandTransfer({ land: undefined })],
    ["civil-status-details-required", aBirth({ civilStatus: undefined })],
    ["unknown-paper", aSignature({ papers: [{ id: "no-such-paper", originals: 1 }] })],
    ["unknown-paper", aSignature({ papers: [{ originals: 1 }] })],
  ])("%s", async (code, dossier) => {
    const before = await office.dossiers().countDocuments();
    const answer = await (await office.as("clerk")).send("POST", "/api/dossiers", dossier);
    expect(problemIn(answer)).toMatchObject({ status: 422, code });
    expect(await office.dossiers().countDocuments()).toBe(before);
  });
});

describe("The receipt", () => {
  test("printed again is the same paper: code, PIN, and the token in its QR code", async () => {
    const { ref, code, pin, token } = await (await office.as("clerk")).takeIn(aFullDossier());
    for (const pdf of [await receiptOf(ref), await receiptOf(ref)]) {
      const paper = await readPaper(pdf);
      expect(isPin(pin)).toBe(true);
      expect(paper.text).toContain(formatPin(pin));
      expect(paper.text).toContain(code);
      const [sheet] = paper.sheets;
      const symbols = sheet ? await scan(sheet) : [];
      expect(symbols).toContainEqual({ format: "QRCode", text: token });
      expect(symbols).toContainEqual({ format: "Code128", text: code });
    }
  });

  test("after reissuing bears another PIN", async () => {
    const clerk = await office.as("clerk");
    const { ref, pin } = await clerk.takeIn(aSignature());
    await clerk.command(ref, { type: "reissueReceipt" });
    const { text } = await readPaper(await receiptOf(ref));
    expect(text).not.toContain(formatPin(pin));
  });

  test("is not printed for another office, nor for somebody who is not signed in", async () => {
    const { ref } = await (await office.as("clerk")).takeIn(aSignature());
    const path = `/api/dossiers/${ref}/receipt.pdf`;
    const foreign = await (await office.as("clerk", "H29.163")).send("GET", path);
    expect(problemIn(foreign)).toMatchObject({ status: 404, code: "not-found" });
    expect(problemIn(await office.stranger.send("GET", path)).code).toBe("not-signed-in");
  });
});
