import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { EdgeError } from "./edge-error.ts";

/** Counts in Redis, for all servers; while Redis is away each server counts for itself. `duration` in seconds. */
export function limiterOf(
  redis: Redis,
  keyPrefix: string,
  rate: { readonly points: number; readonly duration: number },
): RateLimiterRedis {
  return new RateLimiterRedis({
    storeClient: redis,
    // Without this, everybody who asks waits for the reconnection to fail.
    rejectIfRedisNotReady: true,
    keyPrefix,
    ...rate,
    insuranceLimiter: new RateLimiterMemory(rate),
  });
}

/**
 * Counts one.
 * @throws EdgeError `too-many-requests` with the seconds after which it is worth asking again
 */
export const consume = (limiter: RateLimiterRedis, key: string): Promise<RateLimiterRes> =>
  limiter.consume(key).catch((reason: unknown) => {
    throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
  });

function tooMany(used: RateLimiterRes): EdgeError {
  const seconds = Math.max(1, Math.ceil(used.msBeforeNext / 1000));
  return new EdgeError("too-many-requests", { headers: { "retry-after": String(seconds) } });
}
