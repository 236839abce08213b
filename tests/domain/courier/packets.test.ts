import { describe, expect, test } from "@jest/globals";
import { mapLink, splitAddress } from "../../../client/courier/address.ts";
import { asConfirmed, sortPackets } from "../../../client/courier/as-confirmed.ts";
import { adviceOn } from "../../../client/courier/outbox/advice.ts";
import { findSealed } from "../../../client/courier/scan/seal-number.ts";
import { beginHandOver, relationshipWords, type HandOver } from "../../../client/courier/hand-over.ts";
import { anEntry, aPacket, aProblem } from "./a-packet-on-the-phone.ts";

describe("A packet as the courier has left it", () => {
  const handedOver = {
    type: "deliver",
    recipientName: "Phạm Văn Thí Dụ",
    pin: "K7M4PB",
    idLooked: true,
  } as const;

  test("one delivered without a signal is on no list any more", () => {
    const delivered = asConfirmed(aPacket(), [anEntry({ command: handedOver })]);
    expect(sortPackets([delivered])).toEqual({ carried: [], offered: [], returning: [] });
  });

  test("a failed attempt leaves it in the bag; after the second it must go back", () => {
    const first = asConfirmed(aPacket(), [anEntry()]);
    expect(first).toMatchObject({ state: "outForReturn", mine: true, attempts: 1, mustReturn: false });
    const second = asConfirmed(aPacket({ attempts: 1 }), [anEntry({ attempts: 1 })]);
    expect(second).toMatchObject({ state: "outForReturn", mine: true, attempts: 2, mustReturn: true });
  });

  test("one held out to the counter waits there for the counter, and is still the courier's", () => {
    const command = { type: "giveBack", seal: "MC-000417" } as const;
    const heldOut = asConfirmed(aPacket(), [anEntry({ command })]);
    expect(sortPackets([heldOut])).toEqual({ carried: [], offered: [], returning: [heldOut] });
  });

  test("wrong PINs move nothing, and count at once among the tries that are left", () => {
    const typed = anEntry({ command: { type: "missPins", count: 2 } });
    expect(asConfirmed(aPacket(), [typed])).toEqual(aPacket({ pinTriesLeft: 3 }));
    expect(asConfirmed(aPacket({ pinTriesLeft: 1 }), [typed])).toEqual(aPacket({ pinTriesLeft: 0 }));
  });

  test("an entry that the office has taken in already is not counted twice, whatever was written beside it", () => {
    const known = aPacket({ attempts: 1, version: 9 });
    expect(asConfirmed(known, [anEntry({ attempts: 0 })])).toEqual(known);
    const back = aPacket({ state: "sealed", mine: false, attempts: 1 });
    expect(asConfirmed(back, [anEntry({ attempts: 0 }), anEntry({ command: handedOver })])).toEqual(back);
  });

  test("what the office has accepted counts until a list of that version arrives", () => {
    const sent = [{ entry: anEntry({ command: handedOver }), version: 5 }];
    expect(asConfirmed(aPacket({ version: 4 }), [], sent).state).toBe("delivered");
    // Given back, held out and taken once more: the older entry speaks of another time.
    expect(asConfirmed(aPacket({ version: 8 }), [], sent).state).toBe("outForReturn");
  });

  test("a refused entry and one of another packet change nothing", () => {
    const others = [anEntry({ problem: aProblem() }), anEntry({ deliveryId: "d9" })];
    expect(asConfirmed(aPacket(), others)).toEqual(aPacket());
  });

  test("what somebody else carries, or is held out to somebody else, is on no list", () => {
    const theirs = [aPacket({ mine: false }), aPacket({ state: "offered", mine: false })];
    expect(sortPackets(theirs)).toEqual({ carried: [], offered: [], returning: [] });
  });

  test("packets come in the order of the round, those without one after them as the office lists them", () => {
    const at = (id: string, position: number | null) =>
      aPacket({
        id,
        stop:
          position === null
            ? null
            : { round: "r", position, from: "2026-11-23T02:00:00Z", to: "2026-11-23T03:00:00Z" },
      });
    const { carried } = sortPackets([at("x", null), at("third", 3), at("y", null), at("first", 1)]);
    expect(carried.map(({ id }) => id)).toEqual(["first", "third", "x", "y"]);
  });
});

