import * as fc from "fast-check";
import {
  usualMinutesAtStop,
  type Courier,
  type Place,
  type Point,
  type Task,
  type Window,
} from "../../../shared/domain/deliveries/rounds/index.ts";
import { anAddress, someAddress } from "./some-addresses.ts";

export const office: Point = { lat: 15, lng: 110 };

/** Within about two kilometres of the office, out at sea. */
export const somePoint: fc.Arbitrary<Point> = fc.record({
  lat: fc.integer({ min: -180, max: 180 }).map((at) => office.lat + at / 10_000),
  lng: fc.integer({ min: -180, max: 180 }).map((at) => office.lng + at / 10_000),
});

const someWindow: fc.Arbitrary<Window> = fc
  .tuple(fc.integer({ min: 7, max: 17 }), fc.integer({ min: 1, max: 4 }))
  .map(([hour, hours]) => ({ from: hour * 60, to: (hour + hours) * 60 }));

const somePlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom("first", "last"),
  fc.integer({ min: 0, max: 4 }),
);

const someTask = fc.record({
  point: fc.option(somePoint, { freq: 5 }),
  address: someAddress,
  window: fc.option(someWindow, { freq: 1 }),
  originals: fc.integer({ min: 0, max: 4 }),
  minutes: fc.integer({ min: 1, max: 15 }),
  pinned: fc.option(somePlace, { freq: 1, nil: null }).map((pin) => pin),
});

const named = <T>(prefix: string, all: readonly T[]) =>
  all.map((one, at) => ({ id: `${prefix}${at}`, ...one }));

/** The tasks of a day; one in ten is pinned. */
export const someTasks = (most = 25): fc.Arbitrary<readonly Task[]> =>
  fc.array(fc.tuple(someTask, fc.integer({ min: 0, max: 9 })), { maxLength: most }).map((tasks) =>
    named(
      "t",
      tasks.map(([task, pin]) => ({ ...task, pinned: pin === 0 ? task.pinned : null })),
    ),
  );

export const someCouriers: fc.Arbitrary<readonly Courier[]> = fc
  .array(
    fc.record({
      capacity: fc.integer({ min: 1, max: 15 }),
      shift: fc
        .tuple(fc.integer({ min: 7, max: 13 }), fc.integer({ min: 1, max: 8 }))
        .map(([hour, hours]) => ({ from: hour * 60, to: (hour + hours) * 60 })),
    }),
    { maxLength: 3 },
  )
  .map((couriers) => named("c", couriers));

export const aTask = (id: string, changes: Partial<Task> = {}): Task => ({
  id,
  point: null,
  address: anAddress(id),
  window: null,
  originals: 0,
  minutes: usualMinutesAtStop,
  pinned: null,
  ...changes,
});

/** So many metres east and north of the office. */
export const away = (east: number, north: number): Point => ({
  lat: office.lat + north / 111_195,
  lng: office.lng + east / 107_406,
});

export const aCourier = (changes: Partial<Courier> = {}): Courier => ({
  id: "courier",
  capacity: 20,
  shift: { from: 8 * 60, to: 17 * 60 },
  ...changes,
});
