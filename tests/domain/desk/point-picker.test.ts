import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  height,
  isSeen,
  moved,
  pointAt,
  ringsOf,
  showing,
  spotOf,
  usualAcross,
  wayTo,
  width,
  zoomed,
} from "../../../client/ui/point-picker/plane.ts";
import { readPoint } from "../../../client/ui/point-picker/read-point.ts";
import { greatCircle } from "../../../shared/domain/deliveries/rounds/index.ts";

const office = { lat: 10.7702, lng: 106.7021 };
const view = { middle: office, across: usualAcross };
const somePoint = fc.record({
  lat: fc.double({ min: 8, max: 23.5, noNaN: true }),
  lng: fc.double({ min: 102, max: 110, noNaN: true }),
});
const someSpot = fc.record({
  x: fc.double({ min: 0, max: width, noNaN: true }),
  y: fc.double({ min: 0, max: height, noNaN: true }),
});
const someView = fc.record({ middle: somePoint, across: fc.double({ min: 100, max: 40_000, noNaN: true }) });

describe("The map of a point picker", () => {
  test("has the office in the middle, north above and east at the right", () => {
    expect(spotOf(office, view)).toEqual({ x: width / 2, y: height / 2 });
    expect(spotOf(moved(office, { east: 0, north: 200 }), view).y).toBeLessThan(height / 2);
    expect(spotOf(moved(office, { east: 200, north: 0 }), view).x).toBeGreaterThan(width / 2);
  });

  test("sets the pin where it was tapped, to a tenth of a metre, all over the country", () => {
    fc.assert(
      fc.property(someSpot, someView, (spot, from) => {
        const back = spotOf(pointAt(spot, from), from);
        const metre = width / from.across;
        expect(Math.hypot(back.x - spot.x, back.y - spot.y)).toBeLessThan(0.15 * metre);
      }),
    );
  });

  test("is true to scale: what is drawn so many metres away is so many metres away", () => {
    fc.assert(
      fc.property(someSpot, somePoint, (spot, middle) => {
        const at = pointAt(spot, { middle, across: usualAcross });
        const drawn = (Math.hypot(spot.x - width / 2, spot.y - height / 2) * usualAcross) / width;
        expect(Math.abs(greatCircle(middle, at) - drawn)).toBeLessThan(drawn * 0.01 + 0.2);
      }),
    );
  });

  test("has a few rings at round distances, whatever is shown", () => {
    expect(ringsOf(office, view).map(({ metres }) => metres)).toEqual([500, 1_000]);
    fc.assert(
      fc.property(someView, (from) => {
        const rings = ringsOf(from.middle, from);
        expect(rings.length).toBeLessThanOrEqual(12);
        for (const { metres, r } of rings) expect(r).toBeCloseTo((metres * width) / from.across, 6);
      }),
    );
  });

  test("follows a pin that leaves it, and stands still under one that does not", () => {
    const near = moved(office, { east: 100, north: 100 });
    const far = moved(office, { east: 5_000, north: 0 });
    expect(showing(near, view)).toBe(view);
    expect(isSeen(far, showing(far, view))).toBe(true);
  });

  test("is zoomed as far as doors can be told apart, and a town be seen", () => {
    const times = Array.from({ length: 30 });
    expect(times.reduce<typeof view>((now) => zoomed(now, 0.5), view).across).toBe(100);
    expect(times.reduce<typeof view>((now) => zoomed(now, 2), view).across).toBe(40_000);
  });

  test.each([
    [0, 120, "north"],
    [120, 0, "east"],
    [0, -120, "south"],
    [-120, 0, "west"],
    [90, 90, "northEast"],
    [90, -90, "southEast"],
    [-90, -90, "southWest"],
    [-90, 90, "northWest"],
  ] as const)("says %i m east and %i m north is %s", (east, north, direction) => {
    const way = wayTo(office, moved(office, { east, north }));
    expect(way.direction).toBe(direction);
    expect(Math.abs(way.metres - Math.hypot(east, north))).toBeLessThanOrEqual(1);
  });
});

describe("A point from another map", () => {
  test.each([
    "10.7769, 106.7009",
    "10.7769 106.7009",
    " (10.7769,106.7009) ",
    "10,7769; 106,7009",
    "10.7769°, 106.7009°",
  ])("%s is read", (text) => expect(readPoint(text)).toEqual({ lat: 10.7769, lng: 106.7009 }));
  test.each(["", "10.7769", "106.7009, 10.7769", "10, 20, 30", "91, 10", "số 4, hẻm 12"])(
    "%s is none",
    (text) => expect(readPoint(text)).toBeNull(),
  );
});
