import { describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { IntakeReply } from "../../shared/contracts/dossiers.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { here, openOffice, signIn } from "../support/office.ts";
import { ownServices } from "../support/own-services.ts";
import { until } from "../support/until.ts";
import { aScreen, connected, socketTo } from "../support/watching.ts";

// Servers of its own: these tests pull their plugs.
const { own, services } = await ownServices();
const office = openOffice({ services });

const aToken = "0123456789".repeat(4);
const upTo = (count: number) => [...Array(count).keys()];
const readiness = async () => (await office.stranger.send("GET", "/readyz")).status;
const owed = () => office.dossiers().countDocuments({ "outbox.0": { $exists: true } });

/** Fires so many intakes, each under a key of its own; a connection that breaks is an answer too. */
async function crowd(name: string, count: number) {
  const clerk = await office.as("clerk");
  return Promise.all(
    upTo(count).map(async (n) =>
      clerk.send("POST", "/api/dossiers", aDwelling(), { "idempotency-key": `${name}-${n}` }),
    ),
  );
}

async function expectNoGap(): Promise<void> {
  const stored = await office.dossiers().find({}).project<{ code: string }>({ code: 1 }).toArray();
  const serials = stored.map(({ code }) => Number(code.split("-")[2])).sort((a, b) => a - b);
  expect(serials).toEqual(upTo(serials.length).map((n) => n + 1));
}

describe("When the database is gone", () => {
  test("nobody waits long: who comes is told to come again, and may then say the same once more", async () => {
    await crowd("before", 3);
    // A worker that finds no database at its start gives up: this one is at work.
    await office.settled();
    await own.mongod.kill();
    const started = Date.now();
    const answers = await crowd("away", 30);
    for (const answer of answers)
      expect(problemIn(answer)).toMatchObject({ status: 503, code: "unavailable" });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(await readiness()).toBe(503);
    expect((await office.stranger.send("GET", "/healthz")).status).toBe(200);

    await own.mongod.start();
    await until("ready again", async () => (await readiness()) === 200, 30_000);
    const again = await crowd("away", 30);
    expect(again.map(({ status }) => status)).toEqual(Array(30).fill(201));
    await expectNoGap();
    await until("every job is done", async () => (await owed()) === 0, 60_000);
  }, 150_000);

  test("what was acknowledged is on disk, however suddenly it went; no serial is missing, none given twice", async () => {
    await crowd("warm", 5);
    const coming = crowd("torn", 150);
    await until(
      "some are written",
      async () => (await office.dossiers().countDocuments({ "idempotency.key": /torn/ })) > 10,
    );
    await own.mongod.kill();
    await sleep(500);
    await own.mongod.start();
    const answers = await coming;
    await until("ready again", async () => (await readiness()) === 200, 30_000);
    const given = answers.map(({ status, body }) => (status === 201 ? IntakeReply.parse(body) : null));
    expect(given.filter(Boolean).length).toBeGreaterThan(10);
    const again = (await crowd("torn", 150)).map(({ body }) => IntakeReply.parse(body));
    for (const [at, first] of given.entries()) if (first) expect(again[at]).toEqual(first);
    expect(new Set(again.map(({ code }) => code)).size).toBe(150);
    await expectNoGap();
  }, 120_000);

  test("a screen that watched misses nothing, however long it was gone", async () => {
    const screen = await watching();
    await own.mongod.kill();
    const asks = screen.socket.timeout(15_000).emitWithAck("subscribe", { ticket: screen.ticket });
    const kiosk = connected(socketTo(`${office.house.baseUrl}/device`, {}, "websocket", { device: aToken }));
    // Longer than the driver waits for a server.
    await Promise.all([sleep(12_000), expect(kiosk).rejects.toThrow("unavailable")]);
    expect(await asks).toEqual({ ok: false, code: "unavailable" });
    expect(office.house.server.log()).toContain("a registered screen cannot be let in");
    await own.mongod.start();
    await until("ready again", async () => (await readiness()) === 200, 30_000);
    await (await office.as("specialist")).command(screen.ref, { type: "start" });
    await until("it sees the next version, or looks again", async () => {
      const last = screen.changes.at(-1);
      return last?.status === "processing" || screen.seen.refetches > 0;
    });
    expect(screen.seen.ended).toBe(false);
  }, 120_000);

  test("and when the stream of changes breaks off for good, every screen is told to look again", async () => {
    const screen = await watching();
    const copy = office.db().collection("dossiers_copy");
    // As when a copy is put in its place: what follows the old collection follows nothing any more.
    await office.db().collection("dossiers").rename("dossiers_copy");
    await copy.rename("dossiers");
    await until("it is told to look again", () => screen.seen.refetches > 0, 30_000);
    const { version } = await (await office.as("specialist")).command(screen.ref, { type: "start" });
    await until("it sees the next version", () => screen.versions().includes(version));
    await office.settled(screen.ref);
  }, 120_000);
});

/** A screen that watches a dossier which has just been taken in. */
async function watching() {
  const { ref, token } = await (await office.as("clerk")).takeIn(aDwelling());
  await office.settled(ref);
  const screen = await aScreen(office.house.baseUrl);
  const { ticket } = await office.stranger.track({ token });
  await screen.subscribe({ ticket });
  return { ...screen, ref, ticket };
}

describe("When Redis is gone", () => {
  test("the counter goes on: taking in, signing in, looking up; the jobs wait until it is back", async () => {
    await until("every job is done", async () => (await owed()) === 0, 60_000);
    await own.redis.kill();
    const started = Date.now();
    const clerk = await signIn(office.house.baseUrl, `clerk.${here}`);
    const { ref, code, token, pin } = await clerk.takeIn(aDwelling());
    expect(await office.stranger.track({ token })).toMatchObject({ ref, version: 1 });
    expect(await office.stranger.track({ code, pin })).toMatchObject({ ref });
    // Limits hold as well: each server counts for itself.
    const wrong = () => office.stranger.send("POST", "/api/tracking", { code, pin: "000000" });
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).status).toBe(404);
    expect((await wrong()).status).toBe(429);
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(await readiness()).toBe(503);

    await own.redis.start();
    await until("ready again", async () => (await readiness()) === 200, 30_000);
    await until("the job is done", async () => (await owed()) === 0, 75_000);
    expect((await clerk.see(ref)).history.map(({ type }) => type)).toEqual(["accepted", "scheduled"]);
  }, 180_000);
});
