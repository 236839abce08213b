import { afterAll } from "@jest/globals";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

/** What came to a service outside the office. */
export interface Came {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body as JSON. */
  readonly json: unknown;
}

/** A service outside the office: it can be asked to refuse, and to keep what it answers to itself. */
export interface StandIn {
  readonly origin: string;
  readonly came: Came[];
  /** What it answers from now on; `hold`: never, until the caller gives up. */
  answer: (came: Came) => number | "hold";
  readonly close: () => Promise<void>;
  /** Opens again at the same port. */
  readonly open: () => Promise<void>;
}

/** Opens one at a port of its own, or at this one. */
export async function aStandIn(): Promise<StandIn> {
  const came: Came[] = [];
  const held = new Set<ServerResponse>();
  let port = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      const isJson = request.headers["content-type"] === "application/json";
      const one: Came = {
        path: request.url ?? "",
        headers: request.headers,
        body,
        json: isJson ? JSON.parse(body.toString()) : null,
      };
      came.push(one);
      const answer = standIn.answer(one);
      if (answer === "hold") held.add(response);
      else response.writeHead(answer).end();
    });
  });
  const open = () =>
    new Promise<void>((resolve) => {
      server.listen(port, "127.0.0.1", () => {
        const address = server.address();
        if (typeof address === "object" && address) port = address.port;
        resolve();
      });
    });
  const close = async () => {
    for (const response of held) response.destroy();
    held.clear();
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  await open();
  const standIn: StandIn = { origin: `http://127.0.0.1:${port}`, came, answer: () => 201, close, open };
  return standIn;
}

/** One that is there from the beginning of a test file to its end, because the office is told its address at the start. */
export async function standInForFile(): Promise<StandIn> {
  const standIn = await aStandIn();
  afterAll(() => standIn.close());
  return standIn;
}
