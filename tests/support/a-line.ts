import { afterAll, beforeAll } from "@jest/globals";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line between somebody's browser and the office that can be cut for real: what is under way is torn off, and nobody gets through. */
export interface Line {
  /** Where the browser finds the office. */
  readonly baseUrl: string;
  readonly cut: () => void;
  readonly mend: () => void;
  /** Who calls from now on gets to this server as long as it answers, then to the next. */
  readonly prefer: (url: string) => void;
}

/**
 * A line to the office, to any of its servers: a proxy that knows nothing. Call once at the top; usable from `beforeAll` on. A browser's own "offline" lets the first request of a
 * reloaded page through now and then.
 */
export function aLine(servers: () => readonly string[]): Line {
  const ends = new Set<Socket>();
  let open = true;
  const keep = (end: Socket) => {
    ends.add(end);
    end.on("close", () => ends.delete(end));
    end.on("error", () => end.destroy());
  };
  let preferred: string | null = null;
  const inOrder = () => servers().toSorted((a, b) => Number(b === preferred) - Number(a === preferred));

  /** The first server that takes the call. */
  function reach([url, ...others]: readonly string[], near: Socket): void {
    if (url === undefined) {
      near.destroy();
      return;
    }
    const { hostname, port } = new URL(url);
    const far = connect(Number(port), hostname);
    far.once("error", () => reach(others, near));
    far.once("connect", () => {
      far.removeAllListeners("error");
      keep(far);
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
      near.pipe(far).pipe(near);
    });
  }

  const server = createServer((near) => {
    keep(near);
    if (open) reach(inOrder(), near);
    else near.destroy();
  });
  const cut = () => {
    open = false;
    for (const end of ends) end.destroy();
  };
  let port = 0;
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address !== null && typeof address !== "string") ({ port } = address);
  });
  afterAll(() => {
    cut();
    server.close();
  });
  return {
    get baseUrl() {
      return `http://127.0.0.1:${port}`;
    },
    cut,
    mend: () => {
      open = true;
    },
    prefer: (url) => {
      preferred = url;
    },
  };
}
