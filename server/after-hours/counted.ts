import { DomainError } from "../../shared/domain/errors.ts";
import type { Limit } from "../http/limits.ts";

/**
 * Does what takes a place, counted before it is made. Who was only too late for a place gets the try back: a crowd that wants the same
 * evening is no attack.
 * @throws whatever `act` throws; EdgeError `too-many-requests`
 */
export async function counted<T>(
  spending: readonly (readonly [limit: Limit, key: string])[],
  act: () => Promise<T>,
): Promise<T> {
  for (const [limit, key] of spending) await limit.spend(key);
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError && error.code === "slot-full") {
      await Promise.all(spending.map(([limit, key]) => limit.refund(key)));
    }
    throw error;
  }
}
