import { spawn } from "node:child_process";

const withinMs = 5_000;
/** A minute and a half of speech. */
const mostBytes = 4 * 1024 * 1024;

/** Runs the voice of the machine: arguments as they are, the text by its standard input, no shell. Null where it fails, is slow or talks too long. */
export function runVoice(args: readonly string[], text = ""): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const child = spawn("espeak-ng", [...args], { stdio: ["pipe", "pipe", "ignore"] });
    const parts: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => child.kill("SIGKILL"), withinMs);
    const end = (sound: Buffer | null) => {
      clearTimeout(timer);
      resolve(sound);
    };
    child.once("error", () => end(null));
    child.stdin.once("error", () => child.kill("SIGKILL"));
    child.stdout.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) child.kill("SIGKILL");
      else parts.push(part);
    });
    child.once("close", (code) => end(code === 0 ? Buffer.concat(parts) : null));
    child.stdin.end(text);
  });
}
