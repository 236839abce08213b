import * as fc from "fast-check";
import {
  holderOf,
  type Delivery,
  type DeliveryChoice,
  type DeliveryCommand,
} from "../../../shared/domain/deliveries/index.ts";

export type Name = "first" | "second";
export const packets = ["a", "b", "c"] as const;
export type Packet = (typeof packets)[number];

/** The office as people use it: by scans and confirmations. */
export type PacketOffice = {
  /** @returns whether the office has taken it; a key that was taken before is answered alike and does nothing */
  readonly give: (
    packet: Packet,
    command: DeliveryCommand,
    by: Name | "clerk" | "otherClerk",
    key: string | null,
  ) => Promise<boolean>;
  /** What the resident chooses on the phone; one key is one choice. */
  readonly choose: (packet: Packet, choice: DeliveryChoice, key: string) => Promise<boolean>;
  /** The other agency. */
  readonly elsewhere: string;
  readonly look: (packet: Packet) => Promise<Delivery>;
  readonly sealOf: (packet: Packet) => string;
  /** What is to be collected at the door: dong and one original paper. */
  readonly due: number;
  readonly original: string;
  /** The account of a courier. */
  readonly accountOf: (name: Name) => string;
};

/** What happens in the street and at the counter; phones may have no signal, and send what they kept later, twice, or never before the evening. */
export type Step =
  | { readonly does: "seal" | "receive" | "handInOriginal"; readonly packet: Packet }
  /** At the counter of another agency. */
  | { readonly does: "receiveThere" | "handOut"; readonly packet: Packet }
  | { readonly does: "offerThere"; readonly packet: Packet; readonly to: Name }
  | { readonly does: "choose"; readonly packet: Packet; readonly what: "elsewhere" | "home" | "stop" }
  | { readonly does: "offer"; readonly packet: Packet; readonly to: Name }
  | { readonly does: "take" | "deliver" | "fail" | "giveBack"; readonly packet: Packet; readonly who: Name }
  | { readonly does: "stranger"; readonly packet: Packet; readonly who: Name }
  | { readonly does: "signal"; readonly who: Name; readonly on: boolean }
  | { readonly does: "replay"; readonly who: Name; readonly back: number };

const packet = fc.constantFrom(...packets);
const who = fc.constantFrom<Name>("first", "second");
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom("seal" as const, "receive", "handInOriginal"), packet }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("offer" as const), packet, to: who }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom("receiveThere" as const, "handOut"), packet }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("offerThere" as const), packet, to: who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("choose" as const),
      packet,
      what: fc.constantFrom("elsewhere" as const, "elsewhere", "elsewhere", "home", "stop"),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom("take" as const, "deliver", "fail", "giveBack"),
      packet,
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("stranger" as const), packet, who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("signal" as const), who, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("replay" as const), who, back: fc.nat(6) }) },
);

const handingOut: DeliveryCommand & { readonly type: "handOut" } = {
  type: "handOut",
  recipientDigest: "digest",
  proof: { kind: "pin", matches: true },
  idLooked: true,
};

type Sent = { readonly key: string; readonly packet: Packet; readonly command: DeliveryCommand };

