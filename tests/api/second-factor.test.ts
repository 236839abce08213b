import { describe, expect, test } from "@jest/globals";
import { AccountItem } from "../../shared/contracts/accounts.ts";
import { Me, RecoveryCodes, SecondFactorBegun } from "../../shared/contracts/me.ts";
import { kindOfCode, type Role } from "../../shared/domain/accounts/index.ts";
import type { AccountDocument } from "../../shared/store/accounts/account.store.ts";
import { stepOfCode } from "../../shared/store/accounts/one-time-codes.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { callerAt, problemIn, type Answer, type Caller } from "../support/caller.ts";
import { codeOf, earlyInStep } from "../support/one-time-codes.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ env: { TRUST_PROXY: "1" } });
const password = "dưới tán bàng mùa hạ";
const factor = "/api/me/second-factor";

let made = 0;
/** Somebody of the office who has no one-time codes yet. */
async function somebody(role: Role = "leader"): Promise<AccountItem> {
  const administrator = await office.as("administrator");
  made += 1;
  const person = { username: `nguoi.${made}`, name: "Nguyễn Thị Ví Dụ", role, password };
  return AccountItem.parse((await administrator.send("POST", "/api/accounts", person)).body);
}

const enters = (username: string, code?: string, more: { word?: string; from?: string } = {}) =>
  office.stranger.send(
    "POST",
    "/api/session",
    { username, password: more.word ?? password, ...(code !== undefined && { code }) },
    { "x-forwarded-for": more.from ?? "10.0.0.1" },
  );

const withCookieOf = ({ headers }: Answer): Caller =>
  callerAt(office.house.baseUrl, headers.getSetCookie()[0]?.split(";")[0]);
const callerOf = async (username: string) => withCookieOf(await enters(username));
const meOf = async (who: Caller) => Me.parse((await who.send("GET", "/api/me")).body);
const isOut = async (who: Caller) => (await who.send("GET", "/api/me")).status === 401;
const stored = (account: string) =>
  office.db().collection<AccountDocument>("accounts").findOne({ _id: account });

async function begin(who: Caller): Promise<string> {
  const { status, body } = await who.send("POST", factor, { current: password });
  expect(status).toBe(200);
  return SecondFactorBegun.parse(body).secret;
}

/** Somebody with one-time codes in force; the code of this step and the next one are not used yet. */
async function somebodySafe(role?: Role) {
  const person = await somebody(role);
  const before = await callerOf(person.username);
  const secret = await begin(before);
  await earlyInStep();
  const answer = await before.send("PUT", factor, { code: codeOf(secret, -1) });
  expect(answer.status).toBe(200);
  const { codes } = RecoveryCodes.parse(answer.body);
  return { ...person, secret, codes, before, caller: withCookieOf(answer) };
}

describe("One-time codes are set up", () => {
  test("by the password and a first code, and are not in force before", async () => {
    const { username, account } = await somebody();
    const leader = await callerOf(username);
    const wrong = await leader.send("POST", factor, { current: "not the password" });
    expect(problemIn(wrong)).toMatchObject({ status: 422, code: "wrong-password" });
    expect((await stored(account))?.secondFactor).toBeUndefined();

    const { body } = await leader.send("POST", factor, { current: password });
    const { secret, uri, qr } = SecondFactorBegun.parse(body);
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/u);
    const issued = `issuer=Motcua&secret=${secret.replaceAll(" ", "")}&algorithm=SHA1&digits=6&period=30`;
    expect(uri).toBe(`otpauth://totp/Motcua:${username}?${issued}`);
    expect(new Set(qr.map((row) => row.length))).toEqual(new Set([qr.length]));
    expect((await meOf(leader)).secondFactor).toBeNull();
    expect((await enters(username)).status).toBe(200);

    // Begun again, it is another secret, and the one before is worth nothing.
    const again = await begin(leader);
    expect(again).not.toBe(secret);
    expect(problemIn(await leader.send("PUT", factor, { code: codeOf(secret) })).code).toBe("wrong-code");
    const confirmed = await leader.send("PUT", factor, { code: codeOf(again) });
    const { codes } = RecoveryCodes.parse(confirmed.body);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(kindOfCode(code.replaceAll(" ", ""))).toBe("recovery");
    expect((await meOf(withCookieOf(confirmed))).secondFactor).toMatchObject({ recoveryLeft: 10 });
    expect(problemIn(await enters(username))).toMatchObject({ status: 401, code: "code-required" });
  });

  test("and every other session ends at once; the page goes on with a new id, and the old one is soon worth nothing", async () => {
    const { username } = await somebody();
    const [elsewhere, own] = [await callerOf(username), await callerOf(username)];
    const answer = await own.send("PUT", factor, { code: codeOf(await begin(own)) });
    await until("the other one is ended", () => isOut(elsewhere), 2_500);
    const renewed = withCookieOf(answer);
    expect(renewed.cookie).not.toBe(own.cookie);
    expect((await renewed.send("GET", "/api/me")).status).toBe(200);
    await until("the old id is dead", () => isOut(own));
    expect((await renewed.send("GET", "/api/me")).status).toBe(200);
  });

  test("once: what is in force is turned off before it is set up anew, and nothing is confirmed that was not begun", async () => {
    const { username } = await somebody();
    const fresh = await callerOf(username);
    expect(problemIn(await fresh.send("PUT", factor, { code: "123456" })).code).toBe("no-second-factor");
    const { caller, secret } = await somebodySafe();
    expect(problemIn(await caller.send("POST", factor, { current: password }))).toMatchObject({
      status: 409,
      code: "second-factor-in-force",
    });
    expect(problemIn(await caller.send("PUT", factor, { code: codeOf(secret) })).code).toBe(
      "second-factor-in-force",
    );
    const off = (current: string, code: string) =>
      caller.send("POST", `${factor}/removal`, { current, code });
    expect(problemIn(await off("not the password", codeOf(secret))).code).toBe("wrong-password");
    expect(problemIn(await off(password, "000000")).code).toBe("wrong-code");
    expect((await off(password, codeOf(secret))).status).toBe(204);
    expect((await meOf(caller)).secondFactor).toBeNull();
    expect(problemIn(await off(password, codeOf(secret))).code).toBe("no-second-factor");
    await begin(caller);
  });

  test("and neither the secret nor a recovery code lies in the database", async () => {
    const { account, secret, codes } = await somebodySafe();
    const document = await stored(account);
    const text = JSON.stringify(document);
    for (const shown of [secret, ...codes]) {
      expect(text).not.toContain(shown);
      expect(text).not.toContain(shown.replaceAll(" ", ""));
    }
    const vault = personalVault(parseKeyring(office.house.secretKeys));
    expect(document?.secondFactor?.secret).toEqual({ jwe: expect.stringMatching(/^eyJ/u) });
    expect(vault.open(document?.secondFactor?.secret ?? { jwe: "" })).toBe(secret.replaceAll(" ", ""));
  });
});

