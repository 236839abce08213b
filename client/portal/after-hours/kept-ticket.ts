import { z } from "zod";
import { ticketToken } from "../../../shared/contracts/tickets.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";

const storageKey = "motcua.ticket";
const Kept = z.object({ token: ticketToken, date: z.iso.date() });

/**
 * The ticket that a resident has asked this device to keep, until its day is over. Nothing is kept unasked: the device may be
 * somebody else's, and whoever has the secret can give the place away. `now`: business time, ISO 8601.
 */
export function readKept(now: string): string | null {
  const text = storage()?.getItem(storageKey) ?? null;
  if (text === null) return null;
  const kept = Kept.safeParse(jsonOf(text));
  if (kept.success && kept.data.date >= dateOf(Date.parse(now))) return kept.data.token;
  forgetKept();
  return null;
}

/** Keeps a ticket in place of an earlier one; `date`: its day. False where the browser refuses to keep anything. */
export function keepTicket(token: string, date: string): boolean {
  try {
    storage()?.setItem(storageKey, JSON.stringify({ token, date }));
  } catch {
    return false;
  }
  return storage()?.getItem(storageKey) !== null;
}

export function forgetKept(): void {
  storage()?.removeItem(storageKey);
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
