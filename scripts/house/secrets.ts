import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../services/say.ts";
import type { Settings } from "./settings.ts";

export interface Secrets {
  /** JSON `[{"kid", "key": base64 of 32 bytes}]`, the current key first. */
  readonly secretKeys: string;
  readonly sessionSecret: string;
}

/** The secrets of an office at work come from its environment and are never made up. */
function fromEnvironment(env: NodeJS.ProcessEnv): Secrets {
  const { SECRET_KEYS: secretKeys, SESSION_SECRET: sessionSecret } = env;
  const missing = [!secretKeys && "SECRET_KEYS", !sessionSecret && "SESSION_SECRET"].filter(Boolean);
  if (secretKeys && sessionSecret) return { secretKeys, sessionSecret };
  throw new Refusal(`NODE_ENV=production needs ${missing.join(" and ")}; see .env.example.`);
}

/** A development instance makes its secrets once and keeps them beside its data: receipts stay valid over restarts. */
function fromDataDir(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const secrets = {
    secretKeys: JSON.stringify([{ kid: "k1", key: randomBytes(32).toString("base64") }]),
    sessionSecret: randomBytes(32).toString("base64url"),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** @throws Refusal in production when a secret is missing */
export function readSecrets(settings: Settings, env: NodeJS.ProcessEnv): Secrets {
  if (settings.production) return fromEnvironment(env);
  const own = fromDataDir(settings.dataDir);
  return {
    secretKeys: env["SECRET_KEYS"] || own.secretKeys,
    sessionSecret: env["SESSION_SECRET"] || own.sessionSecret,
  };
}
