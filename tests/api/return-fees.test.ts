import { beforeAll, describe, expect, test } from "@jest/globals";
import { Balance, DispatchBoard } from "../../shared/contracts/dispatch.ts";
import { MessageList } from "../../shared/contracts/deliveries.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aDwelling, aSignature, toHome, type ADossier } from "../support/a-dossier.ts";
import { byPin, inBag } from "../support/a-packet-home.ts";
import { problemIn } from "../support/caller.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const day = "2026-11-23";
const homeReturnFee = 25_000;
const original = "Giấy tờ chỗ ở bản chính";
const accountOf = (who: string) => `account-${who}.${here}`;
const agencies = () => office.db().collection<{ _id: string }>("agencies");

/** A certified signature costs 10,000 đ. */
const paidLater = { feeTime: "onReturn" } as const;

async function finished(dossier: ADossier) {
  const { ref, token } = await (await office.as("clerk")).takeIn(dossier);
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  return { ref, token };
}

async function packetOf(dossier: ADossier) {
  const { ref, token } = await finished(dossier);
  const packet = await office.deliveries().findOne({ ref });
  if (!packet) throw new Error("no packet was planned");
  return { ref, token, id: packet._id, pin: await office.deliveryPin(ref) };
}

const balance = async () =>
  Balance.parse((await (await office.as("clerk")).send("GET", `/api/deliveries/balance?date=${day}`)).body);
const sumsOf = async (who: string) =>
  (await balance()).couriers.find(({ account }) => account === accountOf(who));

async function printed(path: string) {
  const { cookie } = await office.as("clerk");
  const pdf = await fetch(`${office.house.baseUrl}${path}`, { headers: { cookie } });
  return (await readPaper(new Uint8Array(await pdf.arrayBuffer()))).text;
}

beforeAll(async () => {
  await agencies().updateOne({ _id: here }, { $set: { homeReturnFee } });
});

describe("A fee that is paid with the result", () => {
  test("stands on the dossier and on the receipt, and is asked for at the counter", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await finished(aSignature(paidLater));
    expect((await clerk.see(ref)).fee).toEqual({ amount: 10_000, time: "onReturn", due: 10_000 });
    expect(await printed(`/api/dossiers/${ref}/receipt.pdf`)).toMatch(/10\.000.đ, nộp khi nhận/);
    const { version } = await clerk.see(ref);
    for (const collected of [undefined, 9_000, 10_001]) {
      const answer = await clerk.send(
        "POST",
        `/api/dossiers/${ref}/commands`,
        { type: "returnResult", ...(collected !== undefined && { collected }) },
        { "if-match": `"${version}"` },
      );
      expect(problemIn(answer)).toMatchObject({ status: 422, code: "fee-not-collected" });
      expect(problemIn(answer).detail).toContain("10.000");
    }
    expect(await clerk.command(ref, { type: "returnResult", collected: 10_000 })).toMatchObject({
      status: "returned",
    });
    const { fee, history } = await clerk.see(ref);
    expect(fee.due).toBe(0);
    expect(history.at(-1)).toMatchObject({ type: "returned" });
  });

  test("is not asked for twice: what was paid on filing is handed over as ever", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await finished(aSignature());
    expect((await clerk.see(ref)).fee).toEqual({ amount: 10_000, time: "onFiling", due: 0 });
    expect(await printed(`/api/dossiers/${ref}/receipt.pdf`)).toMatch(/10\.000.đ, nộp khi nộp hồ sơ/);
    expect(await clerk.command(ref, { type: "returnResult" })).toMatchObject({ status: "returned" });
  });

  test("has to be known: nobody could say later how much it is", async () => {
    const open = await (
      await office.as("clerk")
    ).send("POST", "/api/dossiers", {
      procedureCode: "1.013831",
      caseId: "sale",
      submitter: { name: "Nguyễn Văn Mẫu", phone: "0900000417" },
      land: { mapSheet: "27", parcelNumber: "417", ward: "phường Ví Dụ" },
      ...paidLater,
    });
    expect(problemIn(open)).toMatchObject({ status: 422, code: "fee-not-known" });
  });
});

