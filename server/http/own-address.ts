import type { Request } from "express";

/** How a screen itself came here: an address for its QR codes where nobody has said how the office is reached from outside. */
export function ownAddress(request: Request): string {
  return `${request.protocol}://${request.get("host") ?? "localhost"}`;
}
