import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/services/paths.ts";
import { accountStore } from "../../shared/store/accounts/account.store.ts";
import { hashPassword, passwordMatches } from "../../shared/store/accounts/passwords.ts";
import { agencyStore } from "../../shared/store/agencies/agency.store.ts";
import { connect } from "../../shared/store/connect.ts";
import { testServices } from "../support/services.ts";

const services = testServices();
const password = "một câu dài để nhớ";
const usual = ["--username", "quan.tri", "--name", "Nguyễn Văn Mẫu", "--agency", "H29.163"];

/** Runs the command as an operator would, the password in a pipe. */
function adminCreate(args: readonly string[], typed = password) {
  const script = join(root, "scripts", "admin-create.ts");
  const env = { PATH: process.env["PATH"] ?? "", NODE_ENV: "production", MONGODB_URI: services.mongodbUri };
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env,
    input: `${typed}\n`,
  });
  return { status, fault: stderr.trim() };
}

async function withAccounts<T>(work: (accounts: ReturnType<typeof accountStore>) => Promise<T>): Promise<T> {
  const connection = await connect(services.mongodbUri);
  try {
    return await work(accountStore(connection));
  } finally {
    await connection.close();
  }
}

describe("The first administrator of an office", () => {
  test("needs the name of an agency that nobody has entered yet", () => {
    const { status, fault } = adminCreate(usual);
    expect(status).toBe(1);
    expect(fault).toBe("motcua: the agency H29.163 is new: name it with --agency-name.");
  });

  test("needs a password of some length", () => {
    expect(adminCreate([...usual, "--agency-name", "UBND phường Ví Dụ"], "ngắn").fault).toMatch(
      /at least 12 characters/u,
    );
  });

  test("is made with the agency, and can sign in with the password", async () => {
    expect(adminCreate([...usual, "--agency-name", "UBND phường Ví Dụ"])).toEqual({ status: 0, fault: "" });
    const account = await withAccounts((accounts) => accounts.findByUsername("quan.tri"));
    expect(account).toMatchObject({ role: "administrator", agency: "H29.163", disabled: false });
    expect(await passwordMatches(account?.passwordHash ?? "", password)).toBe(true);
    const connection = await connect(services.mongodbUri);
    expect(await agencyStore(connection).findById("H29.163")).toMatchObject({
      name: { vi: "UBND phường Ví Dụ" },
    });
    await connection.close();
  });

  test("is not overwritten by accident, but gets a new password on request and stays the same person", async () => {
    const before = await withAccounts((accounts) => accounts.findByUsername("quan.tri"));
    expect(adminCreate(usual, "một câu khác cũng dài").fault).toMatch(/exists; add --reset/u);
    expect(adminCreate([...usual, "--reset"], "một câu khác cũng dài").status).toBe(0);
    const after = await withAccounts((accounts) => accounts.findByUsername("quan.tri"));
    expect(after?._id).toBe(before?._id);
    expect(await passwordMatches(after?.passwordHash ?? "", "một câu khác cũng dài")).toBe(true);
  });

  test("cannot be made of somebody who has another role", async () => {
    await withAccounts(async (accounts) =>
      accounts.save({
        _id: "clerk-1",
        username: "nhan.ho.so",
        passwordHash: await hashPassword(password),
        name: "Trần Thị Ví Dụ",
        role: "clerk",
        agency: "H29.163",
        counter: "3",
      }),
    );
    const [, , ...others] = usual;
    const { fault } = adminCreate(["--username", "nhan.ho.so", ...others, "--reset"]);
    expect(fault).toBe('motcua: "nhan.ho.so" is a clerk; choose another username.');
  });
});

test("Without a username the operator is told how to ask", () => {
  expect(adminCreate([]).fault).toMatch(/^motcua: usage: npm run admin:create -- --username/u);
});
