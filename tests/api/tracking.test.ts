import { describe, expect, test } from "@jest/globals";
import { SignJWT } from "jose";
import { createHmac } from "node:crypto";
import { formatPin } from "../../shared/domain/dossiers/index.ts";
import { credentials } from "../../shared/store/credentials/credentials.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { aDwelling, aLandTransfer } from "../support/a-dossier.ts";
import { problemIn, type Answer } from "../support/caller.ts";
import { kioskToken, openOffice } from "../support/office.ts";

const office = openOffice();
const upTo = (count: number) => [...Array(count).keys()];

async function taken(dossier = aDwelling()) {
  const reply = await (await office.as("clerk")).takeIn(dossier);
  await office.settled(reply.ref);
  return reply;
}

function ask(secret: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return office.stranger.send("POST", "/api/tracking", secret, headers);
}

const again = (ticket: string) =>
  office.stranger.send("GET", "/api/tracking", undefined, { authorization: `Bearer ${ticket}` });

/** The secrets of a paper issued anew, as only the office's key can tell. */
function reissued(ref: string, generation: number) {
  const keyring = parseKeyring(office.house.secretKeys);
  const issue = { kid: keyring.current, generation };
  return { pin: credentials(keyring).receiptPin(ref, issue), token: credentials(keyring).token(ref, issue) };
}

describe("Where is my dossier?", () => {
  test("the QR code's token and the code with its PIN lead to the same, however they are typed", async () => {
    const { ref, code, pin, token } = await taken();
    const { ticket: _ticket, ticketExpiresAt: _expires, ...byToken } = await office.stranger.track({ token });
    expect(byToken).toMatchObject({
      ref,
      version: 2,
      status: "accepted",
      statusNo: 2,
      turn: "office",
      late: false,
    });
    expect(byToken.tail).toEqual({ day: "261123", serial: code.split("-")[2] });
    for (const secret of [
      { code, pin },
      { code: ` ${code.toLowerCase()} `, pin: formatPin(pin) },
      { code, pin: pin.toLowerCase().split("").join("-") },
    ]) {
      const { ticket: _t, ticketExpiresAt: _e, ...byPin } = await office.stranger.track(secret);
      expect(byPin).toEqual(byToken);
    }
  });

  test("follows the dossier: what is missing, what to pay, when the clock stands still", async () => {
    const { ref, token } = await taken(aLandTransfer());
    const specialist = await office.as("specialist");
    await specialist.command(ref, { type: "start" });
    const paper = { name: "Bản vẽ", note: null, where: null };
    await specialist.command(ref, { type: "requestSupplement", papers: [{ name: "Bản vẽ" }] });
    await office.settled(ref);
    const asked = await office.stranger.track({ token });
    expect(asked).toMatchObject({
      status: "supplementRequested",
      turn: "resident",
      dueAt: null,
      missing: [paper],
    });
    expect(asked.pausedSince).toBe("2026-11-23T02:00:00.000Z");
    expect(asked.promise.dueAt).toBe("2026-12-04T10:00:00.000Z");
    await (await office.as("clerk")).command(ref, { type: "receiveSupplement" });
    await specialist.command(ref, { type: "requestPayment", amount: 5000, notice: "TB-9" });
    const paying = await office.stranger.track({ token });
    expect(paying).toMatchObject({ missing: [], payment: { amount: 5000, notice: "TB-9" } });
    expect(paying.road.find(({ state }) => state === "here")?.key).toBe("payment");
  });

  test("is answered without being remembered by anything in between", async () => {
    const { token } = await taken();
    expect((await ask({ token })).headers.get("cache-control")).toBe("no-store");
    expect((await ask({ token: "0".repeat(39) })).headers.get("cache-control")).toBe("no-store");
  });
});

