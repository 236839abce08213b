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
export const seal = { number: "MC-0001", contents: ["Trích lục khai sinh, 1 bản"] };

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

export const courier = somebody("courier", "first");
export const second = somebody("courier", "second");
export const clerk = somebody("clerk", "counter");
/** Another agency, at whose counter residents may fetch what is theirs. */
export const elsewhere = "H29.163";
export const otherClerk: Actor = { ...somebody("clerk", "other counter"), agency: elsewhere };
export const thisMorning = { date: "2026-11-23", from: 600, to: 690 } as const;

export const does = (packet: Delivery, command: DeliveryCommand, actor: Actor, now = morning): Delivery =>
  decideDelivery(packet, command, { now, actor });

/** Sealed, held out to a courier and confirmed by him. */
export function inBagOf(who: Actor, packet = aPacket()): Delivery {
  const sealed = packet.state === "planned" ? does(packet, { type: "seal", seal }, clerk) : packet;
  const offered = does(sealed, { type: "offer", seal: seal.number, courier: who.account }, clerk);
  return does(offered, { type: "take", seal: seal.number }, who);
}

/** Held out to the office and confirmed there. */
export const broughtBack = (packet: Delivery, who: Actor): Delivery =>
  does(
    does(packet, { type: "giveBack", seal: seal.number }, who),
    { type: "receive", seal: seal.number },
    clerk,
  );

/** One thing that somebody does to a packet, sensible or not. */
export type Doing = { readonly command: DeliveryCommand; readonly actor: Actor };

const number = fc.constantFrom(seal.number, seal.number, seal.number, seal.number, "MC-0002");
const to = fc.constantFrom("first", "first", "first", "second");
const scan = (type: "take" | "giveBack" | "receive") => fc.record({ type: fc.constant(type), seal: number });
const proof = fc.oneof(
  fc.record({ kind: fc.constant("pin" as const), matches: fc.boolean() }),
  fc.record({ kind: fc.constant("signature" as const), signature: fc.constant("signed") }),
);
/** Copies were filed of these: the originals are collected at the door. */
const papers = ["Sổ hộ khẩu cũ", "Giấy chứng nhận kết hôn"];
const commands: fc.Arbitrary<DeliveryCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<DeliveryCommand>({ type: "seal", seal }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant("offer" as const), seal: number, courier: to }) },
  { weight: 6, arbitrary: scan("take") },
  { weight: 3, arbitrary: scan("giveBack") },
  { weight: 3, arbitrary: scan("receive") },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("deliver" as const),
      recipientDigest: fc.constant("digest"),
      proof,
      idLooked: fc.constant(true),
      // Nothing is due for this packet.
      collected: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 25_000),
      originals: fc.subarray(papers),
      device: fc.constant(null),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("fail" as const),
      reason: fc.constantFrom(...failureReasons),
      device: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("receiveOriginals" as const),
      originals: fc.subarray(papers, { minLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("missPins" as const), count: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("chooseCounter" as const),
      counter: fc.constantFrom(elsewhere, elsewhere, elsewhere, null, "H29.162"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("chooseWindow" as const),
      window: fc.constantFrom(thisMorning, null),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("receive" as const),
      seal: number,
      until: fc.constantFrom(morning, new Date(morning.getTime() + 60_000)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("handOut" as const),
      recipientDigest: fc.constant("digest"),
      proof,
      idLooked: fc.constant(true),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom("withdrawOffer" as const, "withdrawOffer", "stop", "recall"),
    }),
  },
);
const anybody = fc.constantFrom(courier, second, clerk, otherClerk, somebody("leader", "leader"));
/** What belongs to the other counter, mostly. */
const there = new Set<DeliveryCommand["type"]>(["receive", "handOut"]);
const couriers = new Set<DeliveryCommand["type"]>(["take", "deliver", "fail", "missPins", "giveBack"]);
/** Mostly who it would be. */
const actorOf = ({ type }: DeliveryCommand): fc.Arbitrary<Actor> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(couriers.has(type) ? courier : clerk) },
    { weight: there.has(type) ? 6 : 0, arbitrary: fc.constant(otherClerk) },
    { weight: 2, arbitrary: anybody },
  );

/** What people try with a packet, in any order. */
const anyOrder: fc.Arbitrary<readonly Doing[]> = fc.array(
  commands.chain((command) => actorOf(command).map((actor) => ({ command, actor }))),
  { maxLength: 40 },
);

/** Chance alone seldom brings one to another counter. */
const toOtherCounter: readonly Doing[] = [
  { command: { type: "seal", seal }, actor: clerk },
  { command: { type: "chooseCounter", counter: elsewhere }, actor: clerk },
  { command: { type: "offer", seal: seal.number, courier: "first" }, actor: clerk },
  { command: { type: "take", seal: seal.number }, actor: courier },
  { command: { type: "giveBack", seal: seal.number }, actor: courier },
];

export const someCarrying: fc.Arbitrary<readonly Doing[]> = fc.oneof(
  { weight: 4, arbitrary: anyOrder },
  { weight: 1, arbitrary: anyOrder.map((rest) => [...toOtherCounter, ...rest]) },
);

/** The packet after all that; what was refused has not happened. */
export function aCarriedPacket(carrying: readonly Doing[]): Delivery {
  return carrying.reduce((packet, { command, actor }) => {
    try {
      return does(packet, command, actor);
    } catch (error) {
      if (error instanceof DomainError) return packet;
      throw error;
    }
  }, aPacket());
}
