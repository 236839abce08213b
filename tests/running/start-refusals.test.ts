import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/services/paths.ts";
import { freePort } from "../../scripts/services/ports.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-start-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tries to open the house, and gives what stands on standard error. */
function tryToStart(env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", "start.ts")], {
    encoding: "utf8",
    timeout: 20_000,
    env: { PATH: process.env["PATH"] ?? "", DATA_DIR: join(folder, "data"), ...env },
  });
  return { status, lines: stderr.trim().split("\n") };
}

describe("A house that cannot open says why in one line", () => {
  let neighbour: Server;
  let port = 0;

  beforeAll(async () => {
    port = await freePort();
    neighbour = createServer();
    await new Promise<void>((resolve) => neighbour.listen(port, "127.0.0.1", resolve));
  });

  afterAll(() => {
    neighbour.close();
  });

  test("a busy port is named, and the variable that changes it", () => {
    const { status, lines } = tryToStart({ PORT: String(port) });
    expect(status).toBe(1);
    expect(lines).toEqual([`motcua: port ${port} is busy; set PORT to another one.`]);
  });

  test("a port that is no number is shown", () => {
    expect(tryToStart({ PORT: "eighty" }).lines).toEqual([
      'motcua: PORT is "eighty"; it must be a number from 1 to 65535.',
    ]);
  });

  test("production without its secrets names them", () => {
    const { status, lines } = tryToStart({ PORT: String(port), NODE_ENV: "production", SESSION_SECRET: "x" });
    expect(status).toBe(1);
    expect(lines).toEqual(["motcua: NODE_ENV=production needs SECRET_KEYS; see .env.example."]);
  });

  test("production does not open the data of a demo office", () => {
    const dataDir = join(folder, "demo");
    mkdirSync(dataDir);
    const accounts = [{ role: "clerk", username: "mau", password: "mau" }];
    writeFileSync(join(dataDir, "demo.json"), JSON.stringify({ accounts, kioskToken: "k" }));
    const secrets = { SECRET_KEYS: "x", SESSION_SECRET: "x" };
    const { lines } = tryToStart({
      PORT: String(port),
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      ...secrets,
    });
    expect(lines).toEqual([
      `motcua: ${dataDir} holds a demo office; set DATA_DIR to another folder for production.`,
    ]);
  });

  test("half of TLS is no TLS", () => {
    expect(tryToStart({ PORT: String(port), TLS_CERT: "office.pem" }).lines).toEqual([
      "motcua: TLS needs both TLS_CERT and TLS_KEY (files in PEM format).",
    ]);
  });

  test("a MongoDB that does not answer is named by its variable", async () => {
    const nobody = await freePort();
    const { status, lines } = tryToStart({
      PORT: String(await freePort()),
      MONGODB_URI: `mongodb://127.0.0.1:${nobody}/motcua?serverSelectionTimeoutMS=500`,
    });
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^motcua: MONGODB_URI does not answer: .*ECONNREFUSED/u);
  });
});
