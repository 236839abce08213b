import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, endAll, identify, isSame, type Identity } from "../services/identity.ts";
import { Refusal, say } from "../services/say.ts";
import { readRunRecord } from "./run-file.ts";
import type { Settings } from "./settings.ts";

/** A server that holds our data but stands in no record: mongod and Redis leave their id in a file of their folder. */
function strayOf(folder: string, pidFile: string, program: string): Identity[] {
  const file = join(folder, pidFile);
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : 0;
  const about = pid > 0 ? describe(pid) : "";
  return about.includes(program) && about.includes(folder) ? [identify(pid)] : [];
}

/**
 * Ends what an earlier start left running when it was killed hard. Only processes known to be ours are touched: by id and time
 * of birth, or by a command line or working folder inside our data.
 * @throws Refusal when an earlier start is alive and well
 */
export async function endLeftovers({ dataDir, port }: Settings): Promise<void> {
  const record = readRunRecord(dataDir);
  if (record) {
    // one whose terminal was killed is about to stop by itself
    const deadline = Date.now() + 3_000;
    while (isSame(record.supervisor)) {
      if (Date.now() > deadline) {
        throw new Refusal(
          `already running at ${record.baseUrl} (process ${record.supervisor.pid}); to start another beside it, ` +
            `set PORT to a port other than ${port} and DATA_DIR to another folder.`,
        );
      }
      await sleep(50);
    }
  }
  const left = [
    ...Object.values(record?.processes ?? {}).filter(isSame),
    ...strayOf(join(dataDir, "mongo"), "mongod.lock", "mongod"),
    ...strayOf(join(dataDir, "redis"), "redis.pid", "redis"),
  ];
  if (left.length === 0) return;
  say(`ending ${left.length} process(es) that an earlier start left behind`);
  await endAll(left, 2_000);
}
