import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  allowedForDelivery,
  choicesOf,
  decideChoice,
  deliveryStates,
  factsSince,
  foldDelivery,
  holderOf,
  mustReturn,
  noteRefusal,
  type Delivery,
  type DeliveryCommand,
} from "../../../shared/domain/deliveries/index.ts";
import { refusal } from "../dossiers/a-state.ts";
import { holderName } from "./a-day.ts";
import { count } from "../../support/deep.ts";
import {
  aPacket,
  broughtBack,
  clerk,
  courier,
  does,
  elsewhere,
  inBagOf,
  morning,
  otherClerk,
  seal,
  second,
  someCarrying,
  thisMorning,
  type Doing,
} from "./a-packet.ts";

const absent = { type: "fail", reason: "absent", device: null } as const;
const deliver = (matches: boolean): DeliveryCommand => ({
  type: "deliver",
  recipientDigest: "digest",
  proof: { kind: "pin", matches },
  idLooked: true,
  device: null,
});
const signed: DeliveryCommand = {
  type: "deliver",
  recipientDigest: "digest",
  proof: { kind: "signature", signature: "picture" },
  idLooked: true,
  device: null,
};

/** What somebody at the counter would write into the custody book: independent of how the program does it. */
type Book = {
  where: Delivery["state"];
  who: string;
  heldOutTo: string | null;
  sealed: boolean;
  attempts: number;
  wrongPins: number;
  /** With the courier who delivered, until the counter has them. */
  originals: readonly string[];
  stopped: boolean;
  counter: string | null;
  shelf: string | null;
  until: Date | null;
  window: boolean;
};

const places: Readonly<Record<DeliveryCommand["type"], readonly Delivery["state"][]>> = {
  seal: ["planned", "sealed"],
  offer: ["sealed", "atOtherCounter"],
  chooseWindow: ["planned", "sealed"],
  chooseCounter: ["planned", "sealed"],
  handOut: ["atOtherCounter"],
  withdrawOffer: ["offered"],
  receive: ["returning"],
  recall: ["planned", "sealed"],
  stop: ["planned", "sealed", "offered", "outForReturn"],
  take: ["offered"],
  deliver: ["outForReturn"],
  fail: ["outForReturn"],
  missPins: ["outForReturn"],
  giveBack: ["outForReturn"],
  receiveOriginals: ["delivered"],
};
/** Whether the office that asks has a say in it. */
function isTheirs({ counter, shelf }: Book, { command: { type }, actor: { role, agency } }: Doing): boolean {
  const own = agency === "H29.162";
  if (role === "courier") return own;
  if (type === "receive") return own || agency === counter;
  if (type === "stop") return own && shelf === null;
  return shelf === null ? own : agency === shelf;
}

const couriers = new Set(["take", "deliver", "fail", "missPins", "giveBack"]);

