import { beforeAll, describe, expect, test } from "@jest/globals";
import { DeskPackets } from "../../shared/contracts/dispatch.ts";
import { ReturnChoices, ReturnReply } from "../../shared/contracts/return-choices.ts";
import type { DeliveryChoice } from "../../shared/domain/deliveries/index.ts";
import { Rounds } from "../../shared/contracts/rounds.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { byPin, inBag, offered, sealed, sealOf } from "../support/a-packet-home.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice();
const wednesday = { date: "2026-11-25", from: 450, to: 690 };
const thisAfternoon = { date: "2026-11-23", from: 780, to: 1020 };
let keys = 0;

const setTerms = (agency: string, homeReturn: object) =>
  office.db().collection<{ _id: string }>("agencies").updateOne({ _id: agency }, { $set: { homeReturn } });

beforeAll(() => setTerms(here, { perWindow: 4 }));

/** A result that goes home, its receipt in the resident's hand. */
async function ready() {
  const { ref, token, pin } = await (await office.as("clerk")).takeIn(aDwelling(toHome));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const id = (await office.deliveries().findOne({ ref }))?._id ?? "";
  return { ref, token, pin, id };
}
type Ready = Awaited<ReturnType<typeof ready>>;

const bearer = async ({ token }: Ready) => {
  const { ticket } = await office.stranger.track({ token });
  return { authorization: `Bearer ${ticket}` };
};

async function tries(of: Ready, order: Record<string, unknown>, more: Record<string, string> = {}) {
  const headers = { ...(await bearer(of)), ...more };
  return office.stranger.send("POST", "/api/tracking/home-return", { pin: of.pin, ...order }, headers);
}

async function chooses(of: Ready, order: DeliveryChoice): Promise<ReturnReply> {
  keys += 1;
  const answer = await tries(of, order, { "idempotency-key": `choice-${keys}` });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  await office.settled(of.ref);
  return ReturnReply.parse(answer.body);
}
const choicesOf = async (of: Ready) =>
  ReturnChoices.parse(
    (await office.stranger.send("GET", "/api/tracking/home-return", undefined, await bearer(of))).body,
  );
const seen = async ({ token }: Ready) => (await office.stranger.track({ token })).homeReturn;
const told = async ({ ref }: Ready) =>
  (
    await office
      .messages()
      .find({ _id: new RegExp(`^${ref}-`) })
      .toArray()
  ).toSorted((a, b) => Number(a._id.split("-").at(-2)) - Number(b._id.split("-").at(-2)));

async function planned(): Promise<Rounds> {
  const answer = await (await office.as("clerk")).send("POST", "/api/rounds/commands", { type: "plan" });
  return Rounds.parse(answer.body);
}
const today = async (): Promise<Rounds> =>
  Rounds.parse((await (await office.as("clerk")).send("GET", "/api/rounds")).body);
const stopOf = ({ rounds }: Rounds, id: string) =>
  rounds.flatMap(({ stops }) => stops).find((one) => one.id === id);

describe("What the holder of a receipt sees of the way home", () => {
  test("follows the packet: planned, sealed, on its way, delivered; of the receiver only what he is to the owner", async () => {
    const all = await ready();
    expect(await seen(all)).toMatchObject({ state: "planned", window: null, may: expect.anything() });
    await sealed(office, all.id);
    await office.settled(all.ref);
    expect(await seen(all)).toMatchObject({ state: "sealed" });
    const courier = await inBag(office, all.id);
    await office.settled(all.ref);
    expect(await seen(all)).toMatchObject({ state: "outForReturn", may: [] });
    const pin = await office.deliveryPin(all.ref);
    await courier.carry(all.id, { ...byPin(pin), relationship: "Vợ" });
    await office.settled(all.ref);
    const snapshot = await office.stranger.track({ token: all.token });
    expect(snapshot.homeReturn).toMatchObject({ state: "delivered", receivedBy: "wife" });
    for (const personal of ["Hàng Xóm", "Nguyễn", "Số Mẫu", "09000"])
      expect(JSON.stringify(snapshot)).not.toContain(personal);
  });

  test("a relationship in words nobody knows is somebody else: it may be a name", async () => {
    const all = await ready();
    const courier = await inBag(office, all.id);
    const pin = await office.deliveryPin(all.ref);
    await courier.carry(all.id, { ...byPin(pin), relationship: "bà Trần Thị Ví Dụ" });
    await office.settled(all.ref);
    expect(await seen(all)).toMatchObject({ receivedBy: "other" });
  });

  test("says why it failed, that it comes back, and until when it waits at the counter", async () => {
    const all = await ready();
    for (const who of ["courier", "courier-2"] as const) {
      const courier = await inBag(office, all.id, who);
      await courier.carry(all.id, { type: "fail", reason: "absent" });
      await courier.carry(all.id, { type: "giveBack", seal: sealOf(all.id) });
      await office.settled(all.ref);
      expect(await seen(all)).toMatchObject({ state: "returning", failed: { reason: "absent" } });
      await (await office.as("clerk")).carry(all.id, { type: "receive", seal: sealOf(all.id) });
    }
    await office.settled(all.ref);
    expect(await seen(all)).toMatchObject({
      state: "backAtCounter",
      attempts: 2,
      waitsUntil: new Date("2026-12-23T17:00:00+07:00").toISOString(),
    });
  });
});

