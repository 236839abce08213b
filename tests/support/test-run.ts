import { isPure } from "../../scripts/checks/pure-tests.ts";
import { findChromium, findChromiumShell } from "../../scripts/services/find-chromium.ts";
import { say } from "../../scripts/services/say.ts";
import { startThrowawayServices, type ThrowawayServices } from "../../scripts/services/throwaway.ts";

let services: ThrowawayServices | null = null;

async function noteChromium(): Promise<void> {
  try {
    process.env["MOTCUA_TEST_CHROMIUM"] ??= (await findChromium()).binary;
    process.env["MOTCUA_TEST_CHROMIUM_SHELL"] ??= (await findChromiumShell()).binary;
  } catch (error) {
    // the browser tests fail with this; the others still tell what they know
    say(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Starts what the tests of this run need: one mongod and one Redis for all of them, none for pure tests alone. Says where it is in the environment that the test workers inherit.
 */
export async function openTestServices(patterns: readonly string[]): Promise<void> {
  if (patterns.length > 0 && patterns.every(isPure)) return;
  const wantsBrowser =
    patterns.length === 0 || patterns.some((pattern) => /browser|tests\/?$/u.test(pattern));
  if (wantsBrowser) await noteChromium();
  if (process.env["MOTCUA_TEST_MONGODB_URI"] && process.env["MOTCUA_TEST_REDIS_URL"]) return;
  services = await startThrowawayServices();
  process.env["MOTCUA_TEST_MONGODB_URI"] = services.mongod.uri;
  process.env["MOTCUA_TEST_REDIS_URL"] = services.redis.uri;
  process.env["MOTCUA_TEST_FOLDER"] = services.folder;
}

export async function closeTestServices(): Promise<void> {
  await services?.stop();
  services = null;
}
