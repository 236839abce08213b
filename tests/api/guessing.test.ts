import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { setTimeout as sleep } from "node:timers/promises";
import { inPool } from "../../scripts/demo-week/in-pool.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { problemIn, type Answer } from "../support/caller.ts";
import { count } from "../support/deep.ts";
import { openOffice } from "../support/office.ts";
import { hearRedis } from "../support/redis-commands.ts";

const office = openOffice({ env: { TRUST_PROXY: "loopback" } });
const guesses = count(1_000, 10_000);
const addresses = guesses / 20;
const missing = "H29.162-261123-8888";
let redis: Redis;

beforeAll(() => {
  redis = new Redis(office.services.redisUrl, { maxRetriesPerRequest: null });
});
afterAll(() => {
  redis.disconnect();
});

async function taken() {
  const reply = await (await office.as("clerk")).takeIn(aDwelling());
  await office.settled(reply.ref);
  return reply;
}

/** Somebody at this address asks. */
const ask = (secret: unknown, from: string): Promise<Answer> =>
  office.stranger.send("POST", "/api/tracking", secret, { "x-forwarded-for": from });

const addressOf = (index: number) => `10.${Math.floor(index / 250) % 250}.${index % 250}.7`;
const waitOf = ({ headers }: Answer) => Number(headers.get("retry-after"));
/** A wrong PIN of the right shape, another one each time. */
const wrongPin = (index: number) =>
  [...Array(6).keys()].map((place) => "0123456789BCGHKLMNPQTV"[(index >> place) % 22]).join("");

/** What the server asked of MongoDB and of Redis while something was done: each command with the shape of what it asked. */
async function commandsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const db = office.db();
  await db.command({ profile: 2, filter: { ns: `${db.databaseName}.dossiers` } });
  const { heard, stop } = await hearRedis(office.services.redisUrl);
  const since = new Date();
  try {
    await work();
    await sleep(200);
    const counted = heard.flatMap(([name = "", ...words]) => {
      const keys = words.filter((word) => word.startsWith(`${office.services.queuePrefix}-l`));
      return keys.length > 0
        ? `${name.toLowerCase()} ${keys.map((key) => key.replace(/:.*/u, "")).join(" ")}`
        : [];
    });
    const asked = await db
      .collection("system.profile")
      .find({
        op: { $in: ["query", "command"] },
        ts: { $gte: since },
        "command.filter.code": { $exists: true },
      })
      .toArray();
    return [...counted, ...asked.map(({ command }) => `find ${Object.keys(command.filter).join()}`)];
  } finally {
    stop();
    await db.command({ profile: 0 });
  }
}

describe("Who guesses at receipts", () => {
  test("makes the office do the same work for a code that exists and for one that does not, to the last command", async () => {
    const { code } = await taken();
    for (const tries of [1, 2, 3, 4, 5, 6]) {
      const [real, unreal] = [
        await commandsOf(() => ask({ code, pin: wrongPin(tries) }, "10.0.0.1")),
        await commandsOf(() => ask({ code: missing, pin: wrongPin(tries) }, "10.0.0.1")),
      ];
      expect(real).toEqual(unreal);
      expect(real.length).toBeGreaterThan(tries > 5 ? 0 : 2);
    }
  });

  test("waits a quarter of an hour after five wrong PINs, then twice as long each time, up to a day; the QR code works meanwhile", async () => {
    const { code, pin, token } = await taken();
    for (const one of [code, "H29.162-261123-7777"]) {
      const waits: number[] = [];
      for (let closed = 0; closed < 8; closed += 1) {
        for (let tries = 0; tries < 5; tries += 1) {
          expect((await ask({ code: one, pin: wrongPin(tries) }, addressOf(closed))).status).toBe(404);
        }
        const refused = await ask({ code: one, pin: one === code ? pin : wrongPin(1) }, "10.1.1.1");
        expect(problemIn(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
        waits.push(Math.round(waitOf(refused) / 60));
        // The wait is over.
        await redis.del(`${office.services.queuePrefix}-lock-pin:${one}`);
      }
      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1_440]);
    }
    expect((await ask({ token }, "10.1.1.1")).status).toBe(200);
    expect((await ask({ code, pin }, "10.1.1.1")).status).toBe(200);
  });

  test(`finds nothing in ${guesses} guesses from ${addresses} addresses, tells nothing apart, and keeps nobody else waiting`, async () => {
    const guessedAt: Awaited<ReturnType<typeof taken>>[] = [];
    for (let made = 0; made < 10; made += 1) guessedAt.push(await taken());
    const others = [await taken(), await taken(), await taken()];
    const serial = (number: number) => `H29.162-261123-${String(number).padStart(4, "0")}`;
    /** In turn: one that exists again and again, one that does not, some that exist, all that might. */
    const codeOf = (index: number) =>
      [
        guessedAt[0]?.code ?? "",
        serial(8_001),
        guessedAt[index % guessedAt.length]?.code ?? "",
        serial(1_000 + (index % 7_000)),
      ][index % 4] ?? "";
    const heard = { existing: new Set<string>(), missing: new Set<string>() };
    let answered = 0;
    await inPool(16, [...Array(guesses).keys()], async (index) => {
      const guess = { code: codeOf(index), pin: wrongPin(index) };
      const answer = await ask(guess, addressOf(index % addresses));
      const names = [...answer.headers.keys()].sort().join();
      const said = `${answer.status} ${JSON.stringify(answer.body)} ${names}`;
      heard[index % 2 === 0 ? "existing" : "missing"].add(said);
      if (index % 100 !== 0) return;
      const { code, pin } = others[(index / 100) % others.length] ?? { code: "", pin: "" };
      const found = await ask({ code, pin }, `10.200.0.${(index / 100) % 250}`);
      if (found.status === 200) answered += 1;
    });
    expect([...heard.existing].sort()).toEqual([...heard.missing].sort());
    expect([...heard.existing].map((said) => said.slice(0, 3)).sort()).toEqual(["404", "429"]);
    expect(answered).toBe(guesses / 100);
    for (const { token } of guessedAt) expect((await ask({ token }, "10.0.0.1")).status).toBe(200);
  }, 300_000);
});
