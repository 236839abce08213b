import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "./too-many.ts";

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
  const counter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterRedis({
      storeClient: redis,
      // Without this, everybody who asks waits for the reconnection to fail.
      rejectIfRedisNotReady: true,
      keyPrefix,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    });
  const open = counter(prefix, tries, wait);
  const closed = counter(`${prefix}-closed`, Number.MAX_SAFE_INTEGER, 2 * mostWait);

  async function close(key: string): Promise<void> {
    const { consumedPoints: times } = await closed.penalty(key);
    await open.block(key, Math.min(wait * 2 ** (times - 1), mostWait));
  }

  return {
    spend: async (key) => {
      const counted = await open.consume(key).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
      });
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
