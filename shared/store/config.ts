import { z } from "zod";
import { defaultApologyShare } from "../domain/dossiers/index.ts";
import { defaultPushHosts, parsePushHosts, type PushHosts } from "./push/push-hosts.ts";

const optionalText = z.string().trim().min(1).optional();

const Environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  MONGODB_URI: z.string().min(1),
  REDIS_URL: z.string().min(1),
  SECRET_KEYS: z.string().min(1),
  SESSION_SECRET: z.string().min(32),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.string().default(""),
  TLS_CERT: optionalText,
  TLS_KEY: optionalText,
  QUEUE_PREFIX: z.string().default("motcua"),
  DEMO_CLOCK: z.enum(["0", "1"]).default("0"),
  APOLOGY_SHARE: z.coerce.number().positive().max(5).default(defaultApologyShare),
  PLACE_MONTHS: z.coerce.number().int().min(1).max(600).default(24),
  LOG_LEVEL: z.string().default("info"),
  MESSAGE_GATEWAY_URL: z.url({ protocol: /^https?$/u }).optional(),
  MESSAGE_GATEWAY_TOKEN: z.string().min(16).optional(),
  PUSH_HOSTS: z.string().default(defaultPushHosts),
});

export type Config = ReturnType<typeof readConfig>;

/** A start that cannot work: the message says which variable, and goes to the console as it is. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads the environment of server and worker.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv) {
  // An empty variable is one that was not set: compose files pass them that way.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new ConfigError(`The configuration is not complete. ${lines.join("; ")}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === "production";
  const demoClock = env.DEMO_CLOCK === "1";
  if (production && demoClock) throw new ConfigError("DEMO_CLOCK cannot be used in production.");
  if (Boolean(env.TLS_CERT) !== Boolean(env.TLS_KEY)) {
    throw new ConfigError("TLS_CERT and TLS_KEY belong together: set both or none.");
  }
  if (Boolean(env.MESSAGE_GATEWAY_URL) !== Boolean(env.MESSAGE_GATEWAY_TOKEN)) {
    throw new ConfigError("MESSAGE_GATEWAY_URL and MESSAGE_GATEWAY_TOKEN belong together: set both or none.");
  }
  return {
    production,
    demoClock,
    host: env.HOST,
    port: env.PORT,
    mongodbUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    secretKeys: env.SECRET_KEYS,
    sessionSecret: env.SESSION_SECRET,
    publicUrl: env.PUBLIC_URL ?? null,
    trustProxy: env.TRUST_PROXY,
    tls: env.TLS_CERT && env.TLS_KEY ? { cert: env.TLS_CERT, key: env.TLS_KEY } : null,
    queuePrefix: env.QUEUE_PREFIX,
    apologyShare: env.APOLOGY_SHARE,
    placeMonths: env.PLACE_MONTHS,
    logLevel: env.LOG_LEVEL,
    messageGateway:
      env.MESSAGE_GATEWAY_URL && env.MESSAGE_GATEWAY_TOKEN
        ? { url: env.MESSAGE_GATEWAY_URL, token: env.MESSAGE_GATEWAY_TOKEN }
        : null,
    pushHosts: pushHostsOf(env.PUSH_HOSTS, production),
  };
}

function pushHostsOf(text: string, production: boolean): PushHosts {
  if (production && /\bhttp:/iu.test(text)) {
    throw new ConfigError("PUSH_HOSTS: in production push services are reached by https alone.");
  }
  try {
    return parsePushHosts(text);
  } catch (error) {
    throw new ConfigError(`PUSH_HOSTS: ${error instanceof Error ? error.message : "not a list of hosts"}.`);
  }
}
