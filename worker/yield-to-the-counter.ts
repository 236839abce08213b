import { writeFileSync } from "node:fs";
import os from "node:os";

const niceness = os.constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * People at the counter do not wait for jobs: where processors are scarce, the server goes first and the jobs catch
 * up afterwards. Linux groups processes by session, and then only the group's own niceness counts.
 */
export function yieldToTheCounter(): void {
  os.setPriority(niceness);
  try {
    writeFileSync("/proc/self/autogroup", String(niceness));
  } catch {
    // Another system, or a kernel without groups: the process's own niceness is all there is.
  }
}
