import { describe, expect, test } from "@jest/globals";
import { MessageList } from "../../shared/contracts/deliveries.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { broughtBack, byPin, inBag, offered, sealOf } from "../support/a-packet-home.ts";
import { problemIn, type Answer, type Caller } from "../support/caller.ts";
import { elsewhere, openOffice } from "../support/office.ts";

const office = openOffice();
const upTo = (count: number) => [...Array(count).keys()];
const recipientName = "Hàng Xóm Được Uỷ Quyền";

/** A dossier that is ready to go home, its packet and the packet's PIN. */
async function ready() {
  const { ref, pin: receiptPin } = await (await office.as("clerk")).takeIn(aDwelling(toHome));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const clerk = await office.as("clerk");
  const packet = (await clerk.packets()).find((one) => one.ref === ref);
  if (!packet) throw new Error("no packet was planned");
  const courier = await office.as("courier");
  return { ref, receiptPin, courier, id: packet.id, packet, pin: await office.deliveryPin(ref) };
}

async function onTheWay() {
  const all = await ready();
  await inBag(office, all.id);
  await office.settled(all.ref);
  return all;
}

function tries(
  who: Caller,
  id: string,
  command: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return who.send("POST", `/api/deliveries/${id}/commands`, command, headers);
}

async function dossierOf(ref: string) {
  const { status, homeReturn, history } = await (await office.as("clerk")).see(ref);
  return { status, homeReturn, types: history.map(({ type }) => type) };
}

async function templatesOf(ref: string): Promise<string[]> {
  const found = await office
    .messages()
    .find({ _id: new RegExp(`^${ref}-`) })
    .toArray();
  return found.map(({ template }) => template).sort();
}

