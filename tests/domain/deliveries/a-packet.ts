import * as fc from "fast-check";
import type { Actor, Role } from "../../../shared/domain/accounts/index.ts";
import {
  decideDelivery,
  planDelivery,
  type Delivery,
  type DeliveryCommand,
} from "../../../shared/domain/deliveries/index.ts";
import { failureReasons } from "../../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";

export const morning = new Date("2026-11-23T09:00:00+07:00");

export function aPacket(): Delivery {
  return planDelivery({
    id: "packet-1",
    ref: "dossier-1",
    agency: "H29.162",
    now: morning,
    job: "plan-delivery",
  });
}

export function somebody(role: Role, account: string): Actor {
  return { account, name: "Người Thử Nghiệm", role, agency: "H29.162" };
}

/** One thing that somebody does to a packet, sensible or not. */
export type Doing = { readonly command: DeliveryCommand; readonly actor: Actor };

const commands: fc.Arbitrary<DeliveryCommand> = fc.oneof(
  fc.constant<DeliveryCommand>({ type: "take" }),
  fc.constant<DeliveryCommand>({ type: "deliver", recipientDigest: "digest", pinMatches: true }),
  fc.constant<DeliveryCommand>({ type: "deliver", recipientDigest: "digest", pinMatches: false }),
  fc.constantFrom(...failureReasons).map((reason): DeliveryCommand => ({ type: "fail", reason })),
  fc.constant<DeliveryCommand>({ type: "recall" }),
);
const actors = fc.constantFrom(
  somebody("courier", "first"),
  somebody("courier", "first"),
  somebody("courier", "second"),
  somebody("clerk", "counter"),
  somebody("leader", "leader"),
);

/** What people try with a packet, in any order. */
export const someCarrying: fc.Arbitrary<readonly Doing[]> = fc.array(
  fc.record({ command: commands, actor: actors }),
  {
    maxLength: 30,
  },
);

/** The packet after all that; what was refused has not happened. */
export function aCarriedPacket(carrying: readonly Doing[]): Delivery {
  return carrying.reduce((packet, { command, actor }) => {
    try {
      return decideDelivery(packet, command, { now: morning, actor });
    } catch (error) {
      if (error instanceof DomainError) return packet;
      throw error;
    }
  }, aPacket());
}
