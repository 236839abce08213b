// Outlives the process that starts servers, and ends them when that process is gone without having done so itself (kill -9).
// It reads lines from its standard input: `pid N`, `gone N`, `dir PATH` (deleted at the end), `rest` (nothing left to guard).
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";

const pids = new Set();
const folders = new Set();

function signalAll(signal) {
  for (const pid of pids) {
    try {
      // each is the leader of a group of its own; what it started goes with it
      process.kill(signal === "SIGKILL" ? -pid : pid, signal);
    } catch {
      pids.delete(pid);
    }
  }
}

for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const [word, ...rest] = line.split(" ");
  const value = rest.join(" ");
  if (word === "pid") pids.add(Number(value));
  if (word === "gone") pids.delete(Number(value));
  if (word === "dir") folders.add(value);
  if (word === "rest") process.exit(0);
});
lines.on("close", () => {
  signalAll("SIGTERM");
  const deadline = Date.now() + 1_500;
  const poll = setInterval(() => {
    signalAll(0);
    if (pids.size > 0 && Date.now() < deadline) return;
    clearInterval(poll);
    signalAll("SIGKILL");
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit(0);
  }, 50);
});
