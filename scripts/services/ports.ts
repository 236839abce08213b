import { createServer } from "node:net";

/** Null when the port can be listened on, else the system's reason: `EADDRINUSE`, `EACCES`, … */
export function whyBusy(port: number, host = "127.0.0.1"): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** A port that nobody listens on; the preferred one when it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await whyBusy(preferred)) === null) return preferred;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
