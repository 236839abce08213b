import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { BoardView } from "../../shared/contracts/board.ts";
import { DeviceGranted } from "../../shared/contracts/devices.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { aPlanWith, at, draw, inHall, order, planned, terms } from "../support/a-sitting.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import { aDevice } from "../support/watching.ts";

const office = openOffice();
let board = "";
let clerk: Caller;
let made = 0;

async function aBoard(agency: string): Promise<string> {
  const admin = await office.as("administrator", agency);
  const name = `Bảng ${(made += 1)}`;
  const { body } = await admin.send("POST", "/api/devices", { name, kind: "board" });
  const { address } = DeviceGranted.parse(body);
  expect(address).toContain(`${office.house.baseUrl}/board#device=`);
  return address.split("device=")[1] ?? "";
}
const look = (token: string) =>
  office.stranger.send("GET", "/api/board", undefined, { "x-kiosk-token": token });
const shown = async (token = board): Promise<BoardView> => BoardView.parse((await look(token)).body);

const wednesdayMorning = at("09:00");

beforeAll(async () => {
  await office.setClock(wednesdayMorning);
  board = await aBoard(here);
  clerk = await office.as("clerk");
});

describe("What everybody in the hall may read", () => {
  beforeEach(async () => {
    await office.db().collection("sittings").deleteMany({});
  });

  test("on a day without a sitting, when the office is closed next", async () => {
    const { sitting, closed, asOf } = await shown();
    expect(sitting).toBeNull();
    expect(closed).toEqual({ from: "2026-11-28", to: "2026-11-29", reopens: "2026-11-30" });
    expect(asOf).toBe(wednesdayMorning.toISOString());
  });

  test("not that it is closed on a Saturday on which a sitting is held", async () => {
    await planned(office, aPlanWith({}, { kind: "single", date: "2026-11-28" }));
    expect((await shown()).closed).toEqual({ from: "2026-11-29", to: "2026-11-29", reopens: "2026-11-30" });
  });

  test("the last four calls with their counters, the latest first, and how many wait", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 20 }));
    await office.setClock(at("17:20"));
    expect((await shown()).sitting).toMatchObject({ state: "planned", start: terms.start, calls: [] });
    for (let drawn = 0; drawn < 9; drawn += 1) await draw(office, id);
    const second = await office.as("clerk-2");
    await order(clerk, id, { type: "open" });
    expect((await shown()).sitting).toMatchObject({ state: "open", calls: [], waiting: 9, wait: null });
    for (const [call, time] of ["17:30", "17:34", "17:38", "17:42", "17:46"].entries()) {
      await office.setClock(at(time));
      const [who, counter] = call % 2 === 0 ? ([clerk, "1"] as const) : ([second, "2"] as const);
      if (call > 1) await order(who, id, { type: "serve", number: call - 1 });
      await order(who, id, { type: "call", counter });
    }
    const { sitting } = await shown();
    expect(sitting?.calls).toEqual([
      { number: 5, counter: "1", calledAt: at("17:46").toISOString() },
      { number: 4, counter: "2", calledAt: at("17:42").toISOString() },
      { number: 3, counter: "1", calledAt: at("17:38").toISOString() },
      { number: 2, counter: "2", calledAt: at("17:34").toISOString() },
    ]);
    expect(sitting).toMatchObject({ waiting: 4, wait: 16 });
    // Called by mistake: it waits again, and is not on the board.
    await order(clerk, id, { type: "putBack", number: 5 });
    expect((await shown()).sitting?.calls[0]).toMatchObject({ number: 4 });
    await office.setClock(at("21:00"));
    expect((await shown()).sitting).toBeNull();
  });

  test("which results wait at the counter, by the day and the end of their codes and nothing else", async () => {
    await office.setClock(at("09:00", "2026-11-26"));
    const [specialist, leader] = [await office.as("specialist"), await office.as("leader")];
    const finished = async (dossier: Parameters<Caller["takeIn"]>[0]) => {
      const taken = await clerk.takeIn(dossier);
      await specialist.command(taken.ref, { type: "start" });
      await leader.command(taken.ref, { type: "finish" });
      return taken;
    };
    const fetched = await finished(aDwelling());
    const brought = await finished(aDwelling(toHome));
    await office.settled();
    const [, day = "", serial = ""] = /-(\d{6})-(\d+)$/u.exec(fetched.code) ?? [];
    const view = await shown();
    expect(view.ready).toEqual([{ day, serial }]);
    const text = JSON.stringify(view);
    for (const secret of [fetched.ref, fetched.code, brought.code, "Nguyễn", "0900", "2.000884", "1.004"])
      expect(text).not.toContain(secret);
    await clerk.command(fetched.ref, { type: "returnResult" });
    expect((await shown()).ready).toEqual([]);
  });
});

describe("A board", () => {
  test("is registered as one: nobody else is told, a kiosk neither", async () => {
    for (const headers of [{}, inHall]) {
      const answer = await office.stranger.send("GET", "/api/board", undefined, headers);
      expect(problemIn(answer)).toMatchObject({ status: 403, code: "device-required" });
    }
    expect(problemIn(await look("unknown")).code).toBe("device-revoked");
  });

  test("hears of a call and of a result in its own office; next door nothing rings", async () => {
    const [own, other] = [
      await aDevice(office.house.baseUrl, board),
      await aDevice(office.house.baseUrl, await aBoard(elsewhere)),
    ];
    await until(
      "both boards look once they are there",
      async () => own.seen.changes === 1 && other.seen.changes === 1,
    );
    const [id = ""] = await planned(office, aPlanWith({}, { kind: "single", date: "2026-11-26" }));
    await until("a sitting is planned", async () => own.seen.changes > 1);
    await office.setClock(at("17:20", "2026-11-26"));
    await draw(office, id);
    await order(clerk, id, { type: "open" });
    const before = own.seen.changes;
    await order(clerk, id, { type: "call", counter: "1" });
    await until("a number is called", async () => own.seen.changes > before);
    const { ref } = await clerk.takeIn(aDwelling());
    await (await office.as("specialist")).command(ref, { type: "start" });
    await office.settled(ref);
    const heard = own.seen.changes;
    await (await office.as("leader")).command(ref, { type: "finish" });
    await until("a result waits", async () => own.seen.changes > heard);
    expect(other.seen.changes).toBe(1);
  });
});
