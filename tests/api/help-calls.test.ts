import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DeviceGranted } from "../../shared/contracts/devices.ts";
import {
  HelpCallItem,
  HelpCallList,
  OwnHelpCall,
  OwnHelpCallReply,
} from "../../shared/contracts/help-calls.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import type { Program } from "../support/house.ts";
import { elsewhere, here, openOffice, signIn } from "../support/office.ts";
import { until } from "../support/until.ts";
import { aDesk, aDevice } from "../support/watching.ts";

const office = openOffice();
/** A kiosk for each test: what one has called counts for it alone. */
let kiosk = { "x-kiosk-token": "" };
let name = "";
let made = 1;
let second: Program & { readonly baseUrl: string };

type StoredCall = { _id: string; standsUntil: Date };
const stored = () => office.db().collection<StoredCall>("helpCalls");

beforeAll(async () => {
  second = await office.house.openServer();
}, 60_000);
beforeEach(async () => {
  await stored().deleteMany({});
  name = `Kiosk ${(made += 1)}`;
  kiosk = await anotherKiosk(here, name);
});

const press = (headers: Readonly<Record<string, string>> = kiosk) =>
  office.stranger.send("POST", "/api/help-calls", undefined, headers);
async function called(headers = kiosk): Promise<OwnHelpCall> {
  const answer = await press(headers);
  expect(answer.status).toBe(201);
  return OwnHelpCall.parse(answer.body);
}
async function own(): Promise<OwnHelpCall | null> {
  const { body } = await office.stranger.send("GET", "/api/help-calls/own", undefined, kiosk);
  return OwnHelpCallReply.parse(body).call;
}
const standing = async (who: Caller): Promise<HelpCallItem[]> =>
  HelpCallList.parse((await who.send("GET", "/api/help-calls")).body).items;
const answers = (who: Caller, id: string) => who.send("POST", `/api/help-calls/${id}/answer`);
const ends = (who: Caller, id: string) => who.send("POST", `/api/help-calls/${id}/end`);
/** Ten minutes later, as far as the database knows. */
const timePasses = (id: string) =>
  stored().updateOne({ _id: id }, { $set: { standsUntil: new Date(Date.now() - 1) } });

async function anotherKiosk(agency: string, called: string): Promise<{ "x-kiosk-token": string }> {
  const admin = await office.as("administrator", agency);
  const { body } = await admin.send("POST", "/api/devices", { name: called, kind: "kiosk" });
  return { "x-kiosk-token": DeviceGranted.parse(body).address.split("device=")[1] ?? "" };
}

describe("A resident who presses the key", () => {
  test("rings on every clerk's desk of the office, on whatever server, and on nobody else's", async () => {
    const open = async (who: "clerk" | "clerk-2" | "specialist" | "leader", url: string, agency = here) =>
      aDesk(url, (await signIn(url, `${who}.${agency}`)).cookie);
    const clerks = [await open("clerk", office.house.baseUrl), await open("clerk-2", second.baseUrl)];
    const others = [
      await open("specialist", office.house.baseUrl),
      await open("leader", second.baseUrl),
      await open("clerk", office.house.baseUrl, elsewhere),
    ];
    const { id } = await called();
    await until("both clerks hear it", () => clerks.every(({ calls }) => calls.length === 1));
    const told = { id, device: name, calledAt: "2026-11-23T02:00:00.000Z", state: "open" };
    for (const { calls } of clerks) expect(calls).toEqual([told]);
    await ends(await office.as("clerk"), id);
    await until("both clerks hear the end", () =>
      clerks.every(({ calls }) => calls.at(-1)?.state === "over"),
    );
    expect(others.map(({ calls }) => calls.length)).toEqual([0, 0, 0]);
  });

  test("calls once, however often it is pressed", async () => {
    const pressed = await Promise.all([...Array(8).keys()].map(() => press()));
    expect(pressed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 200, 200, 200, 200, 201,
    ]);
    expect(new Set(pressed.map(({ body }) => OwnHelpCall.parse(body).id)).size).toBe(1);
    expect(await standing(await office.as("clerk"))).toMatchObject([
      { device: name, state: "open", answeredBy: null },
    ]);
    const [call] = await standing(await office.as("clerk"));
    expect(call?.secondsLeft).toBeGreaterThan(590);
    expect(await stored().countDocuments()).toBe(1);
  });

  test("stands at a registered kiosk: others are told that they cannot", async () => {
    expect(problemIn(await press({}))).toMatchObject({ status: 403, code: "device-required" });
    expect(problemIn(await press({ "x-kiosk-token": "unknown" })).code).toBe("device-revoked");
    const admin = await office.as("administrator");
    const { body } = await admin.send("POST", "/api/devices", { name: "Bảng gọi số", kind: "board" });
    const board = DeviceGranted.parse(body).address.split("device=")[1] ?? "";
    expect(problemIn(await press({ "x-kiosk-token": board })).code).toBe("device-required");
  });

  test("cannot keep the counter busy for fun: after twenty calls in an hour the kiosk waits", async () => {
    const clerk = await office.as("clerk");
    for (let pressed = 0; pressed < 20; pressed += 1) await ends(clerk, (await called()).id);
    const refused = await press();
    expect(problemIn(refused).code).toBe("too-many-requests");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
    // The one beside it is not blocked.
    await called(await anotherKiosk(here, "Kiosk bên cạnh"));
  });

  test("is nowhere in what is told and kept", async () => {
    await called();
    const kept = await stored().findOne({});
    expect(Object.keys(kept ?? {}).toSorted()).toEqual(
      [
        "_id",
        "agency",
        "answeredBy",
        "calledAt",
        "device",
        "ended",
        "endedBy",
        "name",
        "pulse",
        "standsUntil",
      ].toSorted(),
    );
  });
});

