import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../services/paths.ts";
import { writeJson } from "./run-file.ts";

/** What `dist/` is made of, and the folders that each half depends on. */
const halves = {
  programs: ["shared", "server", "worker"],
  client: ["shared", "client"],
} as const;

export type Half = keyof typeof halves;

const always = ["package-lock.json", "tsconfig.base.json", "scripts/house/programs.config.ts"] as const;
const stampFile = join(root, "dist", ".sources.json");

/** A digest of every source of this half: names and contents. */
export function digestOf(half: Half): string {
  const hash = createHash("sha256");
  for (const folder of halves[half]) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort())
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update("\0");
  }
  for (const file of always) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function readStamps(): Partial<Record<Half, string>> {
  return existsSync(stampFile)
    ? (JSON.parse(readFileSync(stampFile, "utf8")) as Partial<Record<Half, string>>)
    : {};
}

/** Where the bundle of a program lies, built or not yet. */
export function programFile(name: "server" | "worker"): string {
  return join(root, "dist", "programs", `${name}.js`);
}

/** Whether `dist/` was built from the sources as they are now. */
export function isBuilt(half: Half): boolean {
  const product = half === "client" ? join(root, "dist", "client", "index.html") : programFile("server");
  return existsSync(product) && readStamps()[half] === digestOf(half);
}

/** Notes that `dist/` now holds what was digested before the build began. */
export function noteBuilt(half: Half, digest: string): void {
  writeJson(stampFile, { ...readStamps(), [half]: digest });
}
