import { describe, expect, test } from "@jest/globals";
import { Balance, DeskPackets, DispatchBoard } from "../../shared/contracts/dispatch.ts";
import { ReadingList } from "../../shared/contracts/readings.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { broughtBack, byPin, inBag, offered, sealed, sealOf } from "../support/a-packet-home.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, mondayMorning, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import { aDesk } from "../support/watching.ts";

const office = openOffice();
const today = "2026-11-23";
const at = (time: string, day = today) => new Date(`${day}T${time}:00+07:00`);
const couriers = { courier: `account-courier.${here}`, second: `account-courier-2.${here}` };

/** A packet that is to be made up. */
async function aPacket(result = "Giấy xác nhận nơi ở") {
  const { ref, code } = await (await office.as("clerk")).takeIn(aDwelling(toHome));
  await (await office.as("specialist")).command(ref, { type: "start" });
  const made = { number: "12/GXN", title: result };
  await (await office.as("leader")).command(ref, { type: "finish", result: made });
  await office.settled(ref);
  const packet = await office.deliveries().findOne({ ref });
  if (!packet) throw new Error("no packet was planned");
  return { ref, code, id: packet._id, seal: sealOf(packet._id) };
}

async function asked(query = "", who: "clerk" | "leader" = "clerk"): Promise<DeskPackets> {
  return DeskPackets.parse((await (await office.as(who)).send("GET", `/api/deliveries${query}`)).body);
}
const board = async () =>
  DispatchBoard.parse((await (await office.as("leader")).send("GET", "/api/deliveries/board")).body);
const balance = async (date = today) =>
  Balance.parse((await (await office.as("clerk")).send("GET", `/api/deliveries/balance?date=${date}`)).body);
const has = async (query: string, id: string) => (await asked(query)).items.some((one) => one.id === id);

