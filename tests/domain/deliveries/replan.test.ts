import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  arrivalWindow,
  arrivalWindows,
  planRounds,
  reorder,
  replan,
  usualTravel,
  type Round,
  type Task,
} from "../../../shared/domain/deliveries/rounds/index.ts";
import { count } from "../../support/deep.ts";
import { refusal } from "../dossiers/a-state.ts";
import { faults } from "./faults-of-rounds.ts";
import { aCourier, aTask, away, office, someCouriers, someTasks } from "./some-tasks.ts";

const numRuns = count(80, 5_000);
const idsOf = ({ stops }: Pick<Round, "stops">) => stops.map(({ id }) => id);

describe("Planning again", () => {
  test("leaves what is out as it is, and plans the rest as well as the first time", () => {
    fc.assert(
      fc.property(
        someTasks(),
        someCouriers,
        fc.nat(),
        fc.nat(),
        someTasks(5),
        (tasks, couriers, outs, gone, more) => {
          const plan = planRounds({ office, tasks, couriers });
          const rounds = plan.rounds.map((round, at) => ({ round, isOut: (outs >> at) % 2 === 1 }));
          const out = rounds.filter(({ isOut }) => isOut).map(({ round }) => round);
          const isOut = (id: string) => out.some((round) => idsOf(round).includes(id));
          const added = more.map((task) => ({ ...task, id: `new${task.id}` }));
          // One that waits is called back, others are added.
          const waiting = tasks.filter(({ id }) => !isOut(id));
          const now = [...waiting.toSpliced(gone % Math.max(waiting.length, 1), 1), ...added];
          const again = replan(rounds, {
            office,
            tasks: [...now, ...tasks.filter(({ id }) => isOut(id))],
            couriers,
            now: 0,
          });

          expect(again.rounds.slice(0, out.length)).toEqual(out);
          const known = [...now, ...tasks.filter(({ id }) => isOut(id))];
          expect(faults(again, known, couriers)).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  test("keeps an order made by hand, with its courier, and puts what is added where it fits", () => {
    const tasks = [100, 200, 300, 400].map((east) => aTask(`e${east}`, { point: away(east, 0) }));
    const couriers = [aCourier(), aCourier({ id: "other" })];
    const [round] = planRounds({ office, tasks, couriers }).rounds;
    if (!round) throw new Error("there is a round");
    const byHand = reorder(round, { id: round.stops[0]?.id ?? "", to: 2 }, { tasks, office });
    const added = aTask("new", { point: away(250, 20) });
    const again = replan([{ round: byHand, isOut: false }], {
      office,
      tasks: [...tasks, added],
      couriers,
      now: 480,
    });
    expect(again.rounds).toHaveLength(1);
    const [kept] = again.rounds;
    expect(kept && idsOf(kept).filter((id) => id !== "new")).toEqual(idsOf(byHand));
    expect(kept).toMatchObject({ courier: "courier", byHand: true });
    expect(kept && idsOf(kept)).toContain("new");
  });

  test("keeps a pinned stop in its round and its place", () => {
    const tasks = [100, 200, 300].map((east) => aTask(`e${east}`, { point: away(east, 0) }));
    const pinned = aTask("pin", { point: away(-800, 0), pinned: "first" });
    const couriers = [aCourier({ id: "a", capacity: 4 }), aCourier({ id: "b", capacity: 4 })];
    const stop = { id: "pin", pinned: "first", arrives: 0, begins: 0, leaves: 0, late: 0 } as const;
    const before = { courier: "b", departs: 500, returns: 600, pieces: 1, byHand: false, stops: [stop] };
    const again = replan([{ round: before, isOut: false }], {
      office,
      tasks: [...tasks, pinned],
      couriers,
      now: 480,
    });
    expect(again.rounds.filter(({ courier }) => courier === "b").map((round) => idsOf(round)[0])).toEqual([
      "pin",
    ]);
  });

  test("sends a courier out again only after he is back and has loaded", () => {
    const tasks = [aTask("a", { point: away(2000, 0) }), aTask("b", { point: away(0, 50) })];
    const [round] = planRounds({ office, tasks: tasks.slice(0, 1), couriers: [aCourier()] }).rounds;
    if (!round) throw new Error("there is a round");
    const again = replan([{ round, isOut: true }], { office, tasks, couriers: [aCourier()], now: 485 });
    expect(again.rounds.map(idsOf)).toEqual([["a"], ["b"]]);
    expect(again.rounds[1]?.departs).toBe(round.returns + usualTravel.loadMinutes);
  });
});

describe("Moving a stop by hand", () => {
  const planned = fc
    .tuple(someTasks(15), someCouriers)
    .map(([tasks, couriers]) => ({ tasks, round: planRounds({ office, tasks, couriers }).rounds[0] }));

  test("keeps the set, the pins and whatever order the others have; the times follow", () => {
    let moves = 0;
    fc.assert(
      fc.property(planned, fc.nat(), fc.nat(), ({ tasks, round }, from, to) => {
        if (!round) return;
        const { id = "" } = round.stops[from % round.stops.length] ?? {};
        const place = to % round.stops.length;
        const isPinned = (at: string) => tasks.find((task) => task.id === at)?.pinned !== null;
        if (isPinned(id) || isPinned(round.stops[place]?.id ?? "")) {
          expect(refusal(() => reorder(round, { id, to: place }, { tasks, office })).code).toBe(
            "stop-pinned",
          );
          return;
        }
        const moved = reorder(round, { id, to: place }, { tasks, office });
        moves += 1;
        expect(idsOf(moved).indexOf(id)).toBe(place);
        expect(idsOf(moved).toSorted()).toEqual(idsOf(round).toSorted());
        const others = (one: Round) => idsOf(one).filter((at) => at !== id && !isPinned(at));
        expect(others(moved)).toEqual(others(round));
        const inIt = tasks.filter((task) => idsOf(round).includes(task.id));
        const courier = aCourier({ id: round.courier, capacity: Infinity, shift: { from: 0, to: Infinity } });
        expect(faults({ rounds: [moved], leftOver: [] }, inIt, [courier])).toEqual([]);
      }),
      { numRuns },
    );
    expect(moves).toBeGreaterThan(numRuns / 4);
  });

  test("says by how much a window is missed then", () => {
    const tasks = [
      aTask("early", { window: { from: 480, to: 490 }, point: away(100, 0) }),
      aTask("any", { point: away(200, 0), minutes: 15 }),
    ];
    const [round] = planRounds({ office, tasks, couriers: [aCourier()] }).rounds;
    if (!round) throw new Error("there is a round");
    const moved = reorder(round, { id: "early", to: 1 }, { tasks, office });
    expect(moved.stops.map(({ id, late }) => [id, late > 0])).toEqual([
      ["any", false],
      ["early", true],
    ]);
  });

  test("is refused for a stop that is not there any more", () => {
    const tasks: readonly Task[] = [aTask("a")];
    const [round] = planRounds({ office, tasks, couriers: [aCourier()] }).rounds;
    if (!round) throw new Error("there is a round");
    expect(refusal(() => reorder(round, { id: "b", to: 0 }, { tasks, office })).code).toBe(
      "stop-not-in-round",
    );
  });
});

describe("What a resident may expect", () => {
  const stop = (begins: number, late = 0) => ({
    id: "a",
    pinned: null,
    arrives: begins,
    begins,
    leaves: begins + 5,
    late,
  });

  test.each([
    ["ten minutes to either side at the least", 483, 500, null, "490 510"],
    ["a fifth of the way later on", 480, 600, null, "575 625"],
    ["not before the courier leaves", 480, 483, null, "480 495"],
    ["not before the window that was chosen", 480, 600, { from: 600, to: 660 }, "600 625"],
    ["nor after it", 480, 600, { from: 540, to: 610 }, "575 610"],
  ])("%s", (_, departs, begins, asked, expected) => {
    const { from, to } = arrivalWindow({ departs }, stop(begins), asked);
    expect(`${from} ${to}`).toBe(expected);
  });

  test("is said outside the window too, where somebody has put it there by hand", () => {
    expect(arrivalWindow({ departs: 480 }, stop(700, 40), { from: 600, to: 660 })).toEqual({
      from: 655,
      to: 745,
    });
  });

  test("holds the estimate, in whole fives", () => {
    fc.assert(
      fc.property(someTasks(), someCouriers, (tasks, couriers) => {
        const asked = new Map(tasks.map(({ id, window }) => [id, window]));
        for (const round of planRounds({ office, tasks, couriers }).rounds) {
          const windows = arrivalWindows(round, asked);
          for (const { id, begins } of round.stops) {
            const { from, to } = windows.get(id) ?? { from: NaN, to: NaN };
            expect([from % 5, to % 5]).toEqual([0, 0]);
            expect(from <= begins && begins <= to && from < to).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});
