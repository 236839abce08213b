import type { Connection } from "mongoose";
import type { Keyring } from "../credentials/keyring.ts";
import { pushKeys } from "../push/push-keys.ts";
import { followerTokens } from "./follower-tokens.ts";
import { followerStore } from "./follower.store.ts";

/** Who follows what, and by which keys they are reached: the server notes it, the worker tells. */
export const following = (connection: Connection, keyring: Keyring) => ({
  followers: followerStore(connection),
  followerTokens: followerTokens(keyring),
  pushKeys: pushKeys(keyring),
});
