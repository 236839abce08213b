import { writeFileSync } from "node:fs";
import os from "node:os";

/** With more, a job whose change a screen is watching for stands still for hundredths of a second and longer (docs/adr/0008). */
const niceness = 1;

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
