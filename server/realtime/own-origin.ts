import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request comes from the office's own pages. Programs that are not browsers send no origin; a
 * browser always does, and cannot lie about it.
 */
export function isOwnOrigin(
  headers: Pick<IncomingHttpHeaders, "origin" | "host">,
  publicUrl: string | null,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host || (publicUrl !== null && asked.origin === new URL(publicUrl).origin);
}
