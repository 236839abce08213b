import type { Request } from "express";
import type { NewFollower } from "../../shared/contracts/followers.ts";
import type { PushTarget } from "../../shared/store/followers/follower-address.ts";
import { isPushPoint, type PushKeys } from "../../shared/store/push/push-keys.ts";
import type { PushHosts } from "../../shared/store/push/push-hosts.ts";
import { EdgeError } from "../http/edge-error.ts";
import { holderOf, type HolderServices } from "../phones/index.ts";

export type AddressServices = HolderServices & {
  readonly pushHosts: PushHosts;
  readonly pushKeys: PushKeys;
};

/** Where somebody wants to be told; `proved`: its holder is the one who asks. */
export type Address = { readonly to: string; readonly proved: boolean };

/**
 * The address that a request names, as far as the office will send to it.
 * @throws EdgeError `phone-not-verified`, `push-refused`, `push-key-unknown`
 */
export async function addressOf(
  services: AddressServices,
  asked: NewFollower,
  request: Request,
): Promise<Address> {
  switch (asked.channel) {
    case "phone": {
      const { phone } = await holderOf(services, request);
      return { to: phone, proved: true };
    }
    case "email":
      return { to: asked.email, proved: false };
    case "push": {
      const { endpoint, keys } = asked.subscription;
      if (!services.pushHosts.allow(endpoint) || !isPushPoint(keys.p256dh)) {
        throw new EdgeError("push-refused");
      }
      const key = services.pushKeys.byPublicKey(asked.key);
      if (!key) throw new EdgeError("push-key-unknown");
      const target: PushTarget = { endpoint, keys, kid: key.kid };
      return { to: JSON.stringify(target), proved: true };
    }
  }
}
