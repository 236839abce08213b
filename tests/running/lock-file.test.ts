import { afterAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { completeLock, type Lock } from "../../scripts/complete-lock.ts";
import { root } from "../../scripts/services/paths.ts";
import { deep } from "../support/deep.ts";

describe("The lock file", () => {
  test("names the optional packages of every platform, so that npm ci accepts it", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
    expect(completeLock(lock).added).toEqual([]);
  });

  if (deep) {
    const folder = mkdtempSync(join(tmpdir(), "motcua-install-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test("installs what production needs and nothing else", () => {
      for (const file of ["package.json", "package-lock.json", ".npmrc"])
        copyFileSync(join(root, file), join(folder, file));
      const parts = (process.env["PATH"] ?? "").split(delimiter);
      const path = parts.filter((part) => !part.startsWith(join(root, "node_modules"))).join(delimiter);
      const env = { ...process.env, NODE_OPTIONS: "", PATH: path };
      const { status } = spawnSync("npm", ["ci", "--omit=dev"], { cwd: folder, env, encoding: "utf8" });
      expect(status).toBe(0);
      expect(existsSync(join(folder, "node_modules", "express"))).toBe(true);
      expect(existsSync(join(folder, "node_modules", "vite"))).toBe(false);
    });
  }
});
