import { describe, expect, test } from "@jest/globals";
import { problemIn, type Answer } from "../support/caller.ts";
import { here, openOffice, password } from "../support/office.ts";

const office = openOffice();
const username = `clerk.${here}`;

function signIn(name: string, word: string, headers: Record<string, string> = {}): Promise<Answer> {
  return office.stranger.send("POST", "/api/session", { username: name, password: word }, headers);
}

function cookieOf(answer: Answer): string {
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

const who = (cookie: string) => office.stranger.send("GET", "/api/session", undefined, { cookie });

describe("Signing in", () => {
  test("somebody of the office is told who they are, and gets a cookie that no script can read", async () => {
    const answer = await signIn(username, password);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      account: `account-${username}`,
      username: username.toLowerCase(),
      name: "Người Thử clerk",
      role: "clerk",
      agency: here,
      counter: null,
    });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect((await who(cookieOf(answer))).body).toEqual(answer.body);
  });

  test("the user name may be typed in capitals and with spaces around it", async () => {
    expect((await signIn(`  ${username.toUpperCase()} `, password)).status).toBe(200);
  });

  test("an unknown user, a wrong password and a closed account get one and the same answer", async () => {
    const gone = `auditor.${here}`;
    await office
      .db()
      .collection("accounts")
      .updateOne({ username: gone.toLowerCase() }, { $set: { disabled: true } });
    const answers = [
      await signIn("nobody.at.all", password),
      await signIn(username, "not the password"),
      await signIn(gone, password),
    ];
    for (const answer of answers) {
      expect(problemIn(answer)).toMatchObject({ status: 401, code: "wrong-credentials" });
      expect(answer.body).toEqual(answers[0]?.body);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  test("after ten wrong passwords the name has to wait, even with the right one; a colleague does not", async () => {
    const name = `courier.${here}`;
    for (let tries = 0; tries < 10; tries += 1) expect((await signIn(name, "guess")).status).toBe(401);
    const refused = await signIn(name, password);
    expect(problemIn(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await signIn(username, password)).status).toBe(200);
  });
});

describe("A session", () => {
  test("is a new one at every sign-in: an id that was known before is worth nothing", async () => {
    const before = cookieOf(await signIn(username, password));
    const after = cookieOf(await signIn(username, password, { cookie: before }));
    expect(after).not.toBe(before);
    expect((await who(after)).status).toBe(200);
    expect(problemIn(await who(before))).toMatchObject({ status: 401, code: "not-signed-in" });
  });

  test("made up by somebody else is not taken over", async () => {
    const planted = "motcua=s%3Aplanted-by-somebody-else.c2lnbmF0dXJl";
    const answer = await signIn(username, password, { cookie: planted });
    expect(cookieOf(answer)).not.toContain("planted");
    expect((await who(planted)).status).toBe(401);
  });

  test("ends when the person signs out, and what it could do is refused from then on", async () => {
    const cookie = cookieOf(await signIn(username, password));
    const out = await office.stranger.send("DELETE", "/api/session", undefined, { cookie });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^motcua=;.*Expires=Thu, 01 Jan 1970/);
    for (const path of ["/api/session", "/api/dossiers", "/api/deliveries", "/api/messages"]) {
      const answer = await office.stranger.send("GET", path, undefined, { cookie });
      expect(problemIn(answer)).toMatchObject({ status: 401, code: "not-signed-in" });
    }
  });

  test("signing out without a session is no error", async () => {
    expect((await office.stranger.send("DELETE", "/api/session")).status).toBe(204);
  });

  test("is asked for by everything that is not public", async () => {
    const closed = [
      ["POST", "/api/dossiers"],
      ["GET", "/api/dossiers"],
      ["GET", "/api/dossiers/counts"],
      ["GET", "/api/dossiers/0123456789abcdef01234567"],
      ["GET", "/api/dossiers/0123456789abcdef01234567/receipt.pdf"],
      ["POST", "/api/dossiers/0123456789abcdef01234567/commands"],
      ["GET", "/api/deliveries"],
      ["POST", "/api/deliveries/0123456789abcdef01234567-3/commands"],
      ["GET", "/api/messages"],
      ["POST", "/api/demo/clock"],
    ] as const;
    for (const [method, path] of closed) {
      const answer = await office.stranger.send(method, path, method === "POST" ? {} : undefined);
      expect(`${path} ${problemIn(answer).code}`).toBe(`${path} not-signed-in`);
    }
  });

  test("is not lent to another site: a foreign page may not change anything with it", async () => {
    const cookie = cookieOf(await signIn(username, password));
    const foreign = { cookie, origin: "https://evil.example" };
    for (const origin of [
      "https://evil.example",
      "null",
      office.house.baseUrl.replace("127.0.0.1", "localhost"),
    ]) {
      const answer = await office.stranger.send("DELETE", "/api/session", undefined, { cookie, origin });
      expect(problemIn(answer)).toMatchObject({ status: 403, code: "foreign-origin" });
    }
    const refused = await office.stranger.send("POST", "/api/session", { username, password }, foreign);
    expect(problemIn(refused).code).toBe("foreign-origin");
    expect((await who(cookie)).status).toBe(200);
    const own = await office.stranger.send("DELETE", "/api/session", undefined, {
      cookie,
      origin: office.house.baseUrl,
    });
    expect(own.status).toBe(204);
  });
});
