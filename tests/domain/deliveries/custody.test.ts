import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  allowedForDelivery,
  decideDelivery,
  deliveryStates,
  factsSince,
  holderOf,
  type Delivery,
} from "../../../shared/domain/deliveries/index.ts";
import { frozen, refusal } from "../dossiers/a-state.ts";
import { count } from "../../support/deep.ts";
import { aPacket, morning, somebody, someCarrying, type Doing } from "./a-packet.ts";

const courier = somebody("courier", "first");
const clerk = somebody("clerk", "counter");
const does = (packet: Delivery, command: Doing["command"], actor = courier) =>
  decideDelivery(frozen(packet), command, { now: morning, actor });
const take = { type: "take" } as const;
const recall = { type: "recall" } as const;
const absent = { type: "fail", reason: "absent" } as const;
const deliver = (pinMatches: boolean) =>
  ({ type: "deliver", recipientDigest: "digest", pinMatches }) as const;

/** What somebody at the counter would write into the custody book: independent of how the program does it. */
type Book = { where: Delivery["state"]; who: string; attempts: number; wrongPins: number };

/** What the book says of something tried: the refusal's code, or null after noting what happened. */
function note(book: Book, { command, actor }: Doing): string | null {
  const { account, role } = actor;
  if (role !== (command.type === "recall" ? "clerk" : "courier")) return "role-not-allowed";
  const needed = command.type === "take" || command.type === "recall" ? "planned" : "outForReturn";
  if (book.where !== needed) return "delivery-forbidden-transition";
  if (needed === "outForReturn" && book.who !== account) return "delivery-not-yours";
  if (command.type === "take") Object.assign(book, { where: "outForReturn", who: account });
  else if (command.type === "recall") book.where = "backAtCounter";
  else if (command.type === "fail") {
    book.attempts += 1;
    Object.assign(book, { where: book.attempts === 2 ? "backAtCounter" : "planned", who: "counter" });
  } else if (book.wrongPins === 5) return "delivery-pin-locked";
  else if (command.pinMatches) Object.assign(book, { where: "delivered", who: "recipient" });
  else book.wrongPins += 1;
  return null;
}

describe("The custody of a packet", () => {
  test("whatever people try, exactly one holds it, and delivered is the end", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(someCarrying, (carrying) => {
        const book: Book = { where: "planned", who: "counter", attempts: 0, wrongPins: 0 };
        let packet = aPacket();
        for (const doing of carrying) {
          const before = packet;
          const refused = note(book, doing);
          if (refused) {
            const { code } = refusal(() => does(packet, doing.command, doing.actor));
            expect(code).toBe(refused);
          } else packet = does(packet, doing.command, doing.actor);
          expect(packet.version).toBe(before.version + (refused ? 0 : 1));
          expect(packet.history).toHaveLength(packet.version);
          expect(packet).toMatchObject({
            state: book.where,
            attempts: book.attempts,
            wrongPins: book.wrongPins,
          });
          const holder = holderOf(packet);
          expect(typeof holder === "string" ? holder : holder.courier).toBe(book.who);
          if (before.state === "delivered") expect(packet).toBe(before);
          seen.add(packet.state);
        }
      }),
      { numRuns: count(500, 50_000) },
    );
    expect([...seen].sort()).toEqual([...deliveryStates].sort());
  });

  test("a refusal names where the packet is and what is possible there", () => {
    expect(refusal(() => does(aPacket(), deliver(true)))).toEqual({
      code: "delivery-forbidden-transition",
      params: { state: "planned", command: "deliver", allowed: ["take", "recall"] },
    });
    expect(allowedForDelivery("outForReturn")).toEqual(["deliver", "fail"]);
    expect(allowedForDelivery("delivered")).toEqual([]);
    expect(allowedForDelivery("backAtCounter")).toEqual([]);
  });

  test("two attempts, then it goes back to the counter and no courier may take it again", () => {
    const once = does(does(aPacket(), take), absent);
    expect(once).toMatchObject({ state: "planned", attempts: 1, courier: null });
    const twice = does(
      does(once, take, somebody("courier", "second")),
      absent,
      somebody("courier", "second"),
    );
    expect(twice).toMatchObject({ state: "backAtCounter", attempts: 2, courier: null });
    expect(refusal(() => does(twice, take)).code).toBe("delivery-forbidden-transition");
  });

  test("five wrong PINs lock it: then even the right one proves nothing, and it has to come back", () => {
    let packet = does(aPacket(), take);
    for (let wrong = 1; wrong <= 5; wrong += 1) packet = does(packet, deliver(false));
    expect(packet).toMatchObject({ state: "outForReturn", wrongPins: 5 });
    expect(refusal(() => does(packet, deliver(true))).code).toBe("delivery-pin-locked");
    expect(does(packet, absent).state).toBe("planned");
  });

  test("a clerk calls it back only while it waits, never from a courier's bag", () => {
    expect(does(aPacket(), recall, clerk).state).toBe("backAtCounter");
    expect(refusal(() => does(does(aPacket(), take), recall, clerk)).code).toBe(
      "delivery-forbidden-transition",
    );
  });
});

describe("What the dossier has to learn", () => {
  test("is every change of hands since it last looked, and never a refused PIN", () => {
    const packet = does(does(does(does(aPacket(), take), deliver(false)), absent), take);
    expect(factsSince(packet, 0).map(({ kind, deliveryVersion }) => `${deliveryVersion} ${kind}`)).toEqual([
      "1 planned",
      "2 started",
      "4 failed",
      "5 started",
    ]);
    expect(factsSince(packet, 4)).toEqual([{ deliveryId: "packet-1", deliveryVersion: 5, kind: "started" }]);
    expect(factsSince(packet, 5)).toEqual([]);
  });

  test("says of the second failure that the packet is back", () => {
    const packet = does(does(does(does(aPacket(), take), absent), take), absent);
    expect(factsSince(packet, 3)).toEqual([
      expect.objectContaining({ kind: "started" }),
      expect.objectContaining({ kind: "failed", attempt: 2, back: true, reason: "absent" }),
    ]);
  });
});