describe("A window", () => {
  test("is chosen by the receipt, told to the phone, and kept by the round", async () => {
    const [all, other] = [await ready(), await ready()];
    for (const { id } of [all, other]) await sealed(office, id);
    const { windows, may, window } = await choicesOf(all);
    expect(may).toEqual(["chooseWindow", "chooseCounter", "stop"]);
    expect([window, windows[0], windows[1]]).toEqual([null, thisAfternoon, wednesday]);
    expect(stopOf(await planned(), all.id)).toBeDefined();

    // Another day: it is in none of today's rounds any more, without anybody planning.
    await chooses(all, { type: "chooseWindow", window: wednesday });
    const without = await today();
    expect([stopOf(without, all.id), stopOf(without, other.id)?.id]).toEqual([undefined, other.id]);
    expect(await seen(all)).toMatchObject({
      window: { from: new Date("2026-11-25T07:30:00+07:00").toISOString(), expected: false },
    });
    // This afternoon: planned inside it.
    await chooses(all, { type: "chooseWindow", window: thisAfternoon });
    const stop = stopOf(await today(), all.id);
    expect([stop && stop.from >= 780 && stop.to <= 1020, stop?.late]).toEqual([true, 0]);
    expect(await seen(all)).toMatchObject({ window: { expected: true } });
    const messages = (await told(all)).slice(-2);
    expect(messages.map(({ template }) => template)).toEqual(["homeReturnWindow", "homeReturnWindow"]);
    expect(messages[0]?.text.replaceAll("\u00A0", " ")).toContain("thứ Tư 25/11, 07:30–11:30");
    // The desk and the courier see it.
    const { body } = await (await office.as("clerk")).send("GET", `/api/deliveries?q=${sealOf(all.id)}`);
    expect(DeskPackets.parse(body).items[0]).toMatchObject({ window: thisAfternoon });
    const { history } = (await office.deliveries().findOne({ _id: all.id })) ?? { history: [] };
    expect(history.at(-1)).toMatchObject({ type: "windowChosen", by: { resident: true } });
  });

  test("is chosen by a clerk at the resident's call, and by no courier", async () => {
    const { id, ref } = await ready();
    const order = { type: "chooseWindow", window: wednesday } as const;
    await (await office.as("clerk")).carry(id, order);
    await office.settled(ref);
    expect((await office.deliveries().findOne({ _id: id }))?.window).toEqual(wednesday);
    const courier = await office.as("courier");
    const refused = await courier.send("POST", `/api/deliveries/${id}/commands`, order);
    expect(problemIn(refused).code).toBe("role-not-allowed");
    await (await office.as("clerk")).carry(id, { type: "chooseWindow", window: null });
  });

  test("is one that is offered: not a day off, not an hour of one's own, not what is over", async () => {
    const all = await ready();
    for (const window of [
      { date: "2026-11-24", from: 450, to: 690 },
      { date: "2026-11-25", from: 500, to: 560 },
      { date: "2026-11-23", from: 450, to: 690 },
      { date: "2027-03-01", from: 450, to: 690 },
    ])
      expect(problemIn(await tries(all, { type: "chooseWindow", window })).code).toBe("delivery-window-gone");
    const odd = { date: "25/11", from: -5, to: 99_999 };
    expect(problemIn(await tries(all, { type: "chooseWindow", window: odd })).code).toBe("invalid-request");
  });

  test("has one taker of its last place, however many ask at once; who leaves it makes room", async () => {
    await setTerms(here, { perWindow: 1 });
    const window = { date: "2026-11-26", from: 450, to: 690 };
    const crowd = await Promise.all(Array.from({ length: 5 }, ready));
    const answers = await Promise.all(crowd.map((one) => tries(one, { type: "chooseWindow", window })));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    const [taker] = crowd.filter((_, at) => answers[at]?.status === 200);
    const [other] = crowd.filter((_, at) => answers[at]?.status !== 200);
    if (!taker || !other) throw new Error("nobody has it");
    expect((await choicesOf(other)).windows).not.toContainEqual(window);
    expect((await choicesOf(taker)).windows).toContainEqual(window);
    await chooses(taker, { type: "chooseWindow", window: null });
    expect((await choicesOf(other)).windows).toContainEqual(window);
    await setTerms(here, {});
  }, 90_000);

  test("of an evening has couriers until then, and nobody is late before", async () => {
    await setTerms(here, { evening: { from: 1050, to: 1170 } });
    const all = await ready();
    await sealed(office, all.id);
    const evening = { date: "2026-11-23", from: 1050, to: 1170 };
    await chooses(all, { type: "chooseWindow", window: evening });
    const stop = stopOf(await planned(), all.id);
    expect(stop && stop.from >= 1050 && stop.to <= 1170).toBe(true);
    await setTerms(here, {});
  });
});

