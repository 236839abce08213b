import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  greatCircle,
  orderStops,
  type Point,
  type Stop,
} from "../../../shared/domain/deliveries/rounds/index.ts";
import { lengthOf, matrixOf } from "../../../shared/domain/deliveries/rounds/matrix.ts";
import { nearestNeighbour } from "../../../shared/domain/deliveries/rounds/nearest-neighbour.ts";
import { placeByStreet } from "../../../shared/domain/deliveries/rounds/place-by-street.ts";
import { shortTour } from "../../../shared/domain/deliveries/rounds/short-tour.ts";
import { count } from "../../support/deep.ts";
import { anAddress } from "./some-addresses.ts";
import { aTask, away, office, somePoint, someTasks } from "./some-tasks.ts";

const numRuns = count(100, 10_000);
const plane = (from: Point, to: Point) => Math.hypot(from.lat - to.lat, from.lng - to.lng);
const ids = (stops: readonly Stop[]) => stops.map(({ id }) => id).join(" ");
const matrixFor = (points: readonly Point[]) =>
  matrixOf(points.length, (from, to) => greatCircle(points[from] ?? office, points[to] ?? office));

describe("Great-circle distance", () => {
  test.each([
    ["a degree of the meridian", { lat: 15, lng: 110 }, { lat: 16, lng: 110 }, 111_195],
    ["from pole to pole", { lat: 90, lng: 0 }, { lat: -90, lng: 77 }, 20_015_115],
    ["across the date line", { lat: 0, lng: 179 }, { lat: 0, lng: -179 }, 222_390],
  ])("%s", (_, from, to, metres) => {
    expect(Math.abs(greatCircle(from, to) - metres)).toBeLessThan(1);
    expect(greatCircle(from, to)).toBe(greatCircle(to, from));
  });
});

describe("A tour", () => {
  test("is never longer than nearest neighbour, and goes once to every place", () => {
    fc.assert(
      fc.property(fc.array(somePoint, { minLength: 1, maxLength: 40 }), (points) => {
        const matrix = matrixFor(points);
        const tour = shortTour(matrix);
        expect([...tour].sort((a, b) => a - b)).toEqual(points.map((_, at) => at));
        expect(tour[0]).toBe(0);
        expect(lengthOf(matrix, tour)).toBeLessThanOrEqual(lengthOf(matrix, nearestNeighbour(matrix)) + 1e-6);
      }),
      { numRuns },
    );
  });

  test("of up to eight places is within 5 % of the shortest of all, and mostly the shortest", () => {
    let shortest = 0;
    fc.assert(
      fc.property(fc.array(somePoint, { minLength: 2, maxLength: 8 }), (points) => {
        const matrix = matrixFor(points);
        const [found, best] = [
          lengthOf(matrix, shortTour(matrix)),
          bestOf(points.length, (order) => lengthOf(matrix, order)),
        ];
        expect(found).toBeLessThanOrEqual(best * 1.05 + 1e-6);
        shortest += Number(found <= best + 1e-6);
      }),
      { numRuns: 100 },
    );
    expect(shortest).toBeGreaterThan(95);
  });

  test("of a hundred places on a circle goes round it", () => {
    const points = Array.from({ length: 100 }, (_, at): Point => {
      const angle = (((at * 37) % 100) * Math.PI) / 50;
      return { lat: Math.sin(angle), lng: Math.cos(angle) };
    });
    const matrix = matrixOf(100, (a, b) => plane(points[a] ?? office, points[b] ?? office));
    expect(lengthOf(matrix, shortTour(matrix))).toBeCloseTo(200 * Math.sin(Math.PI / 100), 6);
  });
});

/** The shortest closed tour, by looking at all of them. */
function bestOf(size: number, length: (order: readonly number[]) => number): number {
  const longer = (order: readonly number[]): number => {
    if (order.length === size) return length(order);
    const left = Array.from({ length: size }, (_, at) => at).filter((at) => !order.includes(at));
    return Math.min(...left.map((at) => longer([...order, at])));
  };
  return longer([0]);
}

