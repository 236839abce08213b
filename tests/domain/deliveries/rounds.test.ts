import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { planRounds, usualTravel } from "../../../shared/domain/deliveries/rounds/index.ts";
import { count } from "../../support/deep.ts";
import { faults } from "./faults-of-rounds.ts";
import { aCourier, aTask, away, office, someCouriers, someTasks } from "./some-tasks.ts";

const numRuns = count(80, 5_000);

describe("A plan of rounds", () => {
  test("has every task once, in a round or left over; bags, windows, shifts and pins hold; nobody is in two at once", () => {
    let [planned, left] = [0, 0];
    fc.assert(
      fc.property(someTasks(), someCouriers, (tasks, couriers) => {
        const plan = planRounds({ office, tasks, couriers });
        expect(faults(plan, tasks, couriers)).toEqual([]);
        planned += plan.rounds.length;
        left += plan.leftOver.length;
      }),
      { numRuns },
    );
    expect(Math.min(planned, left)).toBeGreaterThan(numRuns / 2);
  });

  test("is the same in whatever order tasks and couriers are given", () => {
    fc.assert(
      fc.property(someTasks(15), someCouriers, (tasks, couriers) => {
        expect(planRounds({ office, tasks: tasks.toReversed(), couriers: couriers.toReversed() })).toEqual(
          planRounds({ office, tasks, couriers }),
        );
      }),
      { numRuns },
    );
  });

  test("leaves nothing over for want of room that would fit into a round of its own", () => {
    fc.assert(
      fc.property(someTasks(15), someCouriers, (tasks, couriers) => {
        const { leftOver } = planRounds({ office, tasks, couriers });
        for (const { id, reason } of leftOver) {
          const alone = planRounds({ office, tasks: tasks.filter((task) => task.id === id), couriers });
          expect(alone.leftOver.length === 0).toBe(reason === "full");
        }
      }),
      { numRuns },
    );
  });

  test("keeps neighbours together: two ends of the ward are two rounds", () => {
    const end = (name: string, east: number) =>
      Array.from({ length: 5 }, (_, at) => aTask(`${name}${at}`, { point: away(east + at * 20, at * 30) }));
    const { rounds } = planRounds({
      office,
      tasks: [...end("e", 1500), ...end("w", -1500)],
      couriers: [aCourier({ capacity: 5 }), aCourier({ id: "second", capacity: 5 })],
    });
    expect(rounds.map(({ stops }) => new Set(stops.map(({ id }) => id[0])).size)).toEqual([1, 1]);
    expect(rounds.map(({ courier, departs }) => `${courier} ${departs}`)).toEqual([
      "courier 480",
      "second 480",
    ]);
  });

  test("goes twice with what one bag does not hold, with time to load between", () => {
    const tasks = Array.from({ length: 6 }, (_, at) =>
      aTask(`t${at}`, { point: away(300 + at * 100, 0), originals: 2 }),
    );
    const { rounds, leftOver } = planRounds({ office, tasks, couriers: [aCourier({ capacity: 6 })] });
    expect(leftOver).toEqual([]);
    expect(rounds.map(({ pieces }) => pieces)).toEqual([6, 6]);
    const [first, second] = rounds;
    expect((second?.departs ?? 0) - (first?.returns ?? 0)).toBeGreaterThanOrEqual(
      usualTravel.loadMinutes - 1,
    );
  });

  test("serves who chose a time first, and nobody waits for an afternoon window all day", () => {
    const tasks = [
      ...Array.from({ length: 8 }, (_, at) => aTask(`any${at}`, { point: away(at * 150, 200) })),
      aTask("nine", { point: away(1200, 0), window: { from: 9 * 60, to: 9 * 60 + 30 } }),
      aTask("three", { point: away(0, 900), window: { from: 15 * 60, to: 16 * 60 } }),
    ];
    const { rounds, leftOver } = planRounds({ office, tasks, couriers: [aCourier()] });
    expect(leftOver).toEqual([]);
    const begins = new Map(rounds.flatMap(({ stops }) => stops.map(({ id, begins }) => [id, begins])));
    expect(begins.get("nine")).toBeGreaterThanOrEqual(9 * 60);
    expect(begins.get("nine")).toBeLessThanOrEqual(9 * 60 + 30);
    expect(begins.get("three")).toBeGreaterThanOrEqual(15 * 60);
    expect(rounds.at(-1)?.departs).toBeGreaterThan(14 * 60 + 30);
  });

  test("fills the time between two rounds, and is back and has loaded before the next", () => {
    const tasks = [
      aTask("early", { point: away(100, 0), window: { from: 480, to: 510 } }),
      aTask("late", { point: away(0, 100), window: { from: 570, to: 580 } }),
      ...Array.from({ length: 25 }, (_, at) => aTask(`any${at}`, { point: away(at * 20, 50), minutes: 10 })),
    ];
    const couriers = [aCourier({ capacity: 40, shift: { from: 480, to: 640 } })];
    const plan = planRounds({ office, tasks, couriers });
    expect(faults(plan, tasks, couriers)).toEqual([]);
    expect(plan.rounds.length).toBeGreaterThan(1);
    expect(plan.leftOver.length).toBeGreaterThan(0);
  });

  test("goes first to whose window closes first, though others are farther away", () => {
    const tasks = [
      aTask("soon", { point: away(300, 0), window: { from: 480, to: 490 } }),
      aTask("allDay", { point: away(2500, 0), window: { from: 480, to: 1020 } }),
    ];
    const { rounds, leftOver } = planRounds({ office, tasks, couriers: [aCourier({ capacity: 1 })] });
    expect(leftOver).toEqual([]);
    expect(rounds.map(({ stops }) => stops.map(({ id }) => id))).toEqual([["soon"], ["allDay"]]);
  });

  test.each([
    ["noCourier", {}, []],
    ["noShift", {}, [aCourier({ shift: { from: 0, to: 0 } })]],
    ["capacity", { originals: 9 }, [aCourier({ capacity: 8 })]],
    ["window", { window: { from: 6 * 60, to: 7 * 60 } }, [aCourier()]],
    [
      "window",
      { window: { from: 18 * 60, to: 19 * 60 } },
      [aCourier({ shift: { from: 19 * 60 + 1, to: 22 * 60 } })],
    ],
    ["shift", { minutes: 30 }, [aCourier({ shift: { from: 480, to: 500 } })]],
    ["full", { minutes: 15 }, [aCourier({ shift: { from: 480, to: 520 }, capacity: 1 })]],
  ] as const)("says of what is left over: %s", (reason, changes, couriers) => {
    const tasks = ["a", "b"].map((id) => aTask(id, { point: away(10, 10), ...changes }));
    const { leftOver } = planRounds({ office, tasks, couriers });
    expect(leftOver.at(-1)).toEqual({ id: "b", reason });
  });

  test("works where neither the office nor anybody has a point", () => {
    const tasks = ["9", "3", "14", "12"].map((number) => aTask(number));
    const { rounds } = planRounds({ office: null, tasks, couriers: [aCourier()] });
    expect(rounds.map(({ stops }) => stops.map(({ id }) => id))).toEqual([["3", "9", "14", "12"]]);
  });

  test("begins no earlier than now", () => {
    const { rounds } = planRounds({ office, tasks: [aTask("a")], couriers: [aCourier()], now: 10 * 60 + 5 });
    expect(rounds[0]?.departs).toBe(10 * 60 + 5);
  });
});
