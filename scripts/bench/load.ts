import { Agent, request } from "node:http";

export type Call = {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type Run = {
  readonly requestsPerSecond: number;
  /** Milliseconds, one for each request. */
  readonly latencies: readonly number[];
};

/**
 * A closed loop: `concurrency` callers, each sending its next request when the last one was answered, until `count`
 * are done. Connections are kept open. A status other than `expected` ends the run.
 */
export async function load(options: {
  readonly port: number;
  readonly concurrency: number;
  readonly count: number;
  readonly expected: number;
  readonly call: (index: number) => Call;
}): Promise<Run> {
  const { port, concurrency, count, expected, call } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const latencies: number[] = [];
  let next = 0;

  async function caller(): Promise<void> {
    while (next < count) {
      const index = next;
      next += 1;
      const from = performance.now();
      const status = await send(agent, port, call(index));
      if (status !== expected) throw new Error(`answered ${status} instead of ${expected}`);
      latencies.push(performance.now() - from);
    }
  }

  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, caller));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { requestsPerSecond: count / seconds, latencies };
}

function send(agent: Agent, port: number, { path, body, headers }: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        path,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
