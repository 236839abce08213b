import { describe, expect, test } from "@jest/globals";
import type { Me } from "../../shared/contracts/me.ts";
import { roles } from "../../shared/domain/accounts/index.ts";
import { callerAt, problemIn, type Caller } from "../support/caller.ts";
import { here, openOffice, password, signIn } from "../support/office.ts";
import { until } from "../support/until.ts";
import { connected, socketTo } from "../support/watching.ts";

const office = openOffice();
const phrase = "dưới tán bàng mùa hạ";
const enters = async (username: string, word: string) =>
  (await office.stranger.send("POST", "/api/session", { username, password: word })).status;
const isOut = async (who: Caller) => (await who.send("GET", "/api/me")).status === 401;
const change = (who: Caller, current: string, to: string) =>
  who.send("PUT", "/api/me/password", { current, password: to });

describe("One's own account", () => {
  test.each(roles)("is shown to a %s, and nothing secret of it", async (role) => {
    const { status, body } = await (await office.as(role)).send("GET", "/api/me");
    expect(status).toBe(200);
    expect(body).toEqual({
      username: `${role}.${here}`.toLowerCase(),
      name: `Người Thử ${role}`,
      role,
      secondFactor: null,
    } satisfies Me);
  });

  test("is nobody's who is not signed in", async () => {
    expect((await office.stranger.send("GET", "/api/me")).status).toBe(401);
    expect((await change(office.stranger, password, phrase)).status).toBe(401);
  });
});

describe("One's own password", () => {
  test.each(["clerk", "courier"] as const)(
    "is changed by a %s: other sessions and their sockets end at once, the own one goes on",
    async (role) => {
      const username = `${role}-2.${here}`;
      const [elsewhere, own] = await Promise.all([1, 2].map(() => signIn(office.house.baseUrl, username)));
      if (!elsewhere || !own) throw new Error("nobody signed in");
      const socket = socketTo(`${office.house.baseUrl}/desk`, { cookie: elsewhere.cookie });
      let ended = false;
      if (role === "clerk") await connected(socket);
      socket.on("disconnect", () => (ended = true));

      const answer = await change(own, password, phrase);
      expect(answer.status).toBe(204);
      await until("the other one is ended", () => isOut(elsewhere), 2_500);
      if (role === "clerk") await until("the socket is ended", () => ended);
      socket.close();
      const renewed = callerAt(office.house.baseUrl, answer.headers.getSetCookie()[0]?.split(";")[0]);
      expect(renewed.cookie).not.toBe(own.cookie);
      expect((await renewed.send("GET", "/api/me")).status).toBe(200);
      await until("the old id is dead", () => isOut(own));
      expect([await enters(username, password), await enters(username, phrase)]).toEqual([401, 200]);
    },
  );

  test("stays where the current one is wrong or the new one is weak", async () => {
    const auditor = await office.as("auditor");
    expect(problemIn(await change(auditor, "not the password", phrase))).toMatchObject({
      status: 422,
      code: "wrong-password",
      title: "Mật khẩu hiện tại chưa đúng",
    });
    for (const weak of ["ngắn", `auditor.${here} với đuôi`, "matkhau123456"]) {
      expect(problemIn(await change(auditor, password, weak))).toMatchObject({
        status: 422,
        code: "weak-password",
      });
    }
    expect(await enters(`auditor.${here}`, password)).toBe(200);
    expect((await auditor.send("GET", "/api/me")).status).toBe(200);
  });

  test("cannot be guessed by who finds an open desk: after ten wrong ones even the right one has to wait", async () => {
    const specialist = await office.as("specialist");
    for (let tries = 0; tries < 10; tries += 1) {
      expect(problemIn(await change(specialist, `guess ${tries}`, phrase)).code).toBe("wrong-password");
    }
    expect(problemIn(await change(specialist, password, phrase))).toMatchObject({ status: 429 });
    expect(await enters(`specialist.${here}`, password)).toBe(200);
  });
});
