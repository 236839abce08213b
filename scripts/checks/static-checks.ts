import { join } from "node:path";
import { root } from "../services/paths.ts";
import { runCommand } from "../services/run-command.ts";
import { during, say } from "../services/say.ts";

const folders = ["shared", "server", "worker", "client", "tests", "scripts"] as const;

/** A tool's own JavaScript, run on the Node that runs us. */
type Tool = readonly [file: string, ...args: readonly string[]];

interface Check {
  readonly name: string;
  readonly tools: readonly Tool[];
}

const types: Check = { name: "types", tools: [["typescript/bin/tsc", "-b"]] };
const lint: Check = {
  name: "lint",
  tools: [
    ["oxlint/bin/oxlint", "--type-aware", ...folders],
    ["knip/bin/knip.js", "--no-progress"],
  ],
};
const format: Check = { name: "format", tools: [["oxfmt/bin/oxfmt", "--check", ...folders]] };

async function passes({ name, tools }: Check): Promise<boolean> {
  for (const [file, ...args] of tools) {
    const command = [join(root, "node_modules", file), ...args];
    const { ok, output } = await during(
      `Checking ${name}`,
      runCommand(process.execPath, command, { cwd: root }),
    );
    if (ok) continue;
    console.log(output.trim());
    say(`${name}: failed`);
    return false;
  }
  return true;
}

/** Types, lint and format of the whole tree; each counts as one test. */
export async function runStaticChecks(): Promise<{ passed: number; failed: number }> {
  const results = [await passes(types), await passes(lint), await passes(format)];
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