describe("A packet with something due", () => {
  test("carries what it is made up of; the resident is told to have it ready", async () => {
    const { id, ref } = await packetOf(aSignature({ ...toHome, ...paidLater }));
    const packet = (await (await office.as("clerk")).packets()).find((one) => one.id === id);
    expect(packet?.due).toEqual({
      amount: 35_000,
      of: [
        { what: "procedureFee", amount: 10_000 },
        { what: "homeReturnFee", amount: homeReturnFee },
      ],
    });
    expect(await printed(`/api/dossiers/${ref}/receipt.pdf`)).toMatch(/25\.000.đ, nộp khi nhận/);
    const { body } = await (await office.as("administrator")).send("GET", "/api/messages");
    const told = MessageList.parse(body).items.find(
      (one) => one.id.startsWith(ref) && one.template === "homeReturnPlanned",
    );
    expect(told?.text).toContain("35.000 đ");
  });

  test("is delivered against all of it or not at all, and what is refused for the money costs no PIN", async () => {
    const { id, pin } = await packetOf(aSignature({ ...toHome, ...paidLater }));
    const courier = await inBag(office, id);
    for (const collected of [undefined, 25_000, 35_001]) {
      const answer = await courier.send("POST", `/api/deliveries/${id}/commands`, {
        ...byPin(pin),
        ...(collected !== undefined && { collected }),
      });
      expect(problemIn(answer)).toMatchObject({ status: 422, code: "fee-not-collected" });
    }
    expect((await courier.packets()).find((one) => one.id === id)?.pinTriesLeft).toBe(5);
    expect(await courier.carry(id, { ...byPin(pin), collected: 35_000 })).toMatchObject({
      state: "delivered",
    });
    const stored = await office.deliveries().findOne({ _id: id });
    expect(stored?.history.at(-1)).toMatchObject({ type: "delivered", collected: 35_000 });
  });

  test("that is not paid is a failed attempt, and stays in the bag", async () => {
    const { id } = await packetOf(aDwelling(toHome));
    const courier = await inBag(office, id, "courier-2");
    expect(await courier.carry(id, { type: "fail", reason: "feeUnpaid" })).toMatchObject({
      state: "outForReturn",
    });
  });

  test("from before there were fees is free, and its PIN has six signs", async () => {
    const { id, ref } = await packetOf(aDwelling(toHome));
    await office
      .deliveries()
      .updateOne({ _id: id }, { $unset: { due: 1, originals: 1, "pin.signs": 1, "history.0.due": 1 } });
    const clerk = await office.as("clerk");
    const old = (await clerk.packets()).find((one) => one.id === id);
    expect(old).toMatchObject({ due: null, pinSigns: 6 });
    const courier = await inBag(office, id);
    const pin = (await office.deliveryPin(ref)).replace(" ", "").slice(0, 6);
    expect(await courier.carry(id, byPin(pin))).toMatchObject({ state: "delivered" });
  });

  test("may have no seal where there were none yet: it is given back and received without a scan", async () => {
    const { id } = await packetOf(aDwelling(toHome));
    const courier = await inBag(office, id);
    const none = { type: "giveBack", seal: null } as const;
    expect(problemIn(await courier.send("POST", `/api/deliveries/${id}/commands`, none)).code).toBe(
      "delivery-wrong-seal",
    );
    await office.deliveries().updateOne({ _id: id }, { $set: { seal: null } });
    expect(await courier.carry(id, none)).toMatchObject({ state: "returning" });
    expect(await (await office.as("clerk")).carry(id, { type: "receive", seal: null })).toMatchObject({
      state: "sealed",
    });
  });
});

