import type { Redis } from "ioredis";
import { consume, limiterOf } from "./limiter.ts";
import { createLock, type Lock } from "./lock.ts";

export type Limit = {
  /**
   * Counts a try before it is made, so that many at once are counted too.
   * @throws EdgeError `too-many-requests` with `Retry-After` while the limit is used up
   */
  readonly spend: (key: string) => Promise<void>;
  /** The try was right: it does not count. */
  readonly refund: (key: string) => Promise<void>;
};

/** Of secrets only wrong ones count in the end: people who know theirs are not slowed down. */
export type Limits = {
  /** Wrong passwords, by user and address; of somebody who is signed in, by account. */
  readonly signIn: Limit;
  /** Wrong one-time codes after a right password, by account. Three are right at any time: a day of guessing succeeds once in 33,000. */
  readonly code: Limit;
  /** Wrong PINs, by dossier code, whether such a dossier exists or not: after five it waits a quarter of an hour, then twice that, up to a day. */
  readonly pinOfCode: Lock;
  /** Look-ups that found nothing, by address or device. */
  readonly lookUp: Limit;
  /** Places booked for sittings, by address or device: wide, because a hall or a carrier's customers share one address. */
  readonly booking: Limit;
  /** Places booked and moved, by phone: each is a message to it, and whoever books may have named another one's. */
  readonly bookingPhone: Limit;
  /** Changes of the way home of a result, by dossier: each is a message to the resident. */
  readonly homeReturn: Limit;
  /** Views handed over to phones, by dossier; each is a document. */
  readonly handOver: Limit;
  /** Sentences read aloud, by device or dossier; each is work for the machine. */
  readonly speech: Limit;
  /** Questions of the public calculator, by address; each is an answer of many days. */
  readonly preview: Limit;
  /** Codes asked for, by phone and by address: each is a message that somebody gets. */
  readonly codesToPhone: Limit;
  readonly codesByAddress: Limit;
  /** Wrong codes, by address. */
  readonly phoneCode: Limit;
  /** Calls for help, by device: a key that is pressed for fun does not keep the counter busy. */
  readonly helpCall: Limit;
  /** Wishes to be told of a dossier's changes, by address and by dossier. */
  readonly followersByAddress: Limit;
  readonly followersOfDossier: Limit;
  /** Questions to an e-mail address whether it wants messages, by its blind index: whoever asks may have named another one's. */
  readonly mailsToAddress: Limit;
};

/** Limits shared by all servers through Redis; while Redis is away each server counts for itself. */
export function createLimits(redis: Redis, prefix: string): Limits {
  const limit = (name: string, points: number, minutes: number) =>
    limitOf(redis, `${prefix}-limit-${name}`, { points, duration: minutes * 60 });
  return {
    signIn: limit("sign-in", 10, 5),
    code: limit("code", 10, 24 * 60),
    pinOfCode: createLock(redis, `${prefix}-lock-pin`, { tries: 5, wait: 15 * 60, mostWait: 24 * 60 * 60 }),
    lookUp: limit("look-up", 60, 10),
    booking: limit("booking", 300, 60),
    bookingPhone: limit("booking-phone", 10, 24 * 60),
    homeReturn: limit("home-return", 10, 24 * 60),
    handOver: limit("hand-over", 20, 10),
    speech: limit("speech", 600, 10),
    preview: limit("preview", 600, 10),
    codesToPhone: limit("codes-to-phone", 5, 60),
    codesByAddress: limit("codes-by-address", 60, 60),
    phoneCode: limit("phone-code", 30, 15),
    helpCall: limit("help-call", 20, 60),
    followersByAddress: limit("followers-by-address", 60, 60),
    followersOfDossier: limit("followers-of-dossier", 30, 24 * 60),
    mailsToAddress: limit("mails-to-address", 3, 24 * 60),
  };
}

function limitOf(redis: Redis, keyPrefix: string, rate: { points: number; duration: number }): Limit {
  const limiter = limiterOf(redis, keyPrefix, rate);
  return {
    spend: async (key) => {
      await consume(limiter, key);
    },
    refund: async (key) => {
      await limiter.reward(key);
    },
  };
}
