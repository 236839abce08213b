import { failureReasons, type ReturnMode } from "../../shared/domain/dossiers/index.ts";
import type { Deed, Intake, PlannedDeed } from "./deeds.ts";
import type { Offer } from "./offers.ts";
import type { Random } from "./random.ts";
import type { Slot, Timetable } from "./timetable.ts";

const hour = 60;
const day = 24 * hour;

/** What lies in store for a dossier. */
export type Fate = {
  readonly returnMode: ReturnMode;
  readonly stop: "none" | "supplement" | "payment" | "withdrawn";
  /** It is left lying until its time has run out. */
  readonly late: boolean;
  /** How often the courier finds nobody who may receive it. */
  readonly failures: 0 | 1 | 2;
};

type Course = {
  readonly index: number;
  readonly offer: Offer;
  readonly intake: Intake;
  readonly arrival: Slot;
  /** Epoch ms, as promised at the arrival. */
  readonly dueAt: number;
  readonly fate: Fate;
};

/** Everything that is done with one dossier, until it is back with the resident or the week is over. */
export function planCourse(course: Course, timetable: Timetable, random: Random): readonly PlannedDeed[] {
  const { index, arrival, intake, fate } = course;
  const road = roadFrom(index, arrival, { kind: "accept", intake });
  const { regularAfter, anyAfter } = timetable;
  const officer = (slot: Slot | null, role: "clerk" | "specialist" | "leader", command: CommandOf) =>
    road.go(slot, { kind: "command", role, command });

  officer(regularAfter(road.here(), random.int(10, 90)), "specialist", { type: "start" });
  if (fate.stop === "withdrawn") {
    officer(regularAfter(road.here(), random.int(hour, day)), "clerk", { type: "withdraw" });
    return road.deeds;
  }
  if (fate.stop === "supplement") {
    const [paper] = course.offer.procedureCase.papers;
    const papers = [{ name: paper?.name.vi.slice(0, 300) ?? "Giấy tờ tuỳ thân" }];
    const request = { type: "requestSupplement", reason: "missing", papers } as const;
    officer(regularAfter(road.here(), random.int(15, 3 * hour)), "specialist", request);
    officer(regularAfter(road.here(), random.int(2 * hour, day)), "clerk", { type: "receiveSupplement" });
  }
  if (fate.stop === "payment") {
    const amount = random.int(20, 900) * 50_000;
    const notice = `TB-${1000 + index}`;
    const request = { type: "requestPayment", amount, notice } as const;
    officer(regularAfter(road.here(), random.int(30, 3 * hour)), "specialist", request);
    officer(regularAfter(road.here(), random.int(3 * hour, day)), "clerk", { type: "confirmPayment" });
  }
  officer(finishSlot(course, road.here(), timetable, random), "leader", { type: "finish" });

  if (fate.returnMode === "home") planHomeReturn(fate.failures, road, timetable, random);
  // Some come for the result on the day itself, some next week.
  else if (random.chance(0.85)) {
    const collected = fate.returnMode === "online" ? 15 : random.int(30, day);
    officer(regularAfter(road.here(), collected), "clerk", { type: "returnResult" });
  }
  return road.deeds;

  function planHomeReturn(failures: number, on: Road, times: Timetable, chance: Random): void {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      on.go(anyAfter(on.here(), attempt === 1 ? hour : 6 * hour), { kind: "take", attempt });
      const door = anyAfter(on.here(), chance.int(15, 60));
      if (attempt > failures) {
        on.go(door, { kind: "deliver", ...recipientOf(intake, chance) });
        return;
      }
      on.go(door, { kind: "fail", attempt, reason: chance.pick(failureReasons) });
    }
    on.go(anyAfter(on.here(), hour), { kind: "bringBack" });
    const fetched = times.regularAfter(on.here(), chance.int(hour, 6 * hour));
    officer(fetched, "clerk", { type: "returnResult" });
  }
}

type CommandOf = Extract<Deed, { kind: "command" }>["command"];

/** Deeds one behind the other: one that finds no time in the week ends the road. */
function roadFrom(dossier: number, arrival: Slot, first: Deed) {
  const deeds: PlannedDeed[] = [{ at: arrival.at, dossier, deed: first }];
  let open = true;
  const here = () => ({ at: deeds.at(-1)?.at ?? arrival.at });
  return {
    deeds,
    here,
    go: (slot: Slot | null, deed: Deed): void => {
      open &&= slot !== null && slot.at > here().at;
      if (open && slot) deeds.push({ at: slot.at, dossier, deed });
    },
  };
}
type Road = ReturnType<typeof roadFrom>;

/** When the leader signs: while there is time, on the due day itself, or too late. */
function finishSlot(
  { dueAt, fate, offer }: Course,
  here: { readonly at: number },
  timetable: Timetable,
  random: Random,
): Slot | null {
  const { regularAfter } = timetable;
  const minutesLeft = Math.floor((dueAt - here.at) / 60_000);
  if (fate.late) return regularAfter({ at: Math.max(dueAt, here.at) }, random.int(15, 8 * hour));
  if (offer.procedureCase.rule?.kind === "sameDay") return regularAfter(here, random.int(20, 150));
  // Three in ten are ready on the day they are due, the others before it.
  if (random.chance(0.3)) return regularAfter(here, Math.max(30, minutesLeft - random.int(15, 3 * hour)));
  const soonest = 2 * hour;
  const latest = Math.max(soonest, Math.min(minutesLeft - 8 * hour, 3 * day));
  return regularAfter(here, random.int(soonest, latest));
}

function recipientOf({ owner, submitter }: Intake, random: Random) {
  const recipientName = owner?.name ?? submitter.name;
  return { recipientName, relationship: random.chance(0.7) ? "chính chủ" : "người nhà" };
}
