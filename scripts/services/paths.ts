import { join, resolve } from "node:path";

/** The folder of the clone. */
export const root = resolve(import.meta.dirname, "../..");

/** Downloaded servers and what was found where; may be deleted at any time. */
export const cacheDir = join(root, ".cache");

/** What V8 compiled of server and worker, for whoever starts them next (`NODE_COMPILE_CACHE`). */
export const compiledDir = join(cacheDir, "compiled");

/**
 * Where the instance keeps its data. Production has its own folder by default: a demo office must not turn into a real one
 * because a variable was set.
 */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  const fallback = env["NODE_ENV"] === "production" ? ".data/production" : ".data";
  return resolve(root, env["DATA_DIR"] || fallback);
}