/** What the book says of something tried: the refusal's code, or null after noting what happened. */
function note(book: Book, doing: Doing): string | null {
  const { command, actor } = doing;
  const { account, role } = actor;
  if (role !== (couriers.has(command.type) ? "courier" : "clerk")) return "role-not-allowed";
  if (!places[command.type].includes(book.where)) return "delivery-forbidden-transition";
  if (!isTheirs(book, doing)) return "delivery-other-office";
  if (book.where === "outForReturn" && command.type !== "stop" && book.who !== account)
    return "delivery-not-yours";
  if (command.type === "take" && book.heldOutTo !== account) return "delivery-not-offered";
  if ("seal" in command && command.type !== "seal" && command.seal !== seal.number)
    return "delivery-wrong-seal";
  const home = book.stopped || book.attempts === 2;
  switch (command.type) {
    case "seal":
      book.where = "sealed";
      return null;
    case "offer":
      if (home) return "delivery-must-return";
      if (book.until && book.until > morning) return "delivery-still-waits";
      Object.assign(book, { where: "offered", heldOutTo: command.courier });
      return null;
    case "withdrawOffer":
      Object.assign(book, { where: book.shelf ? "atOtherCounter" : "sealed", heldOutTo: null });
      return null;
    case "take":
      // Nobody fetched it at the other counter: it goes back for good.
      if (book.shelf) Object.assign(book, { shelf: null, until: null, counter: null, stopped: true });
      Object.assign(book, { where: "outForReturn", who: account, heldOutTo: null });
      return null;
    case "deliver":
    case "handOut":
      if (command.type === "deliver" && home) return "delivery-must-return";
      if (command.type === "deliver" && book.counter) return "delivery-to-counter";
      if (command.collected) return "fee-not-collected";
      if (command.proof.kind === "pin" && book.wrongPins >= 5) return "delivery-pin-locked";
      if (command.proof.kind === "pin" && !command.proof.matches) book.wrongPins += 1;
      else {
        const originals = command.type === "deliver" ? (command.originals ?? []) : [];
        Object.assign(book, { where: "delivered", who: "recipient", shelf: null, originals });
      }
      return null;
    case "fail":
      if (book.counter) return "delivery-to-counter";
      if (book.attempts === 2) return "delivery-must-return";
      book.attempts += 1;
      book.window = false;
      return null;
    case "missPins":
      book.wrongPins = Math.min(5, book.wrongPins + command.count);
      return null;
    case "giveBack":
      book.where = "returning";
      return null;
    case "receive":
      if (actor.agency !== "H29.162") {
        if (home) return "delivery-must-return";
        const until = command.until ?? morning;
        const { agency } = actor;
        Object.assign(book, { where: "atOtherCounter", who: agency, shelf: agency, until });
        return null;
      }
      Object.assign(book, { where: home ? "backAtCounter" : "sealed", who: "office" });
      return null;
    case "stop":
      book.stopped = true;
      // What has not left stays, even if it was held out.
      if (book.where !== "outForReturn") Object.assign(book, { where: "backAtCounter", heldOutTo: null });
      return null;
    case "chooseWindow":
      if (home) return "delivery-must-return";
      Object.assign(book, { window: command.window !== null, counter: null });
      return null;
    case "chooseCounter":
      if (home) return "delivery-must-return";
      if (command.counter === "H29.162") return "unknown-agency";
      Object.assign(book, { window: false, counter: command.counter });
      return null;
    case "receiveOriginals": {
      if (!command.originals.every((one) => book.originals.includes(one))) return "originals-not-awaited";
      book.originals = book.originals.filter((one) => !command.originals.includes(one));
      return null;
    }
    case "recall":
      book.where = "backAtCounter";
      return null;
  }
}