/** A day of an office with its packets, two phones, and where everything really is. */
export function aDay(office: PacketOffice, at: Date) {
  let keys = 0;
  const phones: Record<Name, { on: boolean; kept: Sent[]; sent: Sent[] }> = {
    first: { on: true, kept: [], sent: [] },
    second: { on: true, kept: [], sent: [] },
  };
  /** Where the original of a packet is; with the resident until it is handed over. */
  const originals = new Map<Packet, "office" | Name>();
  const purses: Record<Name, number> = { first: 0, second: 0 };
  const really = new Map<Packet, "office" | "recipient" | "elsewhere" | Name>(
    packets.map((id) => [id, "office"]),
  );
  const { sealOf } = office;

  async function arrives({ key, packet: id, command }: Sent, name: Name): Promise<boolean> {
    const taken = await office.give(id, command, name, key);
    // What was refused is explained to the courier, and not sent again.
    if (!taken) phones[name].sent = phones[name].sent.filter((one) => one.key !== key);
    return taken;
  }
  async function send(name: Name, id: Packet, command: DeliveryCommand): Promise<boolean> {
    keys += 1;
    const entry = { key: `${name} ${keys}`, packet: id, command };
    const phone = phones[name];
    phone.sent.push(entry);
    if (!phone.on || phone.kept.length > 0) {
      phone.kept.push(entry);
      return true;
    }
    return arrives(entry, name);
  }
  async function flush(name: Name): Promise<void> {
    for (const entry of phones[name].kept.splice(0)) await arrives(entry, name);
  }
  /** Attempts that the courier knows of: the office's and those on the phone. */
  const tries = async (name: Name, id: Packet): Promise<number> =>
    (await office.look(id)).attempts +
    phones[name].kept.filter((entry) => entry.packet === id && entry.command.type === "fail").length;
  /** He has said that he gives it back: then it is for the office, and for nobody's door. */
  const isHeldOut = async (name: Name, id: Packet): Promise<boolean> =>
    (await office.look(id)).state === "returning" ||
    phones[name].kept.some((entry) => entry.packet === id && entry.command.type === "giveBack");

  const isNobodysDoor = async (id: Packet): Promise<boolean> => {
    const { counter, stopped } = await office.look(id);
    return counter !== null || stopped;
  };

  async function play(of: Step): Promise<void> {
    switch (of.does) {
      case "seal": {
        const seal = { number: sealOf(of.packet), contents: ["1 bản"] };
        await office.give(of.packet, { type: "seal", seal }, "clerk", null);
        return;
      }
      case "offer": {
        const courier = office.accountOf(of.to);
        await office.give(of.packet, { type: "offer", seal: sealOf(of.packet), courier }, "clerk", null);
        return;
      }
      case "take":
        // At the counter, with the seal in front of both: only what the office has confirmed changes hands.
        if (!phones[of.who].on || phones[of.who].kept.length > 0) return;
        if (really.get(of.packet) !== "office" && really.get(of.packet) !== "elsewhere") return;
        if (await send(of.who, of.packet, { type: "take", seal: sealOf(of.packet) }))
          really.set(of.packet, of.who);
        return;
      case "deliver":
        if (really.get(of.packet) !== of.who) return;
        if ((await tries(of.who, of.packet)) >= 2 || (await isHeldOut(of.who, of.packet))) return;
        // It says on the phone that it goes to a counter, or back.
        if (await isNobodysDoor(of.packet)) return;
        await send(of.who, of.packet, {
          type: "deliver",
          recipientDigest: "digest",
          proof: { kind: "pin", matches: true },
          idLooked: true,
          collected: office.due,
          originals: [office.original],
          device: { at },
        });
        really.set(of.packet, "recipient");
        originals.set(of.packet, of.who);
        purses[of.who] += office.due;
        return;
      case "fail":
        if (really.get(of.packet) !== of.who || (await isHeldOut(of.who, of.packet))) return;
        if (await isNobodysDoor(of.packet)) return;
        if ((await tries(of.who, of.packet)) < 2) {
          await send(of.who, of.packet, { type: "fail", reason: "absent", device: null });
        }
        return;
      case "giveBack":
        if (really.get(of.packet) !== of.who) return;
        await send(of.who, of.packet, { type: "giveBack", seal: sealOf(of.packet) });
        return;
      case "receive":
        // The clerk has it in hand when the scan is confirmed.
        if (await office.give(of.packet, { type: "receive", seal: sealOf(of.packet) }, "clerk", null)) {
          really.set(of.packet, "office");
        }
        return;
      case "handInOriginal": {
        if (!["first", "second"].includes(originals.get(of.packet) ?? "")) return;
        const command = { type: "receiveOriginals", originals: [office.original] } as const;
        if (await office.give(of.packet, command, "clerk", null)) originals.set(of.packet, "office");
        return;
      }
      case "receiveThere":
        // A clerk of the other agency has it in hand when the scan is confirmed.
        if (await office.give(of.packet, { type: "receive", seal: sealOf(of.packet) }, "otherClerk", null)) {
          really.set(of.packet, "elsewhere");
        }
        return;
      case "offerThere": {
        const courier = office.accountOf(of.to);
        await office.give(of.packet, { type: "offer", seal: sealOf(of.packet), courier }, "otherClerk", null);
        return;
      }
      case "handOut":
        if (really.get(of.packet) !== "elsewhere") return;
        if (await office.give(of.packet, { ...handingOut, collected: office.due }, "otherClerk", null))
          really.set(of.packet, "recipient");
        return;
      case "choose":
        keys += 1;
        await office.choose(of.packet, choiceOf(of.what), `choice-${keys}`);
        return;
      case "stranger":
        if (really.get(of.packet) === of.who) return;
        await send(of.who, of.packet, { type: "giveBack", seal: sealOf(of.packet) });
        return;
      case "signal":
        phones[of.who].on = of.on;
        if (of.on) await flush(of.who);
        return;
      case "replay": {
        const { sent, kept, on } = phones[of.who];
        const old = sent.at(-1 - of.back);
        if (on && kept.length === 0 && old) await arrives(old, of.who);
        return;
      }
    }
  }

  const choiceOf = (what: "elsewhere" | "home" | "stop"): DeliveryChoice =>
    what === "stop"
      ? { type: "stop" }
      : { type: "chooseCounter", counter: what === "home" ? null : office.elsewhere };

  return {
    play,
    evening: async () => {
      for (const name of ["first", "second"] as const) {
        phones[name].on = true;
        await flush(name);
      }
    },
    really: (id: Packet) => really.get(id) ?? "office",
    originalOf: (id: Packet) => originals.get(id) ?? "resident",
    /** Dong that were paid at the doors. */
    purses,
  };
}

/** Who the office says has it: itself, the recipient, or a courier's account. */
export function holderName(delivery: Delivery): string {
  const holder = holderOf(delivery);
  if (typeof holder === "string") return holder;
  return "courier" in holder ? holder.courier : holder.agency;
}
