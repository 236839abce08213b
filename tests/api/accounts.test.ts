import { describe, expect, test } from "@jest/globals";
import { AccountItem, AccountList } from "../../shared/contracts/accounts.ts";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import { connected, socketTo } from "../support/watching.ts";

const office = openOffice();
const phrase = "dưới tán bàng mùa hạ";
const newPerson = { username: "nguoi.moi", name: "Nguyễn Thị Ví Dụ", role: "clerk", password: phrase };

async function list(agency = here) {
  const { body } = await (await office.as("administrator", agency)).send("GET", "/api/accounts");
  return AccountList.parse(body).items;
}
async function made(username: string, role: Role = "clerk") {
  const administrator = await office.as("administrator");
  const { status, body } = await administrator.send("POST", "/api/accounts", {
    ...newPerson,
    username,
    role,
  });
  expect(status).toBe(201);
  return AccountItem.parse(body);
}
async function enters(username: string, password = phrase) {
  return office.stranger.send("POST", "/api/session", { username, password });
}
/** Somebody's cookie after signing in. */
async function cookieOf(username: string): Promise<string> {
  const [cookie = ""] = (await enters(username)).headers.getSetCookie();
  return cookie.split(";")[0] ?? "";
}
const change = async (account: string, changes: object) =>
  (await office.as("administrator")).send("PUT", `/api/accounts/${account}`, changes);

describe("An administrator", () => {
  test("makes an account that can sign in at once, and sees everybody of the agency and nobody else", async () => {
    await made("ban.dau");
    expect((await enters("ban.dau")).status).toBe(200);
    const names = (await list()).map(({ username }) => username);
    expect(names).toContain("ban.dau");
    expect((await list(elsewhere)).map(({ username }) => username)).not.toContain("ban.dau");
    expect(JSON.stringify(await list())).not.toMatch(/argon|passwordHash/u);
  });

  test("is told why a password or a username will not do, in the caller's language", async () => {
    const administrator = await office.as("administrator");
    const tries = async (body: object) =>
      problemIn(await administrator.send("POST", "/api/accounts", { ...newPerson, ...body }));
    expect(await tries({ username: "yeu", password: "matkhau123456" })).toMatchObject({
      status: 422,
      code: "weak-password",
      detail: "Mật khẩu nằm trong số ai cũng đoán trước.",
    });
    expect((await tries({ username: "yeu", password: "ngắn" })).detail).toContain("12 ký tự");
    await made("da.co");
    expect(await tries({ username: "DA.CO" })).toMatchObject({ status: 409, code: "username-taken" });
    expect((await tries({ username: "có dấu" })).status).toBe(400);
    expect((await tries({ username: "quyen", role: "emperor" })).status).toBe(400);
  });

  test.each([
    ["disables it", { disabled: true }],
    ["gives it another role", { role: "specialist" }],
    ["gives it another password", { password: "một câu khác hẳn câu cũ" }],
  ])("ends every session and open socket of an account when he %s", async (_what, changes) => {
    const username = `het.phien.${Object.keys(changes)[0]?.toLowerCase()}`;
    const { account } = await made(username);
    const cookie = await cookieOf(username);
    const look = async () =>
      (await fetch(`${office.house.baseUrl}/api/dossiers`, { headers: { cookie } })).status;
    expect(await look()).toBe(200);
    const socket = socketTo(`${office.house.baseUrl}/desk`, { cookie });
    await connected(socket);
    let ended = false;
    socket.on("disconnect", () => (ended = true));
    expect((await change(account, changes)).status).toBe(200);
    await until("the socket is ended", () => ended);
    expect(await look()).toBe(401);
    expect((await enters(username)).status).toBe("disabled" in changes || "password" in changes ? 401 : 200);
  });

  test("changes a name without ending anything", async () => {
    const { account } = await made("doi.ten");
    const cookie = await cookieOf("doi.ten");
    await change(account, { name: "Trần Thị Ví Dụ", counter: "9" });
    await until("the name is the new one", async () => {
      const session = await fetch(`${office.house.baseUrl}/api/session`, { headers: { cookie } });
      return ((await session.json()) as { name: string }).name === "Trần Thị Ví Dụ";
    });
  });

  test("cannot lock himself out, nor touch another agency's people", async () => {
    const own = (await list()).find(({ role }) => role === "administrator")?.account ?? "";
    for (const changes of [{ disabled: true }, { role: "clerk" }]) {
      expect(problemIn(await change(own, changes))).toMatchObject({ status: 409, code: "own-account" });
    }
    const theirs = (await list(elsewhere))[0]?.account ?? "";
    expect(problemIn(await change(theirs, { disabled: true })).status).toBe(404);
    expect(problemIn(await change("nobody", { disabled: true })).status).toBe(404);
  });

  test("is the only one who may", async () => {
    for (const role of ["clerk", "specialist", "leader", "auditor", "courier"] as const) {
      const person = await office.as(role);
      expect((await person.send("GET", "/api/accounts")).status).toBe(403);
      expect((await person.send("POST", "/api/accounts", newPerson)).status).toBe(403);
      expect((await person.send("PUT", "/api/accounts/nobody", { disabled: true })).status).toBe(403);
    }
  });
});
