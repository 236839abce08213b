import { z } from "zod";
import { PushSubscription } from "../../contracts/followers.ts";
import type { FollowChannel } from "../../domain/dossiers/index.ts";

/** A browser's address as it is sealed: its subscription, and the id of the key that it has subscribed with. */
export const PushTarget = PushSubscription.extend({ kid: z.string() });
export type PushTarget = z.infer<typeof PushTarget>;

/** @throws Error for what is none */
export const readPushTarget = (to: string): PushTarget => PushTarget.parse(JSON.parse(to));

/** By what an address is known again: a browser that has subscribed anew is the same by its endpoint. */
export const sameAddress = (channel: FollowChannel, to: string): string =>
  channel === "push" ? readPushTarget(to).endpoint : to;
