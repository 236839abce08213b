import { findOnPath, runCommand } from "./run-command.ts";
import { during } from "./say.ts";

let updated = false;

/** Installs Debian packages where that is possible (root, apt-get); false where it is not or failed. */
export async function aptInstall(...packages: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !findOnPath("apt-get")) return false;
  // RUNLEVEL=1: the package's own service is not started, we run the program ourselves
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  if (!updated) {
    await during("apt-get update", runCommand("apt-get", ["update", "-q"], { env, timeoutMs: 180_000 }));
    updated = true;
  }
  const args = ["install", "-y", "-q", "--no-install-recommends", ...packages];
  const label = `apt-get install ${packages.join(" ")}`;
  const { ok } = await during(label, runCommand("apt-get", args, { env, timeoutMs: 600_000 }));
  return ok;
}
