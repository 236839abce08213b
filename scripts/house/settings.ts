import { existsSync } from "node:fs";
import { dataDirOf } from "../services/paths.ts";
import { Refusal } from "../services/say.ts";

/** How this instance is to run, read from the environment once and checked. */
export interface Settings {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Where people on this machine find it, without a slash at the end. */
  readonly baseUrl: string;
  readonly dataDir: string;
}

const wildcards = new Set(["0.0.0.0", "::", ""]);

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

function readTls(env: NodeJS.ProcessEnv): boolean {
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  if (!cert && !key) return false;
  if (!cert || !key) throw new Refusal("TLS needs both TLS_CERT and TLS_KEY (files in PEM format).");
  const missing = [cert, key].find((file) => !existsSync(file));
  if (missing) throw new Refusal(`the TLS file ${missing} does not exist (TLS_CERT, TLS_KEY).`);
  return true;
}

/** @throws Refusal naming the variable that is wrong */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const host = env["HOST"] || "127.0.0.1";
  const port = readPort(env["PORT"] || "3000");
  const name = wildcards.has(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    production: env["NODE_ENV"] === "production",
    host,
    port,
    baseUrl: `${readTls(env) ? "https" : "http"}://${name}:${port}`,
    dataDir: dataDirOf(env),
  };
}
