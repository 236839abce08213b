import { createSupervisor } from "../../scripts/house/supervisor.ts";

/** A little house for the tests: run as a process of its own, it keeps one program that ignores SIGTERM running. */
const [dataDir = ""] = process.argv.slice(2);
const args = ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"];
createSupervisor(dataDir, "http://127.0.0.1:1").start(
  { name: "worker", command: process.execPath, args },
  "program",
);
