import { join } from "node:path";
import { root } from "../services/paths.ts";
import { runCommand } from "../services/run-command.ts";
import { during, Refusal } from "../services/say.ts";
import { digestOf, isBuilt, noteBuilt, type Half } from "./sources.ts";

const tools = {
  programs: {
    label: "Bundling server and worker",
    args: ["build", "--config", join("scripts", "house", "programs.config.ts")],
  },
  client: { label: "Building the screens", args: ["build", "client"] },
} as const;

async function buildHalf(half: Half): Promise<void> {
  if (isBuilt(half)) return;
  const { label, args } = tools[half];
  const digest = digestOf(half);
  const command = [join(root, "node_modules", "vite", "bin", "vite.js"), ...args];
  const env = { ...process.env, NODE_ENV: "production" };
  const { ok, output } = await during(label, runCommand(process.execPath, command, { cwd: root, env }));
  if (!ok) throw new Refusal(`${label} failed:\n${output.trim()}`);
  noteBuilt(half, digest);
}

/** Brings `dist/` up to date; does nothing when no source changed. @throws Refusal with the tool's own words */
export async function buildIfChanged(): Promise<void> {
  await Promise.all([buildHalf("programs"), buildHalf("client")]);
}