describe("A result on its way home", () => {
  test("is taken by a courier and handed over against the PIN that the resident was told", async () => {
    const { ref, id, courier, packet, pin } = await ready();
    expect(packet).toMatchObject({
      state: "planned",
      mine: false,
      attempts: 0,
      recipient: { name: "Nguyễn Văn Mẫu", phone: "0900000417" },
      address: toHome.homeAddress,
    });
    await offered(office, id);
    expect((await courier.packets()).find((one) => one.id === id)).toMatchObject({
      offeredToMe: true,
      mine: false,
    });
    expect(await courier.carry(id, { type: "take", seal: sealOf(id) })).toEqual({
      id,
      version: 4,
      state: "outForReturn",
    });
    await office.settled(ref);
    expect(await dossierOf(ref)).toMatchObject({
      status: "processed",
      homeReturn: { state: "outForReturn" },
    });
    const typed = pin.toLowerCase().replace(" ", "-");
    expect(await courier.carry(id, { ...byPin(typed, recipientName), relationship: "hàng xóm" })).toEqual({
      id,
      version: 5,
      state: "delivered",
    });
    await office.settled(ref);
    const { status, homeReturn, types } = await dossierOf(ref);
    expect([status, homeReturn?.state]).toEqual(["returned", "delivered"]);
    expect(types.slice(-4)).toEqual([
      "homeReturnPlanned",
      "homeReturnSealed",
      "homeReturnStarted",
      "returned",
    ]);
    expect(await templatesOf(ref)).toEqual(["homeReturnPlanned", "homeReturnStarted"]);
  });

  test("is sealed with papers whose names are as long as those of the national catalogue", async () => {
    const { id } = await ready();
    const clerk = await office.as("clerk");
    // Its longest has 4,712 signs.
    const name = `Bản sao trích lục ${"hoặc giấy tờ có giá trị tương đương ".repeat(130)}`.trim();
    expect(name.length).toBeGreaterThan(4_500);
    await clerk.carry(id, { type: "seal", seal: sealOf(id), contents: [name] });
    const packet = (await clerk.packets()).find((one) => one.id === id);
    expect(packet?.seal).toEqual({ number: sealOf(id), contents: [name] });
  });

  test("was received by somebody whose name is in no history, only beside it", async () => {
    const { ref, id, courier, pin } = await onTheWay();
    await courier.carry(id, { ...byPin(pin, recipientName), relationship: "hàng xóm" });
    await office.settled(ref);
    const [dossier, packet] = [
      await office.dossiers().findOne({ _id: ref }),
      await office.deliveries().findOne({ _id: id }),
    ];
    expect(dossier?.parties.recipient).toEqual({ name: recipientName, relationship: "hàng xóm" });
    expect(packet?.receivedBy).toMatchObject({ name: recipientName, relationship: "hàng xóm" });
    expect(JSON.stringify([dossier?.history, packet?.history, packet?.answered])).not.toContain("Hàng Xóm");
  });

  test("is not handed over against the receipt's PIN, nor against no PIN", async () => {
    const { id, courier, receiptPin, pin } = await onTheWay();
    expect(receiptPin).not.toBe(pin.replace(" ", ""));
    for (const wrong of [receiptPin, "", "000000", `${pin}0`]) {
      const answer = await tries(courier, id, byPin(wrong, recipientName));
      expect(problemIn(answer)).toMatchObject({ status: 422, code: "delivery-wrong-pin" });
    }
    expect(await courier.carry(id, byPin(pin, recipientName))).toMatchObject({
      state: "delivered",
    });
  });

  test("after five wrong PINs is locked: the right one no longer proves anything, and the packet comes back", async () => {
    const { ref, id, courier, pin } = await onTheWay();
    for (let wrong = 0; wrong < 5; wrong += 1) await tries(courier, id, byPin("000000", recipientName));
    const answer = await tries(courier, id, byPin(pin, recipientName));
    expect(problemIn(answer)).toMatchObject({ status: 409, code: "delivery-pin-locked" });
    expect(await courier.carry(id, { type: "fail", reason: "refused" })).toMatchObject({
      state: "outForReturn",
    });
    await office.settled(ref);
    expect(await dossierOf(ref)).toMatchObject({ homeReturn: { state: "outForReturn", attempts: 1 } });
    await broughtBack(office, id);
    await office.settled(ref);
    expect(await dossierOf(ref)).toMatchObject({ homeReturn: { state: "sealed", attempts: 1 } });
  });

  test("guessing fast does not help: of thirty wrong PINs at once five count, and then it is locked", async () => {
    const { id, courier, pin } = await onTheWay();
    const guesses = upTo(30).map((n) => tries(courier, id, byPin(`00000${n % 10}`, recipientName)));
    const codes = (await Promise.all(guesses)).map((answer) => problemIn(answer).code);
    for (const code of codes)
      expect(["delivery-wrong-pin", "delivery-pin-locked", "version-conflict"]).toContain(code);
    expect(codes.filter((code) => code === "delivery-wrong-pin").length).toBeLessThanOrEqual(5);
    for (let n = 0; n < 5; n += 1) await tries(courier, id, byPin("000000", recipientName));
    expect(problemIn(await tries(courier, id, byPin(pin, recipientName))).code).toBe("delivery-pin-locked");
    expect(await office.deliveries().findOne({ _id: id })).toMatchObject({
      wrongPins: 5,
      state: "outForReturn",
    });
  });

  test("is in one courier's hands: a colleague is refused, and another office does not even know it", async () => {
    const { id, pin } = await onTheWay();
    const colleague = await office.as("courier-2");
    for (const command of [byPin(pin, recipientName), { type: "fail", reason: "absent" }]) {
      expect(problemIn(await tries(colleague, id, command))).toMatchObject({
        status: 403,
        code: "delivery-not-yours",
      });
    }
    expect((await colleague.packets()).map((one) => one.id)).not.toContain(id);
    const foreigner = await office.as("courier", elsewhere);
    for (const one of [id, "nothing-3"]) {
      const answer = await tries(foreigner, one, byPin(pin, recipientName));
      expect(problemIn(answer)).toMatchObject({ status: 404, code: "not-found" });
    }
    expect(await foreigner.packets()).toEqual([]);
  });

  test("is confirmed by the courier it is held out to, by its own seal, and by nobody else", async () => {
    const { id, courier } = await ready();
    expect(problemIn(await tries(courier, id, { type: "take", seal: sealOf(id) }))).toMatchObject({
      status: 409,
      code: "delivery-forbidden-transition",
      params: {
        state: "planned",
        command: "take",
        allowed: ["seal", "recall", "stop", "chooseWindow", "chooseCounter"],
      },
    });
    await offered(office, id);
    const colleague = await office.as("courier-2");
    expect(problemIn(await tries(colleague, id, { type: "take", seal: sealOf(id) }))).toMatchObject({
      status: 403,
      code: "delivery-not-offered",
    });
    expect(problemIn(await tries(courier, id, { type: "take", seal: "MC-9999" })).code).toBe(
      "delivery-wrong-seal",
    );
    expect((await courier.carry(id, { type: "take", seal: sealOf(id) })).state).toBe("outForReturn");
    // What somebody tried on another's packet stays in its history.
    const { history } = (await office.deliveries().findOne({ _id: id })) ?? { history: [] };
    expect(
      history.flatMap((event) => (event.type === "refused" ? [[event.command, event.why]] : [])),
    ).toEqual([
      ["take", "delivery-not-offered"],
      ["take", "delivery-wrong-seal"],
    ]);
  });

  test("after two failures waits at the counter, where the resident fetches it", async () => {
    const { ref, id, courier } = await onTheWay();
    await courier.carry(id, { type: "fail", reason: "absent", note: "Nhà đóng cửa" });
    await broughtBack(office, id);
    const colleague = await inBag(office, id, "courier-2");
    await colleague.carry(id, { type: "fail", reason: "wrongAddress" });
    expect((await colleague.packets()).find((one) => one.id === id)).toMatchObject({
      mine: true,
      mustReturn: true,
    });
    await broughtBack(office, id, "courier-2");
    await office.settled(ref);
    expect(await dossierOf(ref)).toMatchObject({ homeReturn: { state: "backAtCounter", attempts: 2 } });
    expect(await templatesOf(ref)).toEqual(
      [
        "homeReturnBack",
        "homeReturnBack",
        "homeReturnFailed",
        "homeReturnPlanned",
        "homeReturnStarted",
        "homeReturnStarted",
      ].sort(),
    );
    const reply = await (await office.as("clerk")).command(ref, { type: "returnResult" });
    expect(reply).toMatchObject({ status: "returned" });
    expect((await dossierOf(ref)).homeReturn?.state).toBe("backAtCounter");
  });

  test("is called back by the clerk while it waits, and handed over at the counter", async () => {
    const { ref, id, courier } = await ready();
    const clerk = await office.as("clerk");
    const early = await clerk.send(
      "POST",
      `/api/dossiers/${ref}/commands`,
      { type: "returnResult" },
      { "if-match": '"5"' },
    );
    expect(["forbidden-transition", "version-conflict"]).toContain(problemIn(early).code);
    expect(problemIn(await tries(courier, id, { type: "recall" }))).toMatchObject({
      status: 403,
      code: "role-not-allowed",
    });
    expect(await clerk.carry(id, { type: "recall" })).toMatchObject({ state: "backAtCounter" });
    await office.settled(ref);
    const late = await tries(courier, id, { type: "take", seal: sealOf(id) });
    expect(problemIn(late).code).toBe("delivery-forbidden-transition");
    expect(await clerk.command(ref, { type: "returnResult" })).toMatchObject({ status: "returned" });
    expect(await templatesOf(ref)).toContain("homeReturnBack");
  });

  test("cannot be called back from the courier's bag, nor handed over at the counter meanwhile", async () => {
    const { ref, id } = await onTheWay();
    const clerk = await office.as("clerk");
    expect(problemIn(await tries(clerk, id, { type: "recall" }))).toMatchObject({ status: 409 });
    const { version } = await clerk.see(ref);
    const answer = await clerk.send(
      "POST",
      `/api/dossiers/${ref}/commands`,
      { type: "returnResult" },
      { "if-match": `"${version}"` },
    );
    expect(problemIn(answer)).toMatchObject({ status: 409, code: "forbidden-transition" });
  });
});

