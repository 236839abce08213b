import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { drawingOf, mapSize } from "../../../client/desk/dispatch/map-drawing.ts";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { backBy, isAstray, reconcile, type Delivery } from "../../../shared/domain/deliveries/index.ts";
import { aCarriedPacket, aPacket, broughtBack, courier, inBagOf, someCarrying } from "./a-packet.ts";

const at = (text: string) => new Date(`${text}:00+07:00`);
const day = { from: at("2026-11-23T00:00"), to: at("2026-11-24T00:00") };

describe("A packet has to be back", () => {
  const calendar = standardCalendar();

  test.each([
    ["the same day, after the last shift and the grace", "2026-11-23T09:00", 30, "2026-11-23T17:30"],
    ["the same day, however long the grace is", "2026-11-23T16:59", 90, "2026-11-23T18:30"],
    [
      "at the end of the next working day, where it left after hours",
      "2026-11-24T17:00",
      30,
      "2026-11-25T17:30",
    ],
    ["on Monday, where it left on Friday evening", "2026-11-27T19:00", 0, "2026-11-30T17:00"],
  ])("%s", (_when, left, grace, due) => {
    expect(backBy(at(left), calendar, grace)).toEqual(at(due));
  });
});

describe("The balance", () => {
  test("has no difference, whatever couriers and clerks have tried", () => {
    fc.assert(
      fc.property(fc.array(someCarrying, { maxLength: 5 }), (carryings) => {
        const packets = carryings.map((carrying, at) => ({
          ...aCarriedPacket(carrying),
          id: `packet-${at}`,
        }));
        for (const one of reconcile(packets, day).couriers) {
          expect(one).toMatchObject({
            difference: 0,
            out: one.delivered + one.back + one.elsewhere + one.held,
          });
        }
        expect(packets.filter(isAstray)).toEqual([]);
      }),
    );
  });

  test("says since when, and when it was over", () => {
    const { lines } = reconcile([broughtBack(inBagOf(courier), courier)], day);
    expect(lines).toMatchObject([
      { became: "back", since: at("2026-11-23T09:00"), at: at("2026-11-23T09:00") },
    ]);
  });

  test("differs where a record is lost: two couriers have confirmed what only one can have", () => {
    const packet = inBagOf(courier);
    const taken = packet.history.at(-1);
    if (taken?.type !== "taken") throw new Error("not taken");
    const twice: Delivery = {
      ...packet,
      history: [...packet.history, { ...taken, version: taken.version + 1 }],
    };
    expect(reconcile([twice], day).couriers).toMatchObject([{ courier: "first", out: 2, difference: 1 }]);
  });

  test("finds the packet that somebody has moved without the rules", () => {
    expect(isAstray({ ...inBagOf(courier), state: "delivered" })).toBe(true);
    expect(isAstray({ ...inBagOf(courier), courier: "second" })).toBe(true);
    expect(isAstray(aPacket())).toBe(false);
  });
});

describe("The map of points", () => {
  const point = fc.record({
    lat: fc.double({ min: 8, max: 24, noNaN: true }),
    lng: fc.double({ min: 102, max: 110, noNaN: true }),
  });
  const roundOf = (points: readonly ({ lat: number; lng: number } | null)[]) => ({
    id: "round-1",
    courier: { account: "first", name: "Người Thử Nghiệm" },
    departs: 540,
    returns: 600,
    pieces: 1,
    byHand: false,
    isOut: false,
    stops: points.map((one, index) => ({
      id: `stop-${index}`,
      code: "",
      recipient: "",
      address: "",
      point: one,
      state: "sealed" as const,
      seal: null,
      pinned: null,
      arrives: 0,
      from: 0,
      to: 0,
      late: 0,
    })),
  });

  test("draws every door that has a point, inside the paper, north above", () => {
    fc.assert(
      fc.property(fc.array(fc.option(point), { minLength: 1, maxLength: 12 }), point, (points, office) => {
        const drawing = drawingOf([roundOf(points)], office);
        const known = points.filter((one) => one !== null);
        expect(drawing?.stops.length ?? 0).toBe(known.length);
        for (const { x, y } of drawing?.stops ?? []) {
          expect(x >= 0 && x <= mapSize && y >= 0 && y <= mapSize).toBe(true);
        }
      }),
    );
    const [north, south] = [
      { lat: 10.8, lng: 106.7 },
      { lat: 10.7, lng: 106.7 },
    ];
    const [first, second] = drawingOf([roundOf([north, south])], null)?.stops ?? [];
    expect((first?.y ?? 0) < (second?.y ?? 0)).toBe(true);
  });
});