describe("The dispatch board", () => {
  test("proposes what the office made, and follows a packet from hand to hand by its seal", async () => {
    const { id, code, seal } = await aPacket("Giấy xác nhận mẫu");
    const [planned] = (await asked("?state=planned")).items.filter((one) => one.id === id);
    expect(planned).toMatchObject({ proposed: ["Giấy xác nhận mẫu, 12/GXN"], backBy: null, failure: null });
    await sealed(office, id);
    for (const scanned of [seal, seal.toLowerCase(), code, code.slice(code.indexOf("-") + 1)]) {
      const found = await asked(`?q=${encodeURIComponent(scanned)}`);
      expect(found.items.map((one) => one.id)).toEqual([id]);
    }
    await offered(office, id);
    expect(await has("?state=offered", id)).toBe(true);
    await (await office.as("courier")).carry(id, { type: "take", seal });
    const [out] = (await asked(`?q=${seal}`)).items;
    // The last shift of Monday ends at 17:00; half an hour more to come back.
    expect(out).toMatchObject({
      state: "outForReturn",
      courier: { account: couriers.courier },
      backBy: at("17:30").toISOString(),
      notBack: false,
    });
    await broughtBack(office, id);
    expect(await has("?state=sealed", id)).toBe(true);
  });

  test("refuses a seal that another packet carries, one that was not scanned, and a courier of elsewhere", async () => {
    const [first, second] = [await aPacket(), await aPacket()];
    const clerk = await office.as("clerk");
    const tell = (id: string, body: object) => clerk.send("POST", `/api/deliveries/${id}/commands`, body);
    await sealed(office, first.id);
    const contents = ["Bản kết quả, 1 bản"];
    expect(problemIn(await tell(second.id, { type: "seal", seal: first.seal, contents })).code).toBe(
      "delivery-seal-taken",
    );
    // Also when both are sealed in the same moment.
    const rivals = [await aPacket(), await aPacket()];
    const answers = await Promise.all(
      rivals.map(({ id }) => tell(id, { type: "seal", seal: "NP-0417-0417", contents })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    await sealed(office, second.id);
    expect(
      problemIn(await tell(first.id, { type: "offer", seal: second.seal, courier: couriers.courier })).code,
    ).toBe("delivery-wrong-seal");
    const stranger = `account-courier.${elsewhere}`;
    expect(problemIn(await tell(first.id, { type: "offer", seal: first.seal, courier: stranger })).code).toBe(
      "unknown-courier",
    );
    // The same packet may be sealed anew, also with the same number.
    expect((await tell(first.id, { type: "seal", seal: first.seal, contents })).status).toBe(200);
  });

  test("is read page by page, each packet once", async () => {
    for (let count = 0; count < 5; count += 1) await aPacket();
    const seen: string[] = [];
    for (let after: string | null = "", pages = 0; after !== null && pages < 20; pages += 1) {
      const page: DeskPackets = await asked(`?state=planned&limit=2${after && `&after=${after}`}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    const all = await office.deliveries().find({ agency: here, state: "planned" }).toArray();
    expect(seen.toSorted()).toEqual(all.map(({ _id }) => _id).toSorted());
  });

  test("lists what failed with reason and note, on its way and back at the counter", async () => {
    const { id, seal } = await aPacket();
    const courier = await inBag(office, id);
    await courier.carry(id, { type: "fail", reason: "absent", note: "Gọi ba lần" });
    const [failed] = (await asked("?failed=true")).items.filter((one) => one.id === id);
    expect(failed?.failure).toMatchObject({ attempt: 1, reason: "absent", note: "Gọi ba lần" });
    await courier.carry(id, { type: "fail", reason: "wrongAddress" });
    expect((await asked(`?q=${seal}`)).items[0]).toMatchObject({ attempts: 2, mustReturn: true });
    await broughtBack(office, id);
    const [back] = (await asked("?failed=true")).items.filter((one) => one.id === id);
    expect(back).toMatchObject({ state: "backAtCounter", failure: { attempt: 2, reason: "wrongAddress" } });
    expect(await has("?state=backAtCounter,delivered&today=true", id)).toBe(true);
  });

  test("tells every desk of the office of each change, and another office of none", async () => {
    const { id } = await aPacket();
    const [ours, theirs] = [
      await aDesk(office.house.baseUrl, (await office.as("leader")).cookie),
      await aDesk(office.house.baseUrl, (await office.as("leader", elsewhere)).cookie),
    ];
    await sealed(office, id);
    await until("the desk is told", async () =>
      ours.packets.some((one) => one.id === id && one.version === 2),
    );
    expect(theirs.packets).toEqual([]);
  });

  test("names couriers who are not back once the last shift and the grace are over", async () => {
    await office.setClock(mondayMorning);
    const { id, code, seal } = await aPacket();
    await inBag(office, id, "courier-2");
    const late = async () => (await board()).notBack.filter((one) => one.id === id);
    await office.setClock(at("17:29"));
    expect(await late()).toEqual([]);
    await office.setClock(at("17:31"));
    expect(await late()).toEqual([
      {
        id,
        code,
        seal,
        courier: { account: couriers.second, name: "Người Thử courier-2" },
        since: mondayMorning.toISOString(),
        backBy: at("17:30").toISOString(),
      },
    ]);
    expect((await asked(`?q=${seal}`)).items[0]).toMatchObject({ notBack: true });
    // The office may give them longer.
    await office
      .db()
      .collection<{ _id: string }>("agencies")
      .updateOne({ _id: here }, { $set: { backGrace: 90 } });
    expect(await late()).toEqual([]);
    await office
      .db()
      .collection<{ _id: string }>("agencies")
      .updateOne({ _id: here }, { $unset: { backGrace: 1 } });
    await (await office.as("courier-2")).carry(id, { type: "giveBack", seal });
    // Held out is not handed over: it is still with the courier.
    expect(await late()).toHaveLength(1);
    await (await office.as("clerk")).carry(id, { type: "receive", seal });
    expect(await late()).toEqual([]);
    await office.setClock(mondayMorning);
  });
});

describe("The balance of a day", () => {
  const day = "2026-11-25";
  const all: Record<string, { became: string; courier: string; code: string }> = {};

  test("agrees with a recount by somebody who stood beside, also of what is held overnight", async () => {
    await office.setClock(at("08:00", day));
    for (const [index, became] of ["delivered", "back", "held", "delivered", "back", "held"].entries()) {
      const { id, ref, code } = await aPacket();
      const who = index < 3 ? "courier" : "courier-2";
      const courier = await inBag(office, id, who);
      if (became === "delivered") await courier.carry(id, byPin(await office.deliveryPin(ref)));
      if (became === "back") {
        await courier.carry(id, { type: "fail", reason: "absent" });
        await broughtBack(office, id, who);
      }
      all[id] = { became, courier: index < 3 ? couriers.courier : couriers.second, code };
    }
    const { couriers: sums, astray } = await balance(day);
    expect(astray).toEqual([]);
    const told = sums.flatMap(({ account, lines }) =>
      lines.map(({ id, became, code }) => [id, { became, courier: account, code }] as const),
    );
    expect(Object.fromEntries(told.filter(([id]) => id in all))).toEqual(all);
    for (const one of sums) {
      expect([one.account, one.out]).toEqual([one.account, one.delivered + one.back + one.held]);
      expect(one).toMatchObject({ out: one.lines.length, difference: 0 });
    }
    await office.setClock(at("08:00", "2026-11-26"));
    const next = await balance("2026-11-26");
    const held = Object.entries(all).flatMap(([id, { became }]) => (became === "held" ? id : []));
    expect(next.couriers.flatMap(({ lines }) => lines.map(({ id }) => id)).toSorted()).toEqual(
      held.toSorted(),
    );
    expect(await balance(day)).toMatchObject({ couriers: sums.map(({ lines }) => ({ lines })) });
  });

  test("is printed with every name, the sums and room for both signatures, and noted as read", async () => {
    const clerk = await office.as("clerk");
    const pdf = await fetch(`${office.house.baseUrl}/api/deliveries/balance.pdf?date=${day}`, {
      headers: { cookie: clerk.cookie },
    });
    const { text, title } = await readPaper(new Uint8Array(await pdf.arrayBuffer()));
    expect(title).toContain("25/11/2026");
    for (const { code } of Object.values(all)) expect(text).toContain(code);
    for (const words of [
      "Người Thử courier",
      "Ra 3 = đã giao 1 + đưa về 1 + ở quầy khác 0 + còn giữ 1",
      "Bộ phận một cửa",
      "Nguyễn Văn Mẫu",
    ]) {
      expect(text).toContain(words);
    }
    const [id = ""] = Object.keys(all);
    const ref = (await office.deliveries().findOne({ _id: id }))?.ref ?? "";
    const { body } = await (await office.as("auditor")).send("GET", `/api/readings?dossier=${ref}`);
    expect(ReadingList.parse(body).items[0]).toMatchObject({ name: "Người Thử clerk", purpose: "printing" });
  });

  test("has the money that was handed in, noted once however often it is sent", async () => {
    const clerk = await office.as("clerk");
    const handIn = {
      id: "a".repeat(32),
      date: day,
      courier: couriers.courier,
      amount: 30_000,
      note: "Phí giao",
    };
    for (const one of [handIn, handIn, { ...handIn, id: "b".repeat(32), amount: -5_000, note: "Ghi nhầm" }]) {
      expect((await clerk.send("POST", "/api/deliveries/hand-ins", one)).status).toBe(204);
    }
    const found = (await balance(day)).couriers.find(({ account }) => account === couriers.courier);
    expect(found).toMatchObject({ handedIn: 25_000, handIns: [{ amount: 30_000 }, { amount: -5_000 }] });
    const leader = await office.as("leader");
    expect((await leader.send("POST", "/api/deliveries/hand-ins", handIn)).status).toBe(403);
    const other = { ...handIn, courier: `account-clerk.${here}` };
    expect(problemIn(await clerk.send("POST", "/api/deliveries/hand-ins", other)).code).toBe(
      "unknown-courier",
    );
  });

  test("says which packet is not where its own history says", async () => {
    const [id = ""] = Object.entries(all).flatMap(([one, { became }]) => (became === "held" ? one : []));
    await office.deliveries().updateOne({ _id: id }, { $set: { state: "delivered" } });
    expect((await balance(day)).astray).toEqual([all[id]?.code]);
    await office.deliveries().updateOne({ _id: id }, { $set: { state: "outForReturn" } });
  });
});