describe("Who holds no receipt", () => {
  test("hears the same of a code that does not exist and of a wrong PIN", async () => {
    const { code } = await taken();
    const wrong = await ask({ code, pin: "000000" });
    const unknown = await ask({ code: "H29.162-261123-9999", pin: "000000" });
    const nonsense = await ask({ code, pin: "?" });
    expect(problemIn(wrong)).toMatchObject({ status: 404, code: "no-match" });
    for (const answer of [unknown, nonsense, await ask({ token: "1".repeat(39) })]) {
      expect(answer.body).toEqual(wrong.body);
      expect([...answer.headers.keys()]).toEqual([...wrong.headers.keys()]);
    }
  });

  test("has five tries at a code, existing or not; then even the right PIN waits, but the QR code works", async () => {
    const { code, pin, token } = await taken();
    const other = await taken();
    for (const one of [code, "H29.162-261123-8888"]) {
      for (let tries = 0; tries < 5; tries += 1) {
        expect((await ask({ code: one, pin: "000000" })).status).toBe(404);
      }
      const refused = await ask({ code: one, pin: one === code ? pin : "000000" });
      expect(problemIn(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
      const wait = Number(refused.headers.get("retry-after"));
      expect([wait > 0, wait <= 15 * 60]).toEqual([true, true]);
    }
    expect((await ask({ token })).status).toBe(200);
    expect((await ask({ code: other.code, pin: other.pin })).status).toBe(200);
  });

  test("does not get further by asking all at once: of forty tries five are looked at", async () => {
    const { code, pin } = await taken();
    const kiosk = { "x-kiosk-token": kioskToken };
    const answers = await Promise.all(upTo(40).map(() => ask({ code, pin: "000000" }, kiosk)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
    expect((await ask({ code, pin }, kiosk)).status).toBe(429);
  });

  test("is not slowed down by looking up rightly, however often", async () => {
    const { code, pin } = await taken();
    for (let times = 0; times < 12; times += 1) expect((await ask({ code, pin })).status).toBe(200);
  });
});

describe("The ticket", () => {
  const sign = (claims: { sub?: string; gen?: unknown; aud?: string; exp?: number }, key: Uint8Array) =>
    new SignJWT({ gen: claims.gen ?? 1 })
      .setProtectedHeader({ alg: "HS256", kid: "k1" })
      .setSubject(claims.sub ?? "")
      .setAudience(claims.aud ?? "tracking")
      .setExpirationTime(claims.exp ?? Math.floor(Date.now() / 1000) + 600)
      .sign(key);

  test("gives the snapshot again, with a new ticket, for ten minutes", async () => {
    const { token, ref } = await taken();
    const first = await office.stranger.track({ token });
    expect(Date.parse(first.ticketExpiresAt) - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    const answer = await again(first.ticket);
    expect(answer).toMatchObject({ status: 200, body: { ref, ticket: expect.any(String) } });
  });

  test("that ran out, was made up, or was made for something else is worth nothing", async () => {
    const { ref } = await taken();
    const secret = parseKeyring(office.house.secretKeys).keyOf("k1");
    const key = createHmac("sha256", secret).update("tracking-ticket").digest();
    expect((await again(await sign({ sub: ref }, key))).status).toBe(200);
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(
      JSON.stringify({ sub: ref, gen: 1, aud: "tracking", exp: 9_999_999_999 }),
    ).toString("base64url")}.`;
    for (const ticket of [
      await sign({ sub: ref, exp: Math.floor(Date.now() / 1000) - 1 }, key),
      await sign({ sub: ref }, Buffer.alloc(32, 7)),
      await sign({ sub: ref }, secret),
      await sign({ sub: ref, aud: "desk" }, key),
      await sign({ sub: ref, gen: "1" }, key),
      await sign({ sub: ref, gen: 2 }, key),
      await sign({ sub: "0".repeat(24) }, key),
      none,
      "",
      "a.b.c",
      "x".repeat(3000),
    ]) {
      expect(problemIn(await again(ticket))).toMatchObject({ status: 401, code: "ticket-expired" });
    }
    expect(problemIn(await office.stranger.send("GET", "/api/tracking")).code).toBe("ticket-expired");
  });

  test("like PIN and token, is void once the receipt is issued anew", async () => {
    const { ref, code, pin, token } = await taken();
    const { ticket } = await office.stranger.track({ token });
    await (await office.as("clerk")).command(ref, { type: "reissueReceipt" });
    expect((await ask({ code, pin })).status).toBe(404);
    expect((await ask({ token })).status).toBe(404);
    expect(problemIn(await again(ticket))).toMatchObject({ status: 401, code: "ticket-expired" });
    const anew = reissued(ref, 2);
    expect(await office.stranger.track({ token: anew.token })).toMatchObject({ ref, version: 3 });
    expect(await office.stranger.track({ code, pin: anew.pin })).toMatchObject({ ref });
  });
});

// Last, because it blocks this address for the rest of the file.
describe("Whoever asks at random", () => {
  test("uses up its own tries only: a screen in the hall is not blocked by an address, nor the other way", async () => {
    const { code, pin } = await taken();
    // A screen that nobody has registered is told so, and gets no tries of its own.
    const foreign = await ask({ code, pin }, { "x-kiosk-token": "somebody else's screen" });
    expect(problemIn(foreign)).toMatchObject({ status: 401, code: "device-revoked" });
    for (const n of upTo(60)) await ask({ token: String(n).padStart(39, "7") });
    expect((await ask({ token: "7".repeat(39) })).status).toBe(429);
    // Without tries of its own it cannot use up those of a code either.
    for (let tries = 0; tries < 6; tries += 1) expect((await ask({ code, pin: "000000" })).status).toBe(429);
    expect((await ask({ code, pin }, { "x-kiosk-token": kioskToken })).status).toBe(200);
  });
});
