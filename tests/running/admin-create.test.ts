import { beforeAll, describe, expect, test } from "@jest/globals";
import { MongoClient } from "mongodb";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { root } from "../../scripts/services/paths.ts";
import { accountStore } from "../../shared/store/accounts/account.store.ts";
import { agencyStore } from "../../shared/store/agencies/agency.store.ts";
import { connect } from "../../shared/store/connect.ts";
import { callerAt, type Caller } from "../support/caller.ts";
import { startHouse, type House } from "../support/house.ts";
import { testServices } from "../support/services.ts";

const services = testServices();
const password = "một câu dài để nhớ";
const newPassword = "một câu khác cũng dài";
const administrator = ["--username", "quan.tri", "--name", "Nguyễn Văn Mẫu"];
const agency = Object.entries({
  agency: "H29.163",
  "agency-name": "UBND phường Ví Dụ",
  ward: "phường Ví Dụ",
  address: "1 đường Số Mẫu",
  phone: "028 0000 0000",
  hours: "7:30–11:30 và 13:00–17:00",
  "hours-en": "7:30–11:30 and 13:00–17:00",
  "return-counter": "Quầy 6",
}).flatMap(([flag, value]) => [`--${flag}`, value]);
let house: House;

beforeAll(async () => {
  house = await startHouse(services, { NODE_ENV: "production", DEMO_CLOCK: "0" });
}, 60_000);

/** Runs the command as a machine would: no keyboard, the password in a pipe. */
async function adminCreate(args: readonly string[], piped = password, env: Record<string, string> = {}) {
  const script = join(root, "scripts", "admin-create.ts");
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      PATH: process.env["PATH"] ?? "",
      NODE_ENV: "production",
      MONGODB_URI: services.mongodbUri,
      ...env,
    },
  });
  child.stdin.end(`${piped}\n`);
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, fault, status] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { status, out: out.trim(), fault: fault.trim() };
}

async function look<T>(
  at: (stores: {
    accounts: ReturnType<typeof accountStore>;
    agencies: ReturnType<typeof agencyStore>;
  }) => Promise<T>,
): Promise<T> {
  const connection = await connect(services.mongodbUri);
  try {
    return await at({ accounts: accountStore(connection), agencies: agencyStore(connection) });
  } finally {
    await connection.close();
  }
}

const account = (username: string) => look(({ accounts }) => accounts.findByUsername(username));

async function signIn(username: string, word: string): Promise<{ status: number; caller: Caller }> {
  const body = { username, password: word };
  const { status, headers } = await callerAt(house.baseUrl).send("POST", "/api/session", body);
  const [cookie = ""] = headers.getSetCookie();
  return { status, caller: callerAt(house.baseUrl, cookie.split(";")[0] ?? "") };
}

async function whoAmI({ send }: Caller): Promise<unknown> {
  const { status, body } = await send("GET", "/api/session");
  return status === 200 ? body : status;
}

describe("The first administrator of a new office", () => {
  test("has to say who it is", async () => {
    expect((await adminCreate([])).fault).toBe("motcua: an account needs --username, --name, --agency.");
  });

  test("has to say what the papers shall say of the agency", async () => {
    const { status, fault } = await adminCreate([...administrator, "--agency", "H29.163"]);
    expect(status).toBe(1);
    expect(fault).toBe(
      "motcua: the agency H29.163 is new and needs --agency-name, --ward, --address, --phone, --hours, --return-counter.",
    );
  });

  test("leaves nothing behind when the password will not do", async () => {
    const { fault } = await adminCreate([...administrator, ...agency], "ngắn");
    expect(fault).toBe("motcua: the password needs at least 12 characters.");
    expect(await account("quan.tri")).toBeNull();
    expect(await look(({ agencies }) => agencies.findCodes())).toEqual([]);
  });

  test("is made together with the agency, and signs in", async () => {
    const { status, out } = await adminCreate([...administrator, ...agency]);
    expect({ status, out }).toEqual({
      status: 0,
      out: "agency H29.163 created\nadministrator quan.tri of H29.163 created",
    });
    expect(await look(({ agencies }) => agencies.findById("H29.163"))).toEqual({
      _id: "H29.163",
      name: { vi: "UBND phường Ví Dụ", en: "UBND phường Ví Dụ" },
      counterName: { vi: "UBND phường Ví Dụ", en: "UBND phường Ví Dụ" },
      ward: "phường Ví Dụ",
      address: "1 đường Số Mẫu",
      phone: "028 0000 0000",
      hours: { vi: "7:30–11:30 và 13:00–17:00", en: "7:30–11:30 and 13:00–17:00" },
      returnCounter: "Quầy 6",
      supplementCounter: "Quầy 6",
    });
    const { caller } = await signIn("quan.tri", password);
    expect(await whoAmI(caller)).toMatchObject({
      name: "Nguyễn Văn Mẫu",
      role: "administrator",
      agency: "H29.163",
    });
  });

  test("is stored with an argon2id hash and nothing else of the password", async () => {
    const stored = await account("quan.tri");
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(JSON.stringify(stored)).not.toContain(password);
  });
});

