import type { RateLimiterRes } from "rate-limiter-flexible";
import { EdgeError } from "./edge-error.ts";

/** Refuses with the seconds after which it is worth asking again. */
export function tooMany(used: RateLimiterRes): EdgeError {
  const seconds = Math.max(1, Math.ceil(used.msBeforeNext / 1000));
  return new EdgeError("too-many-requests", { headers: { "retry-after": String(seconds) } });
}
