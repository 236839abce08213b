import type { Redis } from "ioredis";
import { consume, limiterOf } from "./limiter.ts";

/** A try that has been counted already. */
export type Try = {
  /** It was wrong. The last one that was free closes the lock. */
  readonly missed: () => Promise<void>;
  /** It was right: it does not count. */
  readonly hit: () => Promise<void>;
};

export type Lock = {
  /**
   * Counts a try before it is made, so that many at once are counted too.
   * @throws EdgeError `too-many-requests` with `Retry-After` while the lock is closed
   */
  readonly spend: (key: string) => Promise<Try>;
};

export type LockRate = {
  /** Wrong tries until it closes, counted over the first wait. */
  readonly tries: number;
  /** Seconds that it stays closed the first time; each further time it is twice as long. */
  readonly wait: number;
  /** Seconds of the longest wait. */
  readonly mostWait: number;
};

/**
 * A lock at which wrong tries cost more and more time. How often it has closed is forgotten after twice the longest wait. Shared by all
 * servers through Redis; while Redis is away each server counts for itself.
 */
export function createLock(redis: Redis, prefix: string, { tries, wait, mostWait }: LockRate): Lock {
  const open = limiterOf(redis, prefix, { points: tries, duration: wait });
  const closed = limiterOf(redis, `${prefix}-closed`, {
    points: Number.MAX_SAFE_INTEGER,
    duration: 2 * mostWait,
  });

  async function close(key: string): Promise<void> {
    const { consumedPoints: times } = await closed.penalty(key);
    await open.block(key, Math.min(wait * 2 ** (times - 1), mostWait));
  }

  return {
    spend: async (key) => {
      const counted = await consume(open, key);
      return {
        missed: async () => {
          if (counted.remainingPoints === 0) await close(key);
        },
        hit: async () => {
          await open.reward(key);
        },
      };
    },
  };
}
