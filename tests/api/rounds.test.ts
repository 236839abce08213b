import { describe, expect, test } from "@jest/globals";
import { DeskPackets } from "../../shared/contracts/dispatch.ts";
import { Rounds } from "../../shared/contracts/rounds.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { broughtBack, inBag, sealed, sealOf } from "../support/a-packet-home.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();

/** A sealed packet to a house of the same street. */
async function aSealedPacket(house: number): Promise<string> {
  const homeAddress = { ...toHome.homeAddress, line: `${house} đường Số Mẫu` };
  const { ref } = await (await office.as("clerk")).takeIn(aDwelling({ ...toHome, homeAddress }));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const id = (await office.deliveries().findOne({ ref }))?._id ?? "";
  await sealed(office, id);
  return id;
}

async function ordered(body: object, version?: number): Promise<Rounds> {
  const headers: Record<string, string> = version === undefined ? {} : { "if-match": `"${version}"` };
  const answer = await (await office.as("clerk")).send("POST", "/api/rounds/commands", body, headers);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return Rounds.parse(answer.body);
}
const refused = async (body: object, headers: Record<string, string> = {}) =>
  problemIn(await (await office.as("clerk")).send("POST", "/api/rounds/commands", body, headers)).code;
const stopsOf = ({ rounds }: Rounds) => rounds.flatMap(({ stops }) => stops.map(({ id }) => id));
const shown = async (): Promise<Rounds> =>
  Rounds.parse((await (await office.as("leader")).send("GET", "/api/rounds")).body);

describe("The rounds of a day", () => {
  const ids: string[] = [];

  test("are planned from what is sealed, each packet in one place, and told to the packets", async () => {
    expect(await shown()).toMatchObject({ version: 0, rounds: [], unplanned: 0 });
    for (const house of [12, 4, 20, 8]) ids.push(await aSealedPacket(house));
    expect(await shown()).toMatchObject({ unplanned: 4 });
    const plan = await ordered({ type: "plan" });
    expect(plan).toMatchObject({ version: 1, leftOver: [], unplanned: 0, date: "2026-11-23" });
    expect(stopsOf(plan).toSorted()).toEqual(ids.toSorted());
    const { body } = await (await office.as("clerk")).send("GET", "/api/deliveries?state=sealed");
    const stops = DeskPackets.parse(body).items.map(
      ({ id, stop }) => [id, stop?.round, stop?.position] as const,
    );
    const told = plan.rounds.flatMap(({ id: round, stops: of }) =>
      of.map(({ id }, at) => [id, round, at + 1] as const),
    );
    expect(new Set(stops.map(String))).toEqual(new Set(told.map(String)));
  });

  test("are ordered by hand, for the version that was seen", async () => {
    const before = await shown();
    const [first = "", , third = ""] = before.rounds[0]?.stops.map(({ id }) => id) ?? [];
    const after = await ordered({ type: "move", stop: third, to: 0 }, before.version);
    expect(after.rounds[0]).toMatchObject({ byHand: true, stops: [{ id: third }, { id: first }, {}, {}] });
    expect(await refused({ type: "move", stop: first, to: 3 }, { "if-match": `"${before.version}"` })).toBe(
      "version-conflict",
    );
    // Planning again keeps what somebody decided.
    expect(stopsOf(await ordered({ type: "plan" }))).toEqual(stopsOf(after));
  });

  test("keep a stop where it is pinned, and let it go again", async () => {
    const before = await shown();
    const [first = ""] = stopsOf(before);
    const after = await ordered({ type: "pin", stop: first, place: "last" });
    expect(stopsOf(after).at(-1)).toBe(first);
    expect(await refused({ type: "move", stop: first, to: 0 })).toBe("stop-pinned");
    const free = await ordered({ type: "pin", stop: first, place: null });
    expect(free.rounds[0]?.stops.every(({ pinned }) => pinned === null)).toBe(true);
    expect(await refused({ type: "move", stop: "nowhere", to: 0 })).toBe("stop-not-in-round");
  });

  test("that are out stay; what came back and what is new are planned beside them", async () => {
    const [first = "", second = ""] = stopsOf(await shown());
    await inBag(office, first);
    await (await office.as("courier")).carry(first, { type: "fail", reason: "absent" });
    await inBag(office, second);
    expect(await refused({ type: "move", stop: second, to: 0 })).toBe("round-out");
    await broughtBack(office, first);
    const fresh = await aSealedPacket(16);
    const plan = await ordered({ type: "plan" });
    const [out] = plan.rounds.filter(({ isOut }) => isOut);
    expect(out?.stops.map(({ id }) => id)).toContain(second);
    expect(out?.stops.map(({ id }) => id)).not.toContain(first);
    expect(stopsOf(plan).toSorted()).toEqual([...ids, fresh].toSorted());
    expect(plan.unplanned).toBe(0);
  });

  test("let go of what is still in the office and wanted at another time, also where they are out", async () => {
    const [round] = (await shown()).rounds.filter(({ isOut }) => isOut);
    const [first, second] = [await aSealedPacket(30), await aSealedPacket(32)];
    const plan = await ordered({ type: "plan" });
    const before = plan.rounds.find(({ stops }) => stops.some(({ id }) => id === first));
    expect(before?.stops.some(({ id }) => id === second)).toBe(true);
    await inBag(office, first);
    const choose = async (date: string, from: number, to: number) => {
      await (await office.as("clerk")).carry(second, { type: "chooseWindow", window: { date, from, to } });
      return (await shown()).rounds.filter(({ stops }) => stops.some(({ id }) => id === second));
    };
    expect(await choose("2026-11-25", 450, 690)).toEqual([]);
    const [afternoon, ...more] = await choose("2026-11-23", 780, 1020);
    expect([afternoon?.isOut, more]).toEqual([false, []]);
    const stop = afternoon?.stops.find(({ id }) => id === second);
    expect(stop && stop.from >= 780 && stop.to <= 1020 && stop.late === 0).toBe(true);
    // Whatever was out before is as it was.
    expect((await shown()).rounds).toContainEqual(round);
  });

  test("know where a door is once a clerk has said so; it lies sealed in the database", async () => {
    const [id = ""] = ids;
    const point = { lat: 10.7769, lng: 106.7009 };
    const say = async (who: "clerk" | "leader", agency = here) =>
      (await (await office.as(who, agency)).send("PUT", `/api/deliveries/${id}/point`, { point })).status;
    expect([await say("clerk"), await say("leader"), await say("clerk", elsewhere)]).toEqual([204, 403, 404]);
    const stops = (await shown()).rounds.flatMap((round) => round.stops);
    expect(stops.find((one) => one.id === id)?.point).toEqual(point);
    expect(JSON.stringify(await office.deliveries().findOne({ _id: id }))).not.toContain("10.7769");
    expect(sealOf(id)).toBe(stops.find((one) => one.id === id)?.seal);
  });

  test("are the counter's: a leader reads them and plans none", async () => {
    const leader = await office.as("leader");
    expect((await leader.send("POST", "/api/rounds/commands", { type: "plan" })).status).toBe(403);
    expect((await (await office.as("courier")).send("GET", "/api/rounds")).status).toBe(403);
  });
});