describe("A seal that is scanned", () => {
  test("finds its packet, as a scanner or a thumb types it, and none other", () => {
    const packets = [aPacket(), aPacket({ id: "d2", seal: null })];
    expect(findSealed(packets, " mc-000417 ")?.id).toBe("d1");
    expect(findSealed(packets, "MC-000418")).toBeNull();
    expect(findSealed(packets, "")).toBeNull();
  });
});

describe("Advice on a refusal", () => {
  test.each([
    ["deliver", "delivery-forbidden-transition", "backAtCounter", "callOffice"],
    ["deliver", "delivery-forbidden-transition", "delivered", "done"],
    ["fail", "delivery-forbidden-transition", "sealed", "received"],
    ["giveBack", "delivery-forbidden-transition", "backAtCounter", "received"],
    ["deliver", "delivery-must-return", "outForReturn", "stopped"],
    ["deliver", "delivery-not-yours", "outForReturn", "notMine"],
    ["deliver", "delivery-pin-locked", "outForReturn", "sign"],
    ["giveBack", "delivery-wrong-seal", "outForReturn", "scanAgain"],
    ["fail", "version-conflict", "outForReturn", "look"],
  ] as const)("%s, %s while %s: %s", (command, code, state, advice) => {
    expect(adviceOn(command, aProblem({ code, params: { state } }))).toBe(advice);
  });
});

describe("An address on the phone", () => {
  const split = (line: string) => splitAddress({ line, ward: null, directions: null });

  test.each([
    ["12/3/4 đường Số Mẫu", "12/3/4", "đường Số Mẫu"],
    ["Số 7B đường Nguyễn Mẫu, khu phố 3", "Số 7B", "đường Nguyễn Mẫu, khu phố 3"],
    ["A12/4, ấp Mẫu", "A12/4", "ấp Mẫu"],
    ["45 Ví Dụ", "45", "Ví Dụ"],
  ])("%s: the number is what is looked for", (line, number, street) => {
    expect(split(line)).toEqual({ number, street });
  });

  test.each(["Chợ Mẫu, sạp góc", "đường 3 tháng 2", "ấp 4"])("%s has no house number", (line) => {
    expect(split(line)).toEqual({ number: null, street: line });
  });

  test("each phone opens its own map, with the whole address", () => {
    const address = { line: "12/3/4 đường Số Mẫu", ward: "phường Ví Dụ", directions: "cổng xanh" };
    const place = encodeURIComponent("12/3/4 đường Số Mẫu, phường Ví Dụ");
    expect(mapLink(address, "Mozilla/5.0 (Linux; Android 15)")).toBe(`geo:0,0?q=${place}`);
    expect(mapLink(address, "Mozilla/5.0 (iPhone)")).toBe(`maps:?q=${place}`);
    expect(mapLink(address, "Mozilla/5.0 (X11; Linux)")).toBe(`geo:0,0?q=${place}`);
  });

  test("where the door's point is known the way leads there, not to what a map makes of the address", () => {
    const address = { line: "4 đường Số Mẫu", ward: null, directions: null };
    const place = encodeURIComponent("4 đường Số Mẫu");
    const point = { lat: 10.7719, lng: 106.7042 };
    expect(mapLink(address, "Mozilla/5.0 (Linux; Android 15)", point)).toBe(
      `geo:10.7719,106.7042?q=10.7719,106.7042(${place})`,
    );
    expect(mapLink(address, "Mozilla/5.0 (iPhone)", point)).toBe(`maps:?ll=10.7719,106.7042&q=${place}`);
  });
});

const filled: HandOver = {
  who: null,
  other: "",
  name: "",
  idLooked: true,
  paid: false,
  originals: [],
  pin: "",
};

describe("Who took the packet", () => {
  test("is recorded in the office's words, whatever was chosen on the phone", () => {
    expect(relationshipWords({ ...filled, who: "self" })).toBe("Chính người nhận");
    expect(relationshipWords({ ...filled, who: "other", other: " Hàng xóm " })).toBe("Hàng xóm");
  });

  test.each(["self", "family", "authorised"] as const)(
    "%s: a refused hand-over is filled in again",
    (who) => {
      const handOver = { ...filled, who, name: "Phạm Thị Ví Dụ", pin: "K7M4PB" };
      const relationship = relationshipWords(handOver);
      const command = {
        type: "deliver",
        recipientName: "Phạm Thị Ví Dụ",
        relationship,
        idLooked: true,
        pin: "K7M4PB",
      } as const;
      expect(beginHandOver(command)).toEqual(handOver);
    },
  );
});
