import type { QueueCursor } from "../../shared/store/dossiers/queue.store.ts";
import { EdgeError } from "../http/edge-error.ts";

/** Where a page ended, as an opaque text. */
export function cursorOf({ dueAt, ref }: QueueCursor): string {
  return Buffer.from(`${dueAt.getTime()}.${ref}`).toString("base64url");
}

/** @throws EdgeError `invalid-request` for a text that no page ended with */
export function readCursor(text: string): QueueCursor {
  const match = /^(-?\d{1,15})\.([\w-]{1,64})$/.exec(Buffer.from(text, "base64url").toString("utf8"));
  const [, ms, ref] = match ?? [];
  if (ms === undefined || ref === undefined) {
    throw new EdgeError("invalid-request", { errors: [{ path: "after", message: text.slice(0, 50) }] });
  }
  return { dueAt: new Date(Number(ms)), ref };
}
