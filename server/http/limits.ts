import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from "rate-limiter-flexible";
import { EdgeError } from "./edge-error.ts";

export type Limit = {
  /** @throws EdgeError `too-many-requests` with `Retry-After` while the limit is used up */
  readonly check: (key: string) => Promise<void>;
  /** Counts one failure against the limit. */
  readonly failed: (key: string) => Promise<void>;
};

/** Only failures count: people who know their secrets are never slowed down. */
export type Limits = {
  /** Wrong passwords, by user and address. */
  readonly signIn: Limit;
  /** Wrong PINs, by dossier code, whether such a dossier exists or not. */
  readonly pinOfCode: Limit;
  /** Look-ups that found nothing, by address or device. */
  readonly lookUp: Limit;
};

/** Limits shared by all servers through Redis; while Redis is away each server counts for itself. */
export function createLimits(redis: Redis, prefix: string): Limits {
  const limit = (name: string, points: number, minutes: number) =>
    limitOf(redis, `${prefix}-limit-${name}`, { points, duration: minutes * 60 });
  return {
    signIn: limit("sign-in", 10, 5),
    pinOfCode: limit("pin", 5, 15),
    lookUp: limit("look-up", 60, 10),
  };
}

function limitOf(redis: Redis, keyPrefix: string, rate: { points: number; duration: number }): Limit {
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    ...rate,
    insuranceLimiter: new RateLimiterMemory(rate),
  });
  return {
    check: async (key) => {
      const used = await limiter.get(key);
      if (used && used.consumedPoints >= rate.points) throw tooMany(used);
    },
    failed: async (key) => {
      await limiter.consume(key).catch((reason: unknown) => {
        // Used up: the next check refuses. Anything else was already taken over by the insurance.
        if (reason instanceof Error) throw reason;
      });
    },
  };
}

function tooMany(used: RateLimiterRes): EdgeError {
  const seconds = Math.max(1, Math.ceil(used.msBeforeNext / 1000));
  return new EdgeError("too-many-requests", { headers: { "retry-after": String(seconds) } });
}