describe("Stopping", () => {
  test("keeps what has not left at the counter, even where it was held out, and says until when", async () => {
    const all = await ready();
    await offered(office, all.id);
    expect(await chooses(all, { type: "stop" })).toMatchObject({ state: "backAtCounter" });
    expect(await seen(all)).toMatchObject({ state: "backAtCounter", stopped: true, may: [] });
    expect((await told(all)).at(-1)?.template).toBe("homeReturnStopped");
    const late = await (
      await office.as("courier")
    ).send("POST", `/api/deliveries/${all.id}/commands`, {
      type: "take",
      seal: sealOf(all.id),
    });
    expect(problemIn(late).code).toBe("delivery-forbidden-transition");
    expect(problemIn(await tries(all, { type: "chooseWindow", window: wednesday })).code).toBe(
      "delivery-left",
    );
    expect(await (await office.as("clerk")).command(all.ref, { type: "returnResult" })).toMatchObject({
      status: "returned",
    });
  });

  test("is too late once it is out: the answer says so, and whom to call", async () => {
    const all = await ready();
    await inBag(office, all.id);
    for (const order of [{ type: "stop" }, { type: "chooseCounter", counter: elsewhere }])
      expect(problemIn(await tries(all, order))).toMatchObject({ status: 409, code: "delivery-left" });
    expect(await choicesOf(all)).toMatchObject({ may: [], windows: [], phone: expect.stringMatching(/\d/) });
  });
});

