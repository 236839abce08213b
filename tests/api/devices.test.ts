import { beforeAll, describe, expect, test } from "@jest/globals";
import { DeviceGranted, DeviceItem, DeviceList } from "../../shared/contracts/devices.ts";
import { roles } from "../../shared/domain/accounts/index.ts";
import { problemIn } from "../support/caller.ts";
import type { Program } from "../support/house.ts";
import { elsewhere, here, kioskToken, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import { aDevice, aScreen, connected, socketTo } from "../support/watching.ts";

const office = openOffice();
let second: Program & { readonly baseUrl: string };
let made = 0;

beforeAll(async () => {
  second = await office.house.openServer();
}, 60_000);

const admin = (agency = here) => office.as("administrator", agency);
const tokenIn = (address: string) => new URLSearchParams(new URL(address).hash.slice(1)).get("device") ?? "";
const by = (token: string) => ({ "x-kiosk-token": token });
const asks = (token: string, path = "/api/office") => office.stranger.send("GET", path, undefined, by(token));

async function registered(name = `Kiosk mẫu ${(made += 1)}`, agency = here) {
  const answer = await (await admin(agency)).send("POST", "/api/devices", { name, kind: "kiosk" });
  expect(answer.status).toBe(201);
  const { device, address, qr } = DeviceGranted.parse(answer.body);
  return { ...device, address, qr, token: tokenIn(address) };
}
async function list(agency = here): Promise<DeviceItem[]> {
  return DeviceList.parse((await (await admin(agency)).send("GET", "/api/devices")).body).items;
}
const find = async (id: string) => (await list()).find((one) => one.id === id);
const revoke = async (id: string, agency = here) =>
  (await admin(agency)).send("POST", `/api/devices/${id}/revoke`);
const renew = async (id: string, seen: number) =>
  (await admin()).send("POST", `/api/devices/${id}/renew`, undefined, { "if-match": `"${seen}"` });
const rename = async (id: string, name: string, seen: number) =>
  (await admin()).send("PUT", `/api/devices/${id}`, { name }, { "if-match": `"${seen}"` });

describe("An administrator registers a screen", () => {
  test("and is told its token once, as an address and a code to scan", async () => {
    const device = await registered("Kiosk sảnh A");
    expect(device).toMatchObject({
      version: 1,
      kind: "kiosk",
      agency: here,
      revoked: false,
      connected: false,
    });
    expect(device.address).toBe(`${office.house.baseUrl}/kiosk#device=${device.token}`);
    expect(device.token).toMatch(/^[0-9a-f]{64}$/u);
    expect(device.qr.length).toBeGreaterThan(20);
    expect((await asks(device.token)).body).toMatchObject({ agency: here });
    const shown = await find(device.id);
    expect(shown?.history).toEqual([
      { type: "registered", at: "2026-11-23T02:00:00.000Z", by: "Người Thử administrator" },
    ]);
    // Nobody reads it again: not in the list, not in the database.
    expect(JSON.stringify(await list())).not.toContain(device.token);
    const stored = await office.db().collection<{ _id: string }>("devices").findOne({ _id: device.id });
    expect(JSON.stringify(stored)).not.toContain(device.token);
  });

  test("once, however often the same request comes", async () => {
    const send = async (body: object) =>
      (await admin()).send("POST", "/api/devices", body, { "idempotency-key": "the-same" });
    const wanted = { name: "Bảng sảnh B", kind: "board" };
    const [first, again] = await Promise.all([send(wanted), send(wanted)]);
    expect([first?.status, again?.status]).toEqual([201, 201]);
    expect(first?.body).toEqual(again?.body);
    expect((await list()).filter(({ name }) => name === wanted.name)).toHaveLength(1);
    expect(problemIn(await send({ ...wanted, name: "Bảng khác" })).code).toBe("idempotency-key-reused");
  });

  test("under a name that no other screen in use has", async () => {
    const { id } = await registered("Kiosk cửa sau");
    const taken = await (
      await admin()
    ).send("POST", "/api/devices", { name: "Kiosk cửa sau", kind: "kiosk" });
    expect(problemIn(taken)).toMatchObject({ status: 409, code: "device-name-taken" });
    // Next door they call theirs what they like; and a revoked one leaves its name.
    await registered("Kiosk cửa sau", elsewhere);
    await revoke(id);
    await registered("Kiosk cửa sau");
  });

  test.each([
    ["without a name", { name: " ", kind: "kiosk" }],
    ["with a name that is too long", { name: "x".repeat(41), kind: "kiosk" }],
    ["of a kind that nobody knows", { name: "Máy", kind: "toaster" }],
    ["with more than is asked", { name: "Máy", kind: "kiosk", agency: elsewhere }],
    ["with an operator", { name: { $gt: "" }, kind: "kiosk" }],
  ])("is refused %s", async (_what, body) => {
    expect(problemIn(await (await admin()).send("POST", "/api/devices", body)).code).toBe("invalid-request");
  });

  test("and nobody else does, sees one or revokes it", async () => {
    const { id } = await registered();
    for (const role of roles.filter((one) => one !== "administrator")) {
      const person = await office.as(role);
      const tried = [
        await person.send("GET", "/api/devices"),
        await person.send("POST", "/api/devices", { name: "Máy", kind: "kiosk" }),
        await person.send("PUT", `/api/devices/${id}`, { name: "Máy" }, { "if-match": '"1"' }),
        await person.send("POST", `/api/devices/${id}/renew`, undefined, { "if-match": '"1"' }),
        await person.send("POST", `/api/devices/${id}/revoke`),
      ];
      expect([role, tried.map(({ status }) => status)]).toEqual([role, [403, 403, 403, 403, 403]]);
    }
    expect((await revoke(id, elsewhere)).status).toBe(404);
    expect((await list(elsewhere)).map((one) => one.id)).not.toContain(id);
    expect(await find(id)).toMatchObject({ revoked: false, version: 1 });
  });

  test("finds the ones from before as well, and may revoke them", async () => {
    const old = "a-screen-that-was-registered-long-ago-by-hand";
    const { hashToken } = await import("../../shared/store/credentials/credentials.ts");
    const document = {
      kind: "kiosk",
      agency: here,
      name: "Kiosk cũ",
      tokenHash: hashToken(old),
      revoked: false,
    };
    await office
      .db()
      .collection<{ _id: string }>("devices")
      .insertOne({ _id: "old", ...document });
    expect(await find("old")).toMatchObject({ version: 1, history: [], seenMinutesAgo: null });
    expect(DeviceItem.parse((await rename("old", "Kiosk cũ 2", 1)).body)).toMatchObject({ version: 2 });
    expect((await asks(old)).status).toBe(200);
    expect((await revoke("old")).status).toBe(200);
    expect((await asks(old)).status).toBe(401);
  });
});

describe("A screen is renamed, renewed and revoked", () => {
  test("by who has seen it as it is: of two at once, one is told to look again", async () => {
    const { id, version } = await registered();
    const answers = await Promise.all([rename(id, "Kiosk X", version), rename(id, "Kiosk Y", version)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412);
    expect(refused && problemIn(refused).code).toBe("device-changed");
    expect(problemIn(await renew(id, version)).code).toBe("device-changed");
    const blind = await (await admin()).send("POST", `/api/devices/${id}/renew`);
    expect(problemIn(blind).code).toBe("version-required");
  });

  test("by another token: the one before is void at once, and the new one works", async () => {
    const { id, version, token } = await registered();
    const answer = await renew(id, version);
    const { device, address } = DeviceGranted.parse(answer.body);
    expect(device.version).toBe(version + 1);
    expect(problemIn(await asks(token)).code).toBe("device-revoked");
    expect((await asks(tokenIn(address))).status).toBe(200);
  });

  test("for good, and its history says who did what", async () => {
    const { id, version, token } = await registered();
    await rename(id, "Kiosk sắp bỏ", version);
    expect(DeviceItem.parse((await revoke(id)).body)).toMatchObject({ revoked: true, connected: false });
    // Said twice, it happens once.
    expect((await revoke(id)).status).toBe(200);
    const shown = await find(id);
    expect(shown?.history.map(({ type }) => type)).toEqual(["revoked", "renamed", "registered"]);
    expect(problemIn(await rename(id, "Kiosk lại", shown?.version ?? 0)).code).toBe("device-changed");
    expect(problemIn(await renew(id, shown?.version ?? 0)).code).toBe("device-changed");
    expect((await asks(token)).status).toBe(401);
    expect((await list()).at(-1)?.revoked).toBe(true);
  });
});

describe("A screen whose token is void", () => {
  test.each(["vi", "en"])(
    "is told so whatever it asks for, with the office to call (%s)",
    async (language) => {
      const { id, token } = await registered(undefined, elsewhere);
      await revoke(id, elsewhere);
      for (const [method, path, body] of [
        ["GET", "/api/office", undefined],
        ["GET", "/api/sittings/public", undefined],
        ["POST", "/api/tracking", { code: "H29.163-261123-0001", pin: "234567" }],
        ["POST", "/api/help-calls", undefined],
        ["GET", "/api/help-calls/own", undefined],
        ["GET", "/api/procedures", undefined],
      ] as const) {
        const headers = { ...by(token), "accept-language": language };
        const problem = problemIn(await office.stranger.send(method, path, body, headers));
        expect([path, problem.status, problem.code]).toEqual([path, 401, "device-revoked"]);
        expect(problem.params?.["phone"]).toBe("028 0000 0000");
        expect(problem.detail).toContain("028 0000 0000");
        expect(problem.title).toMatch(
          language === "vi" ? /không còn được đăng ký/u : /no longer registered/u,
        );
      }
    },
  );

  test("is not taken for one without a token, which works as ever", async () => {
    expect(problemIn(await asks("")).code).toBe("device-revoked");
    expect((await office.stranger.send("GET", "/api/office")).status).toBe(200);
  });
});

describe("The sockets of a screen", () => {
  test("are let in by its token beside the handshake, and by no other way", async () => {
    const { token } = await registered();
    const { baseUrl } = office.house;
    await aDevice(baseUrl, token);
    await aDevice(baseUrl, token, "tracking");
    // A public page that is no device watches as ever.
    await aScreen(baseUrl);
    const refused = async (url: string, auth: Record<string, unknown>, headers = {}) =>
      expect(connected(socketTo(url, headers, "websocket", auth))).rejects.toThrow("device-revoked");
    await refused(`${baseUrl}/device`, {});
    await refused(`${baseUrl}/device?device=${token}`, {});
    await refused(`${baseUrl}/device`, {}, by(token));
    for (const auth of [{ device: "" }, { device: "unknown" }, { device: { $gt: "" } }, { device: null }]) {
      await refused(`${baseUrl}/device`, auth);
      await refused(`${baseUrl}/tracking`, auth);
    }
  });

  test("come from the office's own pages: a foreign site is refused with a good token", async () => {
    const { token } = await registered();
    for (const transport of ["websocket", "polling"]) {
      const foreign = { origin: "https://evil.example" };
      const socket = socketTo(`${office.house.baseUrl}/device`, foreign, transport, { device: token });
      await expect(connected(socket)).rejects.toThrow();
    }
  });

  test("end on every server when it is revoked, and those of other screens do not", async () => {
    const [device, other] = [await registered(), await registered()];
    const servers = [office.house.baseUrl, second.baseUrl];
    const theirs = await Promise.all(
      servers.flatMap((url) => [aDevice(url, device.token), aDevice(url, device.token, "tracking")]),
    );
    const others = await Promise.all(servers.map((url) => aDevice(url, other.token)));
    const strangers = await Promise.all(servers.map((url) => aScreen(url)));
    await revoke(device.id);
    await until("all of its sockets end", () => theirs.every(({ seen }) => seen.ended), 2_000);
    expect([...others, ...strangers].map(({ seen }) => seen.ended)).toEqual([false, false, false, false]);
    for (const url of servers) await expect(aDevice(url, device.token)).rejects.toThrow("device-revoked");
  });

  test("end on every server when its token is renewed, and those with the new one stay", async () => {
    const device = await registered();
    const servers = [office.house.baseUrl, second.baseUrl];
    const before = await Promise.all(servers.map((url) => aDevice(url, device.token)));
    const { address } = DeviceGranted.parse((await renew(device.id, device.version)).body);
    const after = await Promise.all(servers.map((url) => aDevice(url, tokenIn(address))));
    await until("the old ones end", () => before.every(({ seen }) => seen.ended), 2_000);
    // One renewal more, so that a late word of the first is behind us.
    const { device: now } = DeviceGranted.parse((await renew(device.id, device.version + 1)).body);
    await until("these end too", () => after.every(({ seen }) => seen.ended), 2_000);
    expect(now.version).toBe(device.version + 2);
  });

  test("that come in the very moment of the revocation do not slip through", async () => {
    const device = await registered();
    const coming = [...Array(10).keys()].map((n) =>
      aDevice([office.house.baseUrl, second.baseUrl][n % 2] ?? "", device.token).catch(() => null),
    );
    const revoked = revoke(device.id);
    const came = (await Promise.all(coming)).filter((one) => one !== null);
    await revoked;
    await until("none is left", () => came.every(({ seen }) => seen.ended), 2_000);
  });

  test("end also where a server could not be told: it reads the devices anew when its source was away", async () => {
    const [device, other] = [await registered(), await registered()];
    const servers = [office.house.baseUrl, second.baseUrl];
    const theirs = await Promise.all(servers.map((url) => aDevice(url, device.token)));
    const stays = await aDevice(second.baseUrl, other.token);
    // Written without a word to anybody, as by a backup that is put back.
    const devices = office.db().collection<{ _id: string }>("devices");
    await devices.updateOne({ _id: device.id }, { $set: { revoked: true } });
    await office.db().collection("restored").insertOne({ pulse: "" });
    await office.db().collection("restored").rename("rounds", { dropTarget: true });
    await until("its sockets end", () => theirs.every(({ seen }) => seen.ended), 5_000);
    expect(stays.seen.ended).toBe(false);
  });

  test("show the administrator whether it is connected, on whatever server", async () => {
    const { id, token } = await registered();
    expect(await find(id)).toMatchObject({ connected: false, seenMinutesAgo: null });
    const first = await aDevice(office.house.baseUrl, token);
    const other = await aDevice(second.baseUrl, token);
    await until("it is connected", async () => (await find(id))?.connected === true);
    first.socket.disconnect();
    other.socket.disconnect();
    await until("it is so no longer", async () => (await find(id))?.connected === false);
  });

  test("of a server that died are not taken for connected for ever", async () => {
    const { id } = await registered();
    const devices = office.db().collection<{ _id: string }>("devices");
    const ago = (minutes: number) => ({ server: "gone", at: new Date(Date.now() - minutes * 60_000) });
    await devices.updateOne({ _id: id }, { $set: { line: ago(2) } });
    expect(await find(id)).toMatchObject({ connected: true, seenMinutesAgo: 2 });
    await devices.updateOne({ _id: id }, { $set: { line: ago(3) } });
    expect(await find(id)).toMatchObject({ connected: false, seenMinutesAgo: 3 });
  });
});

test("When a screen was last seen is written once a minute, however much it asks", async () => {
  const device = await registered();
  const devices = office.db().collection<{ _id: string; seenAt?: Date }>("devices");
  const seenAt = async () => (await devices.findOne({ _id: device.id }))?.seenAt?.getTime();
  await asks(device.token);
  await until("it is noted", async () => (await seenAt()) !== undefined);
  const first = await seenAt();
  await Promise.all([...Array(20).keys()].map(() => asks(device.token)));
  expect(await seenAt()).toBe(first);
  const before = new Date(Date.now() - 61_000);
  await devices.updateOne({ _id: device.id }, { $set: { seenAt: before } });
  await asks(device.token);
  await until("it is noted anew", async () => (await seenAt()) !== before.getTime());
  expect((await asks(kioskToken)).status).toBe(200);
});
