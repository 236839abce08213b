import { ConfigError, readConfig } from "../shared/store/config.ts";
import { compose } from "./compose.ts";
import { yieldToTheCounter } from "./yield-to-the-counter.ts";

yieldToTheCounter();

try {
  const worker = await compose(readConfig(process.env));
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    // A job that is still at work is finished by whoever runs next.
    setTimeout(() => process.exit(0), 1_500).unref();
    void worker.close().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
