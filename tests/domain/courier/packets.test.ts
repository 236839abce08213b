import { describe, expect, test } from "@jest/globals";
import { mapLink, splitAddress } from "../../../client/courier/address.ts";
import { asConfirmed, sortPackets } from "../../../client/courier/as-confirmed.ts";
import { beginHandOver, relationshipWords } from "../../../client/courier/hand-over.ts";
import { anEntry, aPacket, aProblem } from "./a-packet-on-the-phone.ts";

describe("A packet as the courier has left it", () => {
  const waiting = aPacket({ state: "planned", mine: false, version: 1 });

  test("one taken without a signal is carried, and its hand-over rests on the version that follows", () => {
    const taken = asConfirmed(waiting, [anEntry({ version: 1, command: { type: "take" } })]);
    expect(taken).toMatchObject({ state: "outForReturn", mine: true, version: 2 });
    expect(sortPackets([taken])).toEqual({ carried: [taken], waiting: [] });
  });

  test("one delivered without a signal is on no list any more", () => {
    const command = { type: "deliver", recipientName: "Phạm Văn Thí Dụ", pin: "K7M4PB" } as const;
    const delivered = asConfirmed(aPacket(), [anEntry({ command })]);
    expect(sortPackets([delivered])).toEqual({ carried: [], waiting: [] });
  });

  test("a first failed attempt brings it back to be taken again, a second one to the counter", () => {
    expect(asConfirmed(aPacket(), [anEntry()])).toMatchObject({ state: "planned", mine: false, attempts: 1 });
    const second = asConfirmed(aPacket({ attempts: 1 }), [anEntry()]);
    expect(second).toMatchObject({ state: "backAtCounter", attempts: 2 });
  });

  test("an entry that the office has taken in already is not counted twice", () => {
    const known = aPacket({ state: "planned", mine: false, attempts: 1, version: 3 });
    expect(asConfirmed(known, [anEntry({ version: 2 })])).toEqual(known);
  });

  test("a refused entry and one of another packet change nothing", () => {
    const others = [anEntry({ problem: aProblem() }), anEntry({ deliveryId: "d9" })];
    expect(asConfirmed(aPacket(), others)).toEqual(aPacket());
  });

  test("what somebody else carries is on no list", () => {
    expect(sortPackets([aPacket({ mine: false })])).toEqual({ carried: [], waiting: [] });
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
    expect(mapLink(address, "Mozilla/5.0 (iPhone)")).toBe(`https://maps.apple.com/?q=${place}`);
    expect(mapLink(address, "Mozilla/5.0 (X11; Linux)")).toContain(place);
  });
});

describe("Who took the packet", () => {
  test("is recorded in the office's words, whatever was chosen on the phone", () => {
    expect(relationshipWords({ who: "self", other: "", name: "", pin: "" })).toBe("Chính người nhận");
    expect(relationshipWords({ who: "other", other: " Hàng xóm ", name: "", pin: "" })).toBe("Hàng xóm");
  });

  test.each(["self", "family", "authorised"] as const)(
    "%s: a refused hand-over is filled in again",
    (who) => {
      const handOver = { who, other: "", name: "Phạm Thị Ví Dụ", pin: "K7M4PB" };
      const relationship = relationshipWords(handOver);
      const command = {
        type: "deliver",
        recipientName: "Phạm Thị Ví Dụ",
        relationship,
        pin: "K7M4PB",
      } as const;
      expect(beginHandOver(command)).toEqual(handOver);
    },
  );
});