describe("Everybody else", () => {
  test("is made in any role, of the only agency there is unless another is named", async () => {
    const clerk = [
      "--username",
      "Tiep.Nhan",
      "--name",
      "Trần Thị Ví Dụ",
      "--role",
      "clerk",
      "--counter",
      "3",
    ];
    expect((await adminCreate(clerk)).out).toBe("clerk tiep.nhan of H29.163 created");
    expect(await account("tiep.nhan")).toMatchObject({ role: "clerk", counter: "3", agency: "H29.163" });
    expect((await signIn("tiep.nhan", password)).status).toBe(200);
  });

  test("has one of the roles of the office", async () => {
    const { fault } = await adminCreate(["--username", "x.yz", "--name", "Mẫu", "--role", "boss"]);
    expect(fault).toBe(
      'motcua: --role: "boss" is no role; there are clerk, specialist, leader, courier, administrator, auditor.',
    );
  });

  test("may get the password from ADMIN_PASSWORD, but never from a flag", async () => {
    const leader = ["--username", "lanh.dao", "--name", "Phạm Văn Thí Dụ", "--role", "leader"];
    expect((await adminCreate([...leader, "--password", password])).fault).toMatch(
      /Unknown option '--password'/u,
    );
    expect((await adminCreate(leader, "", { ADMIN_PASSWORD: newPassword })).status).toBe(0);
    expect((await signIn("lanh.dao", newPassword)).status).toBe(200);
  });
});

describe("A username that exists", () => {
  test("is not overwritten by accident", async () => {
    const { status, fault } = await adminCreate([...administrator, ...agency], newPassword);
    expect(status).toBe(1);
    expect(fault).toBe('motcua: "quan.tri" exists; add --reset to give this administrator a new password.');
    expect((await signIn("quan.tri", password)).status).toBe(200);
  });

  test("gets a new password on request: the same person, signed out everywhere", async () => {
    const before = await account("quan.tri");
    const { caller } = await signIn("quan.tri", password);
    expect(await whoAmI(caller)).toMatchObject({ username: "quan.tri" });

    expect((await adminCreate(["--username", "QUAN.TRI", "--reset"], newPassword)).out).toBe(
      "administrator quan.tri of H29.163 has a new password; nobody is signed in with the old one",
    );
    expect({ ...(await account("quan.tri")), passwordHash: "" }).toEqual({ ...before, passwordHash: "" });
    expect((await signIn("quan.tri", password)).status).toBe(401);
    expect((await signIn("quan.tri", newPassword)).status).toBe(200);
    // servers may remember a session for two seconds
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await whoAmI(caller)).toBe(401);
  });

  test("loses its one-time codes at a reset, so that the only administrator's lost phone locks nobody out", async () => {
    const secondFactor = { secret: { jwe: "" }, confirmedAt: new Date(), lastStep: 0, recovery: [] };
    const client = new MongoClient(services.mongodbUri);
    await client.db().collection("accounts").updateOne({ username: "quan.tri" }, { $set: { secondFactor } });
    await client.close();
    expect((await signIn("quan.tri", newPassword)).status).toBe(401);
    const { out } = await adminCreate(["--username", "quan.tri", "--reset"], newPassword);
    expect(out).toContain("administrator quan.tri of H29.163 has no one-time codes any more");
    expect((await account("quan.tri"))?.secondFactor).toBeUndefined();
    expect((await signIn("quan.tri", newPassword)).status).toBe(200);
  });

  test("keeps its role at a reset unless another is named", async () => {
    await adminCreate(["--username", "tiep.nhan", "--reset"], newPassword);
    expect(await account("tiep.nhan")).toMatchObject({ role: "clerk", counter: "3", name: "Trần Thị Ví Dụ" });
    await adminCreate(["--username", "tiep.nhan", "--reset", "--role", "specialist"], newPassword);
    expect(await account("tiep.nhan")).toMatchObject({ role: "specialist", counter: "3" });
  });

  test("stays with its agency", async () => {
    const { fault } = await adminCreate(["--username", "tiep.nhan", "--reset", "--agency", "H29.164"]);
    expect(fault).toBe('motcua: "tiep.nhan" belongs to H29.163, not to H29.164.');
  });

  test("cannot be reset before it was made", async () => {
    const { fault } = await adminCreate(["--username", "khong.co", "--reset"]);
    expect(fault).toBe('motcua: there is no account "khong.co" to reset.');
  });
});

test("Without a database that answers, the operator is told which variable to look at", async () => {
  const { fault } = await adminCreate(administrator, password, {
    MONGODB_URI: "mongodb://127.0.0.1:1/motcua",
  });
  expect(fault).toMatch(/^motcua: MONGODB_URI does not answer/u);
});
