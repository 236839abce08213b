import { randomUUID } from "node:crypto";
import type { Purpose } from "../../shared/contracts/readings.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";

/**
 * Notes that somebody is about to be shown personal data, before it is. Whoever only watches over the office does so for supervision,
 * whatever he opens.
 */
export async function noteReading(
  readings: ReadingStore,
  { account, role, agency }: Actor,
  purpose: Purpose,
  dossiers: readonly string[],
  /** Of a sitting after hours: its day and the number. */
  ticket?: string,
): Promise<void> {
  if (dossiers.length === 0 && ticket === undefined) return;
  const supervises = role === "auditor" || role === "administrator";
  await readings.add({
    _id: randomUUID(),
    at: new Date(),
    agency,
    account,
    role,
    purpose: supervises ? "supervision" : purpose,
    dossiers,
    ...(ticket !== undefined && { ticket }),
  });
}
