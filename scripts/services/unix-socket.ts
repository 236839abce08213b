import { join } from "node:path";

/** Bytes of the longest path of a socket: 107 on Linux, 103 on macOS. */
const longestPath = 103;

/**
 * Where a store listens for programs of this machine beside its port: a Unix socket takes a tenth off what a request costs, and only
 * the user who started the store may open it. Null where the path would be too long: then its port does.
 */
export function unixSocket(folder: string, name: string): string | null {
  const path = join(folder, name);
  return process.platform !== "win32" && Buffer.byteLength(path) <= longestPath ? path : null;
}