describe("The stops of a round", () => {
  test("are all in it once, in the same order however they are sorted", () => {
    fc.assert(
      fc.property(someTasks(), fc.option(fc.constant(office), { freq: 5 }), (tasks, from) => {
        const order = orderStops(tasks, { office: from });
        expect([...order].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...tasks].sort((a, b) => a.id.localeCompare(b.id)),
        );
        expect(ids(orderStops(tasks.toReversed(), { office: from }))).toBe(ids(order));
      }),
      { numRuns },
    );
  });

  test("that are pinned are where they are pinned", () => {
    fc.assert(
      fc.property(someTasks(12), fc.integer({ min: 1, max: 5 }), (tasks, wanted) => {
        const free = tasks.map((task) => ({ ...task, pinned: null }));
        const pinned = [
          aTask("a", { pinned: "first" }),
          aTask("b", { pinned: "last", point: away(100, 100) }),
          aTask("c", { pinned: wanted, point: away(-900, 0) }),
        ];
        const order = orderStops([...free, ...pinned], { office }).map(({ id }) => id);
        expect([order[0], order.at(-1)]).toEqual(["a", "b"]);
        expect(order.indexOf("c")).toBe(Math.min(wanted, order.length - 2));
      }),
      { numRuns },
    );
  });

  test("without any point go from door to door by address", () => {
    const tasks = ["14", "3", "12", "1", "12A"].map((number) => aTask(number));
    expect(ids(orderStops(tasks, { office }))).toBe("1 3 14 12 12A");
    expect(ids(orderStops(tasks, { office: null }))).toBe("1 3 14 12 12A");
  });

  test("without a point go beside their neighbours of the street, in the direction in which it is walked", () => {
    const known = [
      aTask("1", { point: away(1000, 0) }),
      aTask("5", { point: away(2000, 10) }),
      aTask("9", { point: away(3000, 0) }),
      aTask("far", { point: away(0, 900), address: anAddress("2", "Ví Dụ") }),
    ];
    const unknown = [aTask("7"), aTask("3"), aTask("x", { address: anAddress("1", "Thử") })];
    const order = ids(orderStops([...unknown, ...known], { office }));
    expect(["1 3 5 7 9 far x", "far 9 7 5 3 1 x"]).toContain(order);
  });

  test("beyond the last neighbour of the street go on in the direction in which it is walked", () => {
    const placed = (...numbers: readonly string[]) =>
      ids(
        placeByStreet(
          numbers.map((number) => aTask(number)),
          [aTask("11"), aTask("1")],
        ),
      );
    expect(placed("3", "5", "9")).toBe("1 3 5 9 11");
    expect(placed("9", "5", "3")).toBe("11 9 5 3 1");
    expect(placed("9")).toBe("1 9 11");
  });

  test("with a pin in the middle are ordered around it as short as the pin allows", () => {
    const line = [100, 200, 300, 400, 500].map((east) => aTask(`e${east}`, { point: away(east, 0) }));
    const order = orderStops([...line, aTask("pin", { point: away(-300, 0), pinned: 2 })], { office });
    const walked = order.reduce((sum, { point }, at) => {
      const before = order[at - 1]?.point ?? office;
      return sum + greatCircle(before, point ?? office);
    }, 0);
    expect(order[2]?.id).toBe("pin");
    // Out to 200 and back, to the pin, then out to 500.
    expect(walked).toBeCloseTo(200 + 500 + 800, 0);
  });

  test("are given back even where one is nowhere on earth", () => {
    const stops = Array.from({ length: 20 }, (_, at) => aTask(`s${at}`, { point: away(at * 50, at % 3) }));
    const order = orderStops([...stops, aTask("nowhere", { point: { lat: NaN, lng: NaN } })], { office });
    expect(order).toHaveLength(21);
  });

  test("may be measured by something else than the great circle", () => {
    const stops = [3, 1, 2].map((lat) => aTask(`s${lat}`, { point: { lat, lng: 0 } }));
    const asked: number[] = [];
    const metric = (from: Point, to: Point) => (asked.push(0), plane(from, to));
    expect(["s1 s2 s3", "s3 s2 s1"]).toContain(
      ids(orderStops(stops, { office: { lat: 0, lng: 0 }, metric })),
    );
    expect(asked.length).toBeGreaterThan(0);
  });
});
