import { createTerminus } from "@godaddy/terminus";
import { ConfigError, readConfig } from "../shared/store/config.ts";
import { compose } from "./compose.ts";

/**
 * How long a connection on which nothing is asked stays open. Longer than any proxy keeps one (Caddy: two minutes): it would send somebody's
 * order on a connection that is just being closed, and nobody could say whether it was heard.
 */
const keepConnectionsMs = 150_000;

try {
  const config = readConfig(process.env);
  const office = await compose(config);
  createTerminus(office.http, {
    signals: ["SIGTERM", "SIGINT"],
    timeout: 1_500,
    useExit0: true,
    onSignal: office.close,
  });
  office.http.keepAliveTimeout = keepConnectionsMs;
  office.http.on("error", fail);
  office.http.listen(config.port, config.host);
} catch (error) {
  fail(error);
}

/** A start that cannot work ends with one line that says why. */
function fail(error: unknown): void {
  const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const message = inUse ? `Port ${process.env["PORT"] ?? "3000"} is in use: set PORT to another one.` : error;
  console.error(error instanceof ConfigError || inUse ? (inUse ? message : error.message) : error);
  process.exit(1);
}