describe("A clerk who says that he comes", () => {
  test("is shown at the kiosk at once, on the other server too, and to the colleagues", async () => {
    const line = await aDevice(second.baseUrl, kiosk["x-kiosk-token"]);
    const { id } = await called();
    await until("the kiosk looks", () => line.seen.changes === 1);
    expect(await own()).toMatchObject({ id, state: "open" });
    const answer = await answers(await office.as("clerk"), id);
    expect(HelpCallItem.parse(answer.body)).toMatchObject({
      state: "answered",
      answeredBy: { name: "Người Thử clerk" },
    });
    await until("the kiosk looks again", () => line.seen.changes === 2);
    // Who comes is the office's matter: the screen in the hall names nobody.
    const shown = await own();
    expect(shown).toMatchObject({ id, state: "answered" });
    expect(Object.keys(shown ?? {}).toSorted()).toEqual(["calledAt", "id", "secondsLeft", "state"]);
    expect(await standing(await office.as("clerk-2"))).toMatchObject([
      { state: "answered", answeredBy: { name: "Người Thử clerk" } },
    ]);
  });

  test("is one: of two in the same moment the other is told who", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await called();
      const [first, other] = [await office.as("clerk"), await office.as("clerk-2")];
      const replies = await Promise.all([answers(first, id), answers(other, id)]);
      expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const winner = replies[0]?.status === 200 ? "Người Thử clerk" : "Người Thử clerk-2";
      const loser = replies.find(({ status }) => status === 409);
      const problem = loser && problemIn(loser);
      expect(problem).toMatchObject({ code: "help-call-answered", params: { name: winner } });
      expect(problem?.detail).toContain(winner);
      // Saying it twice is no quarrel with oneself.
      const [again] = replies[0]?.status === 200 ? [first] : [other];
      expect((await answers(again ?? first, id)).status).toBe(200);
      await ends(first, id);
    }
  });

  test("ends it by a second word, which any clerk may say, twice as well", async () => {
    const { id } = await called();
    await answers(await office.as("clerk"), id);
    const colleague = await office.as("clerk-2");
    expect((await ends(colleague, id)).body).toMatchObject({ state: "over", secondsLeft: 0 });
    expect((await ends(colleague, id)).status).toBe(200);
    expect(await own()).toBeNull();
    expect(await standing(colleague)).toEqual([]);
    expect(problemIn(await answers(colleague, id)).code).toBe("help-call-over");
    // And the key calls anew.
    expect((await called()).id).not.toBe(id);
  });

  test("is a clerk of this office", async () => {
    const { id } = await called();
    for (const role of ["specialist", "leader", "courier", "administrator", "auditor"] as const) {
      const person = await office.as(role);
      const tried = [await answers(person, id), await ends(person, id)];
      expect([role, tried.map(({ status }) => status)]).toEqual([role, [403, 403]]);
    }
    const foreign = await office.as("clerk", elsewhere);
    expect((await answers(foreign, id)).status).toBe(404);
    expect((await ends(foreign, id)).status).toBe(404);
    expect(await standing(foreign)).toEqual([]);
    expect((await own())?.state).toBe("open");
  });
});

describe("A call that nobody ends", () => {
  test("is over after ten minutes, without anybody doing anything", async () => {
    const { id } = await called();
    const clerk = await office.as("clerk");
    await timePasses(id);
    expect(await own()).toBeNull();
    expect(await standing(clerk)).toEqual([]);
    expect(problemIn(await answers(clerk, id)).code).toBe("help-call-over");
    expect((await ends(clerk, id)).body).toMatchObject({ id, state: "over" });
    // Two at once find the place free, and one of them takes it.
    const pressed = await Promise.all([press(), press()]);
    expect(pressed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 201]);
  });

  test("stands ten minutes more from when somebody said that he comes", async () => {
    const { id } = await called();
    await stored().updateOne({ _id: id }, { $set: { standsUntil: new Date(Date.now() + 60_000) } });
    await answers(await office.as("clerk"), id);
    expect((await own())?.secondsLeft).toBeGreaterThan(590);
  });

  test("is the machine's time: a demo office whose clock stands still does not keep it open", async () => {
    const { id } = await called();
    await office.setClock("2026-11-23T18:00:00+07:00");
    expect(await own()).toMatchObject({ id, state: "open" });
  });

  test("ends with its device", async () => {
    const admin = await office.as("administrator");
    const { body } = await admin.send("POST", "/api/devices", { name: "Kiosk sắp bỏ", kind: "kiosk" });
    const { device, address } = DeviceGranted.parse(body);
    await called({ "x-kiosk-token": address.split("device=")[1] ?? "" });
    expect(await standing(await office.as("clerk"))).toHaveLength(1);
    await admin.send("POST", `/api/devices/${device.id}/revoke`);
    expect(await standing(await office.as("clerk"))).toEqual([]);
  });
});
