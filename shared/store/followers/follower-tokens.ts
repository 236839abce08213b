import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { followerTokenLength } from "../../contracts/followers.ts";
import { deriveKey, type Keyring } from "../credentials/keyring.ts";

const digits = 36;
const idLength = 12;
const secretLength = followerTokenLength - idLength;
const secrets = BigInt(digits) ** BigInt(secretLength);

/** What the bearer of a token may do: the two are not to be mistaken for each other. */
export type FollowerPurpose = "confirm" | "stop";

/** A new follower's id: letters and digits only, because it begins the token. */
export const newFollowerId = (): string =>
  Array.from({ length: idLength }, () => randomInt(digits).toString(digits)).join("");

/**
 * Secrets of the links in messages: the follower's id and some 103 bits derived from it, never stored. Small letters
 * and digits only, so that no phone cuts a link short. What an older key made is still read.
 */
export function followerTokens(keyring: Keyring) {
  function secretOf(kid: string, purpose: FollowerPurpose, id: string): string {
    const digest = createHmac("sha256", deriveKey(keyring, kid, `follower-${purpose}`))
      .update(id)
      .digest("hex");
    return (BigInt(`0x${digest}`) % secrets).toString(digits).padStart(secretLength, "0");
  }
  return {
    tokenOf: (purpose: FollowerPurpose, id: string): string => id + secretOf(keyring.current, purpose, id),
    /** Whose token it is; null where the office has made none like it. */
    read: (purpose: FollowerPurpose, token: string): string | null => {
      const id = token.slice(0, idLength);
      const given = Buffer.from(token.slice(idLength));
      const isRight = keyring.kids.some((kid) => {
        const real = Buffer.from(secretOf(kid, purpose, id));
        return real.length === given.length && timingSafeEqual(real, given);
      });
      return isRight ? id : null;
    },
  };
}
export type FollowerTokens = ReturnType<typeof followerTokens>;