describe("Original papers that a courier collects at the door", () => {
  const withOriginal = { ...toHome, papers: [{ name: original, copies: 1 }] };

  test("are counted on a public screen, with what is to be paid, as long as it goes to a door", async () => {
    const { id, token } = await packetOf(aDwelling(withOriginal));
    const due = async () => (await office.stranger.track({ token })).homeReturn?.due;
    expect(await due()).toEqual({ amount: homeReturnFee, originals: 1 });
    await (await office.as("clerk")).carry(id, { type: "stop" });
    expect(await due()).toBeNull();
  });

  test("are those of the list, and stay on the balance until a clerk has them", async () => {
    const { id, pin } = await packetOf(aDwelling(withOriginal));
    const courier = await inBag(office, id);
    const paid = { ...byPin(pin), collected: homeReturnFee };
    const other = await courier.send("POST", `/api/deliveries/${id}/commands`, {
      ...paid,
      originals: ["Giấy khác"],
    });
    expect(problemIn(other)).toMatchObject({ status: 422, code: "unknown-original" });
    await courier.carry(id, { ...paid, originals: [original] });
    const awaited = async () => (await balance()).originals.filter((one) => one.id === id);
    expect(await awaited()).toMatchObject([
      { courier: { account: accountOf("courier") }, originals: [original], recipient: "Nguyễn Văn Mẫu" },
    ]);
    expect(await printed(`/api/deliveries/balance.pdf?date=${day}`)).toContain("Giấy gốc đã thu, chưa nộp");
    // Also tomorrow, and not by the courier's own word.
    await office.setClock("2026-11-25T09:00:00+07:00");
    expect(await awaited()).toHaveLength(1);
    const arrived = { type: "receiveOriginals" as const, originals: [original] };
    expect((await courier.send("POST", `/api/deliveries/${id}/commands`, arrived)).status).toBe(403);
    const clerk = await office.as("clerk");
    expect(await clerk.carry(id, arrived)).toMatchObject({ state: "delivered" });
    expect(await awaited()).toEqual([]);
    expect(problemIn(await clerk.send("POST", `/api/deliveries/${id}/commands`, arrived))).toMatchObject({
      status: 409,
      code: "originals-not-awaited",
    });
    await office.setClock(mondayMorning);
  });
});

describe("The money of a courier", () => {
  test("is what was paid at the doors against what was handed in, name by name, on board, page and paper", async () => {
    const sums = await sumsOf("courier");
    expect(sums?.lines.map(({ collected }) => collected).toSorted((a, b) => a - b)).toEqual(
      [0, 0, homeReturnFee, 35_000].slice(-(sums?.lines.length ?? 0)),
    );
    expect(sums).toMatchObject({ collected: 60_000, handedIn: 0, moneyDifference: -60_000 });
    const clerk = await office.as("clerk");
    const courier = accountOf("courier");
    const handIn = { id: "c".repeat(32), date: day, courier, amount: 40_000, note: "Phí 2 gói" };
    expect((await clerk.send("POST", "/api/deliveries/hand-ins", handIn)).status).toBe(204);
    expect(await sumsOf("courier")).toMatchObject({ handedIn: 40_000, moneyDifference: -20_000 });
    const text = await printed(`/api/deliveries/balance.pdf?date=${day}`);
    expect(text).toMatch(/Còn thiếu 20\.000.đ\. Nộp đủ trước khi ký\./);
    expect(text).toMatch(/35\.000.đ/);
    const { body } = await clerk.send("GET", "/api/deliveries/board");
    const found = DispatchBoard.parse(body).couriers.find(({ account }) => account === courier);
    expect(found).toMatchObject({ collected: 60_000, handedIn: 40_000 });
    const rest = { ...handIn, id: "d".repeat(32), amount: 20_000, note: "Phần còn lại" };
    await clerk.send("POST", "/api/deliveries/hand-ins", rest);
    expect(await sumsOf("courier")).toMatchObject({ collected: 60_000, moneyDifference: 0 });
    expect(await printed(`/api/deliveries/balance.pdf?date=${day}`)).not.toContain("Còn thiếu");
  });
});
