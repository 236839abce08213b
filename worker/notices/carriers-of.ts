import type { FollowChannel } from "../../shared/domain/dossiers/index.ts";
import type { Config } from "../../shared/store/config.ts";
import type { PushKeys } from "../../shared/store/push/push-keys.ts";
import type { Carrier } from "./message-gateway.ts";
import { pushCarrier } from "./push-carrier.ts";
import { webhookCarrier } from "./webhook-carrier.ts";

/** Who carries what, as it is configured: phones and e-mail by the office's bridge if there is one, browsers by their services. */
export function carriersOf(
  { messageGateway, pushHosts: hosts, publicUrl }: Pick<Config, "messageGateway" | "pushHosts" | "publicUrl">,
  keys: PushKeys,
): Partial<Record<FollowChannel, Carrier>> {
  const bridge = messageGateway && webhookCarrier(messageGateway);
  return {
    ...(bridge && { phone: bridge, email: bridge }),
    ...(publicUrl !== null && { push: pushCarrier({ hosts, keys, publicUrl }) }),
  };
}