describe("A choice", () => {
  test("sent twice with one key is one, and answered alike; the key says nothing else", async () => {
    const all = await ready();
    const key = { "idempotency-key": "the-same" };
    const order = { type: "chooseWindow", window: wednesday };
    const answers = await Promise.all([1, 2, 3].map(() => tries(all, order, key)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect((await office.deliveries().findOne({ _id: all.id }))?.version).toBe(2);
    expect(problemIn(await tries(all, { type: "stop" }, key)).code).toBe("idempotency-key-reused");
    // What is chosen already is not told again.
    await chooses(all, { type: "chooseWindow", window: wednesday });
    expect((await told(all)).filter(({ template }) => template === "homeReturnWindow")).toHaveLength(1);
  });

  test("needs the PIN of the receipt beside its ticket: who only saw the QR code changes nothing", async () => {
    const all = await ready();
    const order = { type: "stop" };
    expect(problemIn(await tries(all, { ...order, pin: "BCG HKL" })).code).toBe("no-match");
    const without = await office.stranger.send("POST", "/api/tracking/home-return", {
      ...order,
      pin: all.pin,
    });
    expect(problemIn(without)).toMatchObject({ status: 401, code: "ticket-expired" });
    expect((await office.deliveries().findOne({ _id: all.id }))?.state).toBe("planned");
    // Guessing ends with the tries that the receipt has anyway.
    for (let wrong = 0; wrong < 4; wrong += 1) await tries(all, { ...order, pin: "BCG HKL" });
    expect(problemIn(await tries(all, order)).code).toBe("too-many-requests");
  });

  test("of a dossier that does not go home is there for nobody", async () => {
    const { token, pin, ref } = await (await office.as("clerk")).takeIn(aDwelling());
    const all = { token, pin, ref, id: "" };
    expect(problemIn(await tries(all, { type: "stop" })).code).toBe("not-found");
  });
});

describe("The counter of another agency", () => {
  /** Carried there by a courier, held out, and taken in. */
  async function there() {
    const all = await ready();
    await sealed(office, all.id);
    await chooses(all, { type: "chooseCounter", counter: elsewhere });
    const courier = await inBag(office, all.id);
    return { ...all, courier, seal: sealOf(all.id), clerk: await office.as("clerk", elsewhere) };
  }
  const guests = async () => {
    const clerk = await office.as("clerk", elsewhere);
    return DeskPackets.parse((await clerk.send("GET", "/api/deliveries?guests=true")).body).items;
  };

  test("takes it in by its seal, tells the resident, and hands it out; name by name it balances", async () => {
    const { courier, clerk, id, seal, ref, ...rest } = await there();
    const all = { id, ref, ...rest };
    const card = (await courier.packets()).find((one) => one.id === id);
    expect(card?.counter).toMatchObject({ agency: elsewhere });
    // Before it is held out to them it is none of their business.
    expect(await guests()).toEqual([]);
    await courier.carry(id, { type: "giveBack", seal });
    expect(await guests()).toMatchObject([{ id, guest: true, recipient: { phone: "" } }]);
    expect(JSON.stringify(await guests())).not.toContain(toHome.homeAddress.line);
    const found = await clerk.send("GET", `/api/deliveries?q=${seal}`);
    expect(DeskPackets.parse(found.body).items).toMatchObject([{ id, state: "returning" }]);
    expect(await clerk.carry(id, { type: "receive", seal })).toMatchObject({ state: "atOtherCounter" });
    await office.settled(ref);
    expect(await seen(all)).toMatchObject({
      state: "atOtherCounter",
      counter: { agency: elsewhere },
      waitsUntil: new Date("2026-12-23T17:00:00+07:00").toISOString(),
    });
    expect((await told(all)).at(-1)?.template).toBe("homeReturnAtOtherCounter");

    const handOut = {
      type: "handOut",
      recipientName: "Người Thử",
      relationship: "con",
      idLooked: true,
    } as const;
    const pin = await office.deliveryPin(ref);
    const send = (who: typeof clerk, command: object) =>
      who.send("POST", `/api/deliveries/${id}/commands`, command);
    expect(problemIn(await send(clerk, { ...handOut, idLooked: false, pin })).code).toBe(
      "delivery-id-not-looked",
    );
    expect(problemIn(await send(clerk, { ...handOut, pin: "BCG HKL" })).code).toBe("delivery-wrong-pin");
    expect(problemIn(await send(await office.as("clerk"), { ...handOut, pin })).code).toBe(
      "delivery-other-office",
    );
    expect(await clerk.carry(id, { ...handOut, pin })).toMatchObject({ state: "delivered" });
    await office.settled(ref);
    expect(await seen(all)).toMatchObject({
      state: "delivered",
      receivedBy: "child",
      counter: { agency: elsewhere },
    });
    expect((await office.dossiers().findOne({ _id: ref }))?.status).toBe("returned");
    const { body } = await (await office.as("leader")).send("GET", "/api/deliveries/balance?date=2026-11-23");
    expect(JSON.stringify(body)).toContain('"became":"elsewhere"');
    expect(JSON.stringify(body)).not.toMatch(/"difference":[^0]/);
  });

  test("may do nothing else with it, and sees nothing of others", async () => {
    const { clerk, id, courier, seal } = await there();
    const tried = async (command: object) =>
      problemIn(await clerk.send("POST", `/api/deliveries/${id}/commands`, command)).code;
    const refused = [
      { type: "recall" },
      { type: "stop" },
      { type: "seal", seal: "MC-4711", contents: ["1 bản"] },
      { type: "chooseWindow", window: null },
    ];
    await courier.carry(id, { type: "giveBack", seal });
    for (const command of refused)
      expect(["delivery-forbidden-transition", "delivery-other-office"]).toContain(await tried(command));
    const strange = await ready();
    const answer = await clerk.send("POST", `/api/deliveries/${strange.id}/commands`, { type: "recall" });
    expect(problemIn(answer).code).toBe("not-found");
  });

  test("gives back what nobody has fetched in time, to a courier of its own office", async () => {
    const { clerk, id, courier, seal, ref } = await there();
    await courier.carry(id, { type: "giveBack", seal });
    await clerk.carry(id, { type: "receive", seal });
    const offer = { type: "offer", seal, courier: `account-courier-2.${here}` } as const;
    const early = await clerk.send("POST", `/api/deliveries/${id}/commands`, offer);
    expect(problemIn(early).code).toBe("delivery-still-waits");
    await office.setClock("2026-12-24T09:00:00+07:00");
    await clerk.carry(id, offer);
    const second = await office.as("courier-2");
    expect(await second.carry(id, { type: "take", seal })).toMatchObject({ state: "outForReturn" });
    expect((await second.packets()).find((one) => one.id === id)).toMatchObject({ mustReturn: true });
    await second.carry(id, { type: "giveBack", seal });
    const back = await (await office.as("clerk")).carry(id, { type: "receive", seal });
    expect(back).toMatchObject({ state: "backAtCounter" });
    await office.settled(ref);
    expect((await office.dossiers().findOne({ _id: ref }))?.homeReturn?.state).toBe("backAtCounter");
    await office.setClock(mondayMorning);
  });

  test("is one of the installation, and not the own one", async () => {
    const all = await ready();
    for (const counter of ["H29.999", here])
      expect(problemIn(await tries(all, { type: "chooseCounter", counter })).code).toBe("unknown-agency");
  });
});
