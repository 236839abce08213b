import { afterAll, beforeAll } from "@jest/globals";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line between somebody's browser and the office that can be cut for real: what is under way is torn off, and nobody gets through. */
export interface Line {
  /** Where the browser finds the office. */
  readonly baseUrl: string;
  readonly cut: () => void;
  readonly mend: () => void;
}

/**
 * A line to the office. Call once at the top; usable from `beforeAll` on. A browser's own "offline" lets the first request of a
 * reloaded page through now and then.
 */
export function aLine(officeUrl: () => string): Line {
  const ends = new Set<Socket>();
  let open = true;
  const keep = (end: Socket) => {
    ends.add(end);
    end.on("close", () => ends.delete(end));
    end.on("error", () => end.destroy());
  };
  const server = createServer((near) => {
    if (!open) {
      near.destroy();
      return;
    }
    const { hostname, port } = new URL(officeUrl());
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    near.pipe(far).pipe(near);
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
  };
}