describe("Signing in with one-time codes", () => {
  test("says that there are any after the right password only, takes each code once, and none that is older", async () => {
    const { username, secret } = await somebodySafe();
    const [now, next] = [codeOf(secret), codeOf(secret, 1)];
    const steps: readonly (readonly [string, (string | undefined)?, string?])[] = [
      ["wrong-credentials", undefined, "not the password"],
      ["wrong-credentials", next, "not the password"],
      ["code-required"],
      ["wrong-code", now === "000000" ? "000001" : "000000"],
      ["in", next],
      ["wrong-code", next],
      ["wrong-code", now],
      ["code-required"],
    ];
    for (const [at, [expected, code, word]] of steps.entries()) {
      const answer = await enters(username, code, word === undefined ? {} : { word });
      const outcome = answer.status === 200 ? "in" : problemIn(answer).code;
      expect([at, outcome]).toEqual([at, expected]);
      if (outcome !== "in") expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await enters(username, "12345")).status).toBe(400);
  });

  // RFC 6238, appendix B, the last six digits.
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at %i s by the RFC's own secret takes %s, a step early and a step late as well", (seconds, code) => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    const step = Math.floor(seconds / 30);
    const taken = [-2, -1, 0, 1, 2].map((late) => stepOfCode(secret, code, (seconds + late * 30) * 1000));
    expect(taken).toEqual([null, step, step, step, null]);
  });

  test.each([
    [-2, 401],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 401],
  ])("takes a code of %i steps from now: %i; whatever the demo clock shows", async (steps, status) => {
    const { username, account, secret } = await somebodySafe();
    await office
      .db()
      .collection<AccountDocument>("accounts")
      .updateOne({ _id: account }, { $set: { "secondFactor.lastStep": 0 } });
    await office.setClock("2027-03-01T08:00:00+07:00");
    await earlyInStep();
    expect((await enters(username, codeOf(secret, steps))).status).toBe(status);
  });

  test("lets one in of two who have the same code", async () => {
    const { username, secret, codes } = await somebodySafe();
    for (const code of [codeOf(secret), codes[0]]) {
      const answers = await Promise.all([1, 2, 3].map(() => enters(username, code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(2);
    }
  });

  test("takes a recovery code instead, once, with spaces or dashes or none", async () => {
    const { username, codes, caller } = await somebodySafe();
    const [first = "", second = "", third = ""] = codes;
    const typed = [first, second.replaceAll(" ", "-"), ` ${third.replaceAll(" ", "")} `];
    for (const code of typed) expect((await enters(username, code)).status).toBe(200);
    for (const code of typed) expect(problemIn(await enters(username, code)).code).toBe("wrong-code");
    expect((await meOf(caller)).secondFactor).toMatchObject({ recoveryLeft: 7 });
    expect(problemIn(await enters((await somebodySafe()).username, codes[4])).code).toBe("wrong-code");
  });
});

describe("Guessing", () => {
  type Safe = Awaited<ReturnType<typeof somebodySafe>>;
  const guesses = {
    "codes at the door": ({ username }: Safe, code: string, from: string) => enters(username, code, { from }),
    "codes to turn them off": ({ caller }: Safe, code: string) =>
      caller.send("POST", `${factor}/removal`, { current: password, code }),
    "recovery codes": ({ username }: Safe, code: string, from: string) =>
      enters(username, code.padEnd(16, "7"), { from }),
  };

  test.each(Object.entries(guesses))("%s ends after ten, from whatever address", async (what, guess) => {
    const safe = await somebodySafe();
    const right = [codeOf(safe.secret, -1), codeOf(safe.secret), codeOf(safe.secret, 1)];
    const wrong = Array.from({ length: 13 }, (_, at) => String(at).padStart(6, "0"));
    const tries = wrong.filter((code) => !right.includes(code)).slice(0, 10);
    for (const [at, code] of tries.entries()) {
      expect([at, problemIn(await guess(safe, code, `10.0.1.${at}`)).code]).toEqual([at, "wrong-code"]);
    }
    const isTimed = what !== "recovery codes";
    const barred = isTimed ? codeOf(safe.secret) : safe.codes[0];
    const refused = await enters(safe.username, barred, { from: "10.0.2.1" });
    expect(problemIn(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60 * 60);
    // The owner is not kept out: the other kind still opens.
    const other = isTimed ? safe.codes[0] : codeOf(safe.secret);
    expect((await enters(safe.username, other, { from: "10.0.2.1" })).status).toBe(200);
  });

  test("the first code is as hard, and right codes cost nothing", async () => {
    const { username } = await somebody();
    const leader = await callerOf(username);
    const secret = await begin(leader);
    const isWrong = (code: string) => stepOfCode(secret.replaceAll(" ", ""), code) === null;
    const tries = Array.from({ length: 20 }, (_, at) => String(at).padStart(6, "0")).filter(isWrong);
    for (const code of tries.slice(0, 10)) {
      expect(problemIn(await leader.send("PUT", factor, { code })).code).toBe("wrong-code");
    }
    expect((await leader.send("PUT", factor, { code: codeOf(secret) })).status).toBe(429);
    // Who knows the password begins anew.
    const anew = codeOf(await begin(leader));
    expect((await leader.send("PUT", factor, { code: anew })).status).toBe(200);

    const safe = await somebodySafe();
    for (const code of safe.codes) expect((await enters(safe.username, code)).status).toBe(200);
    expect((await enters(safe.username, codeOf(safe.secret))).status).toBe(200);
  });
});

describe("An administrator", () => {
  const change = async (account: string, changes: object) =>
    (await office.as("administrator")).send("PUT", `/api/accounts/${account}`, changes);

  test("takes a colleague's codes away: the sessions end, and the password opens alone", async () => {
    const { account, username, caller } = await somebodySafe();
    expect(AccountItem.parse((await change(account, { counter: "2" })).body).secondFactor).toBe(true);
    expect((await caller.send("GET", "/api/me")).status).toBe(200);
    const answer = await change(account, { secondFactor: false });
    expect(AccountItem.parse(answer.body).secondFactor).toBe(false);
    await until("the session is ended", () => isOut(caller));
    expect((await stored(account))?.secondFactor).toBeUndefined();
    expect((await enters(username)).status).toBe(200);
    expect((await change(account, { secondFactor: true })).status).toBe(400);
  });

  test("does not take his own away there, nor change his password without knowing it", async () => {
    const { caller, account, secret } = await somebodySafe("administrator");
    for (const changes of [{ secondFactor: false }, { password: "một câu khác hẳn câu cũ" }]) {
      const answer = await caller.send("PUT", `/api/accounts/${account}`, changes);
      expect(problemIn(answer)).toMatchObject({ status: 409, code: "own-account" });
    }
    const code = codeOf(secret);
    expect((await caller.send("POST", `${factor}/removal`, { current: password, code })).status).toBe(204);
  });

  test("gives another role: the codes stay in force, though the role could not set them up", async () => {
    const { account, username, secret, codes } = await somebodySafe();
    expect((await change(account, { role: "clerk" })).status).toBe(200);
    expect(problemIn(await enters(username)).code).toBe("code-required");
    const clerk = withCookieOf(await enters(username, codeOf(secret)));
    expect(await meOf(clerk)).toMatchObject({ role: "clerk", secondFactor: { recoveryLeft: 10 } });
    const removal = { current: password, code: codes[0] };
    expect((await clerk.send("POST", `${factor}/removal`, removal)).status).toBe(403);
    expect((await change(account, { secondFactor: false })).status).toBe(200);
    expect((await enters(username)).status).toBe(200);
  });
});

test("Leaders and administrators may set up one-time codes, nobody else", async () => {
  const bodies = { POST: { current: "not the password" }, PUT: { code: "123456" } } as const;
  for (const role of ["clerk", "specialist", "courier", "auditor", "leader", "administrator"] as const) {
    const person = await office.as(role);
    const may = role === "leader" || role === "administrator";
    for (const [method, body] of Object.entries(bodies)) {
      const { status } = await person.send(method, factor, body);
      expect([role, method, status === 403]).toEqual([role, method, !may]);
    }
    const removal = { current: "not the password", code: "123456" };
    const { status } = await person.send("POST", `${factor}/removal`, removal);
    expect([role, status === 403]).toEqual([role, !may]);
  }
});