describe("A courier's phone", () => {
  const key = (name: string) => ({ "idempotency-key": name });

  test("replays what it could not send, however late, and gets the first answer again", async () => {
    const { ref, id, courier, pin } = await ready();
    await offered(office, id);
    const take = { type: "take", seal: sealOf(id) } as const;
    const first = await courier.carry(id, take, key("take"));
    const delivered = await courier.carry(id, byPin(pin, recipientName), key("deliver"));
    await office.settled(ref);
    expect(await courier.carry(id, take, key("take"))).toEqual(first);
    expect(await courier.carry(id, byPin(pin, recipientName), key("deliver"))).toEqual(delivered);
    expect((await office.deliveries().findOne({ _id: id }))?.version).toBe(5);
  });

  test("that sends the same twenty times at once changes it once, and hears one answer", async () => {
    const { id, courier } = await ready();
    await offered(office, id);
    const take = { type: "take", seal: sealOf(id) };
    const answers = await Promise.all(upTo(20).map(() => tries(courier, id, take, key("crowd"))));
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([200, { id, version: 4, state: "outForReturn" }]);
    }
    expect((await office.deliveries().findOne({ _id: id }))?.history).toHaveLength(4);
  });

  test("may not say something else under the same key", async () => {
    const { id, courier, pin } = await ready();
    await offered(office, id);
    await courier.carry(id, { type: "take", seal: sealOf(id) }, key("one"));
    const answer = await tries(courier, id, byPin(pin, recipientName), key("one"));
    expect(problemIn(answer)).toMatchObject({ status: 422, code: "idempotency-key-reused" });
  });

  test("that saw an older version is told so, when it says which it saw", async () => {
    const { id, courier } = await ready();
    await offered(office, id);
    const take = { type: "take", seal: sealOf(id) };
    expect(problemIn(await tries(courier, id, take, { "if-match": '"7"' }))).toMatchObject({
      status: 412,
      code: "version-conflict",
    });
    const answer = await tries(courier, id, take, { "if-match": '"3"' });
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, '"4"']);
  });

  test("shows what waits and what it holds; the office sees what is not home yet; administrators see none", async () => {
    const { id, courier } = await onTheWay();
    expect((await courier.packets()).find((one) => one.id === id)).toMatchObject({
      mine: true,
      state: "outForReturn",
    });
    for (const role of ["clerk", "specialist", "leader", "auditor"] as const) {
      expect((await (await office.as(role)).packets()).map((one) => one.id)).toContain(id);
    }
    const administrator = await office.as("administrator");
    expect(problemIn(await administrator.send("GET", "/api/deliveries"))).toMatchObject({
      status: 403,
      code: "forbidden",
    });
  });
});

describe("What the gateway sent", () => {
  test("is read by the administrator of that office alone, newest first, page by page", async () => {
    await onTheWay();
    await onTheWay();
    const administrator = await office.as("administrator");
    const read = async (query: string) =>
      MessageList.parse((await administrator.send("GET", `/api/messages?${query}`)).body);
    const whole = (await read("limit=200")).items.map(({ id }) => id);
    const ids: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page: MessageList = await read(`limit=3${after && `&after=${encodeURIComponent(after)}`}`);
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(whole.length).toBeGreaterThan(3);
    expect(ids).toEqual(whole);
    for (const role of ["clerk", "specialist", "leader", "courier", "auditor"] as const) {
      expect(problemIn(await (await office.as(role)).send("GET", "/api/messages")).code).toBe("forbidden");
    }
    const foreigner = await office.as("administrator", elsewhere);
    expect((await foreigner.send("GET", "/api/messages")).body).toEqual({ items: [], next: null });
  });
});