describe("The custody of a packet", () => {
  test("whatever people try, exactly one holds it, and delivered is the end", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(someCarrying, (carrying) => {
        const book: Book = {
          where: "planned",
          who: "office",
          heldOutTo: null,
          sealed: false,
          attempts: 0,
          wrongPins: 0,
          originals: [],
          stopped: false,
          counter: null,
          shelf: null,
          until: null,
          window: false,
        };
        let packet = aPacket();
        for (const doing of carrying) {
          const before = packet;
          const refused = note(book, doing);
          const act = () => does(packet, doing.command, doing.actor);
          if (refused) expect(refusal(act).code).toBe(refused);
          else packet = act();
          expect(packet.version).toBe(before.version + (refused ? 0 : 1));
          expect(packet.history).toHaveLength(packet.version);
          const { attempts, wrongPins, originals, stopped, counter, shelf, heldOutTo: offeredTo } = book;
          expect(packet).toMatchObject({ state: book.where, attempts, wrongPins, originals, stopped });
          expect(packet).toMatchObject({ counter, shelf, offeredTo });
          expect(packet.window !== null).toBe(book.window);
          expect(holderName(packet)).toBe(book.who);
          // Only the originals are still on their way then.
          if (before.state === "delivered") expect(packet.state).toBe("delivered");
          seen.add(packet.state);
        }
        expect(foldDelivery(packet, packet.history)).toEqual(packet);
      }),
      { numRuns: count(2_000, 50_000) },
    );
    expect([...seen].sort()).toEqual([...deliveryStates].sort());
  });

  test("held out is not handed over: the giver has it until the taker has confirmed", () => {
    const sealed = does(aPacket(), { type: "seal", seal }, clerk);
    const offered = does(sealed, { type: "offer", seal: seal.number, courier: "first" }, clerk);
    expect(holderOf(offered)).toBe("office");
    const taken = does(offered, { type: "take", seal: seal.number }, courier);
    expect(holderOf(taken)).toEqual({ courier: "first" });
    const returning = does(taken, { type: "giveBack", seal: seal.number }, courier);
    expect(holderOf(returning)).toEqual({ courier: "first" });
    expect(holderOf(does(returning, { type: "receive", seal: seal.number }, clerk))).toBe("office");
  });

  test("what is scanned is this very seal, on both sides", () => {
    const sealed = does(aPacket(), { type: "seal", seal }, clerk);
    const wrong = (packet: Delivery, type: "take" | "giveBack" | "receive", actor = courier) =>
      refusal(() => does(packet, { type, seal: "MC-9999" }, actor)).code;
    const offered = does(sealed, { type: "offer", seal: seal.number, courier: "first" }, clerk);
    expect(wrong(offered, "take")).toBe("delivery-wrong-seal");
    const taken = inBagOf(courier);
    expect(wrong(taken, "giveBack")).toBe("delivery-wrong-seal");
    expect(wrong(does(taken, { type: "giveBack", seal: seal.number }, courier), "receive", clerk)).toBe(
      "delivery-wrong-seal",
    );
  });

  test("a failed attempt leaves it in the bag; after two it comes back and goes out no more", () => {
    const once = does(inBagOf(courier), absent, courier);
    expect(holderOf(once)).toEqual({ courier: "first" });
    const again = inBagOf(second, broughtBack(once, courier));
    const twice = does(again, absent, second);
    expect(refusal(() => does(twice, deliver(true), second)).code).toBe("delivery-must-return");
    const back = broughtBack(twice, second);
    expect(back).toMatchObject({ state: "backAtCounter", attempts: 2, courier: null });
    expect(allowedForDelivery(back.state)).toEqual([]);
  });

  test("five wrong PINs lock it, typed with a signal or without; a signature still proves", () => {
    let packet = inBagOf(courier);
    for (let wrong = 1; wrong <= 2; wrong += 1) packet = does(packet, deliver(false), courier);
    packet = does(packet, { type: "missPins", count: 3 }, courier);
    expect(refusal(() => does(packet, deliver(true), courier)).code).toBe("delivery-pin-locked");
    expect(does(packet, signed, courier)).toMatchObject({ state: "delivered" });
  });

  test("a resident stops it while it has not come: then it is brought back", () => {
    const stopped = does(inBagOf(courier), { type: "stop" }, clerk);
    expect(refusal(() => does(stopped, deliver(true), courier)).code).toBe("delivery-must-return");
    expect(broughtBack(stopped, courier).state).toBe("backAtCounter");
  });

  test("a resident stops it while it is in the office: it stays there, also where it was held out already", () => {
    const sealed = does(aPacket(), { type: "seal", seal }, clerk);
    const offered = does(sealed, { type: "offer", seal: seal.number, courier: "first" }, clerk);
    for (const packet of [aPacket(), sealed, offered]) {
      const stopped = decideChoice(packet, { type: "stop" }, morning);
      expect(stopped).toMatchObject({ state: "backAtCounter", offeredTo: null, stopped: true });
      expect(stopped.history.at(-1)).toMatchObject({ by: { resident: true } });
      expect(factsSince(stopped, packet.version)).toMatchObject([{ kind: "cameBack", stopped: true }]);
      expect(choicesOf(stopped)).toEqual([]);
    }
    const refused = refusal(() => decideChoice(inBagOf(courier), { type: "stop" }, morning));
    expect(refused.code).toBe("delivery-left");
  });

  test("marked as stopped before that meant anything more, it is where it was", () => {
    const marked = { type: "stopAsked", version: 9, at: morning, by: { account: "counter" } } as const;
    const { history } = does(aPacket(), { type: "seal", seal }, clerk);
    expect(foldDelivery(aPacket(), [...history, marked])).toMatchObject({ state: "sealed", stopped: true });
  });

  test("a window is the resident's until it is held out to a courier, and over with a failed attempt", () => {
    const chosen = decideChoice(aPacket(), { type: "chooseWindow", window: thisMorning }, morning);
    expect(chosen.window).toEqual(thisMorning);
    const sealed = does(chosen, { type: "seal", seal }, clerk);
    const offered = does(sealed, { type: "offer", seal: seal.number, courier: "first" }, clerk);
    expect(choicesOf(sealed)).toEqual(["chooseWindow", "chooseCounter", "stop"]);
    expect(choicesOf(offered)).toEqual(["stop"]);
    const failed = does(inBagOf(courier, sealed), absent, courier);
    expect(broughtBack(failed, courier).window).toBeNull();
  });

  test("for another counter it is that office's from its scan on, fetched there, or brought back when the time is over", () => {
    const until = new Date(morning.getTime() + 60_000);
    const chosen = decideChoice(aPacket(), { type: "chooseCounter", counter: elsewhere }, morning);
    const carried = inBagOf(courier, chosen);
    expect(refusal(() => does(carried, deliver(true), courier)).code).toBe("delivery-to-counter");
    const heldOut = does(carried, { type: "giveBack", seal: seal.number }, courier);
    expect(holderOf(heldOut)).toEqual({ courier: "first" });
    const there = does(heldOut, { type: "receive", seal: seal.number, until }, otherClerk);
    expect([there.state, holderOf(there)]).toEqual(["atOtherCounter", { agency: elsewhere }]);
    const proof = { kind: "signature", signature: "picture" } as const;
    const handOut = { type: "handOut", recipientDigest: "digest", proof, idLooked: true } as const;
    const fetched = does(there, handOut, otherClerk);
    expect([holderOf(fetched), factsSince(fetched, there.version)]).toMatchObject([
      "recipient",
      [{ kind: "delivered", counter: elsewhere }],
    ]);

    const offer = { type: "offer", seal: seal.number, courier: "second" } as const;
    expect(refusal(() => does(there, offer, otherClerk)).code).toBe("delivery-still-waits");
    expect(refusal(() => does(there, offer, clerk, until)).code).toBe("delivery-other-office");
    const offered = does(there, offer, otherClerk, until);
    expect(holderOf(offered)).toEqual({ agency: elsewhere });
    expect(does(offered, { type: "withdrawOffer" }, otherClerk)).toMatchObject({ state: "atOtherCounter" });
    const back = does(offered, { type: "take", seal: seal.number }, second);
    expect(mustReturn(back)).toBe(true);
    expect(broughtBack(back, second)).toMatchObject({ state: "backAtCounter", counter: null, shelf: null });
  });

  test("what somebody tries on another's packet is a line for the audit, and moves nothing", () => {
    const packet = inBagOf(courier);
    const noted = noteRefusal(packet, {
      command: "deliver",
      why: "delivery-not-yours",
      now: morning,
      actor: second,
    });
    expect(noted).toEqual({ ...packet, version: packet.version + 1, history: noted.history });
    expect(noted.history.at(-1)).toMatchObject({ type: "refused", by: { account: "second" } });
    expect(factsSince(noted, packet.version)).toEqual([]);
  });

  test("one from before there were seals: with the courier and no seal to scan, it is delivered or comes back", () => {
    const old: Delivery = { ...inBagOf(courier), seal: null };
    expect(does(old, deliver(true), courier).state).toBe("delivered");
    expect(does(old, { type: "giveBack", seal: "MC-0009" }, courier).state).toBe("returning");
    const failed = {
      type: "attemptFailed",
      attempt: 1,
      reason: "absent",
      version: 9,
      at: morning,
      by: { account: "first" },
    } as const;
    expect(foldDelivery(old, [...old.history, failed])).toMatchObject({ state: "planned", courier: null });
  });
});

describe("What the dossier has to learn", () => {
  test("is every change of hands since it last looked, and never a refused PIN or a scan", () => {
    const failed = does(does(inBagOf(courier), deliver(false), courier), absent, courier);
    const packet = inBagOf(second, broughtBack(failed, courier));
    expect(factsSince(packet, 0).map(({ kind, deliveryVersion }) => `${deliveryVersion} ${kind}`)).toEqual([
      "1 planned",
      "2 sealed",
      "4 started",
      "6 failed",
      "7 comingBack",
      "8 inOffice",
      "10 started",
    ]);
    expect(factsSince(packet, 10)).toEqual([]);
  });

  test("says of the second failure that it does not go out again, and when it is back", () => {
    const once = broughtBack(does(inBagOf(courier), absent, courier), courier);
    const packet = broughtBack(does(inBagOf(courier, once), absent, courier), courier);
    expect(factsSince(packet, 8).map((fact) => [fact.kind, "back" in fact && fact.back])).toEqual([
      ["started", false],
      ["failed", true],
      ["comingBack", false],
      ["cameBack", false],
    ]);
  });
});
