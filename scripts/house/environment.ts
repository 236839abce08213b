import type { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import type { Stores } from "./stores.ts";

/** What server and worker read; whatever the caller's environment says beyond this is passed on. */
export function programEnvironment(
  settings: Settings,
  stores: Stores,
  secrets: Secrets,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  return {
    ...env,
    NODE_ENV: settings.production ? "production" : "development",
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: env["PUBLIC_URL"] || settings.baseUrl,
    MONGODB_URI: stores.mongodbUri,
    REDIS_URL: stores.redisUrl,
    SECRET_KEYS: secrets.secretKeys,
    SESSION_SECRET: secrets.sessionSecret,
    // `demo:week` plays a week against a running instance; production refuses the clock
    ...(!settings.production && { DEMO_CLOCK: env["DEMO_CLOCK"] ?? "1" }),
  };
}
