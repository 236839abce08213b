import * as fc from "fast-check";
import {
  decideSitting,
  evolveSitting,
  passTime,
  type Sitting,
  type SittingAuthor,
  type SittingCommand,
} from "../../../shared/domain/after-hours/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { anEvening, at } from "./an-evening.ts";

/** Six in the morning, when an evening begins to be played. */
const morning = 360;
const number = fc.integer({ min: 1, max: 12 });
const slot = fc.integer({ min: 0, max: 10 }).map((nth) => 1050 + nth * 15);
const procedure = fc.constantFrom("2.000815", "1.004873", "1.001193");
const command: fc.Arbitrary<SittingCommand> = fc.oneof(
  fc.record({ type: fc.constant("book" as const), slot, procedure }),
  fc.record({ type: fc.constant("draw" as const), procedure }),
  fc.record({ type: fc.constant("move" as const), number, slot }),
  fc.record({ type: fc.constantFrom("cancel" as const, "arrive", "putBack", "miss"), number }),
  fc.record({ type: fc.constantFrom("open" as const, "close", "takeOver") }),
  fc.record({
    type: fc.constant("call" as const),
    counter: fc.constantFrom("1", "2"),
    number: fc.option(number, { nil: undefined }),
  }),
  fc.record({ type: fc.constantFrom("serve" as const, "settle"), number, dossier: fc.constant(null) }),
  fc.record({
    type: fc.constant("carryOver" as const),
    number,
    reason: fc.constantFrom("noTime" as const, "other"),
  }),
  fc.record({ type: fc.constant("handOver" as const), cash: fc.nat(), note: fc.constant(null) }),
);
const callOff = fc.record({ type: fc.constant("callOff" as const), reason: fc.constant("Mất điện") });
const by = fc.constantFrom<SittingAuthor>({ account: "an" }, { account: "chi" }, { resident: true });
const stepIn = (minutes: fc.Arbitrary<number>) =>
  fc.record({
    command: fc.oneof({ weight: 40, arbitrary: command }, { weight: 1, arbitrary: callOff }),
    by,
    minutes,
  });
const opening = fc.record({
  /** The minute of the day at which somebody opens the doors. */
  at: fc.integer({ min: 1_020, max: 1_080 }),
  steps: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: stepIn(fc.nat(6)) },
      // What fills an evening: somebody comes, somebody is called, somebody is done.
      {
        weight: 4,
        arbitrary: fc.record({
          command: fc.oneof(
            fc.record({ type: fc.constant("draw" as const), procedure }),
            fc.record({ type: fc.constant("arrive" as const), number }),
            fc.record({ type: fc.constant("call" as const), counter: fc.constantFrom("1", "2") }),
            fc.record({ type: fc.constant("serve" as const), number, dossier: fc.constant(null) }),
          ),
          by: fc.constant<SittingAuthor>({ account: "an" }),
          minutes: fc.nat(6),
        }),
      },
    ),
    { maxLength: 60, size: "max" },
  ),
});

/** Booked since the morning; mostly opened, and then drawn at the door, called and lost, until the next noon. */
export const evening = fc
  .record({
    perSlot: fc.integer({ min: 1, max: 3 }),
    before: fc.array(stepIn(fc.nat(60)), { maxLength: 10, size: "max" }),
    doors: fc.option(opening, { freq: 5 }),
    later: fc.array(stepIn(fc.nat(900)), { maxLength: 4 }),
  })
  .map(({ perSlot, before, doors, later }) => {
    const until = before.reduce((sum, { minutes }) => sum + minutes, morning);
    const open = { command: { type: "open" } as const, by: { account: "an" } };
    const opened = doors ? [{ ...open, minutes: doors.at - until }, ...doors.steps] : [];
    return { perSlot, steps: [...before, ...opened, ...later] };
  });

/** Whoever ends a turn ends that of somebody at a counter, where there is one: else hardly anybody would ever be served. */
function aimed(sitting: Sitting, command: SittingCommand): SittingCommand {
  if (command.type !== "serve" && command.type !== "putBack" && command.type !== "miss") return command;
  const serving = sitting.tickets.filter(({ state }) => state === "serving");
  return { ...command, number: serving[command.number % serving.length]?.number ?? command.number };
}

/** Plays an evening; refused commands change nothing. */
export function play(
  {
    perSlot,
    steps,
  }: { perSlot: number; steps: { command: SittingCommand; by: SittingAuthor; minutes: number }[] },
  each: (before: Sitting, after: Sitting) => void,
) {
  let now = at("06:00");
  let sitting = anEvening({ perSlot });
  for (const step of steps) {
    now = new Date(now.getTime() + step.minutes * 60_000);
    try {
      const { sitting: next } = decideSitting(sitting, aimed(sitting, step.command), { now, by: step.by });
      each(sitting, next);
      sitting = next;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  const nextNoon = at("12:00", "2026-11-26");
  return passTime(sitting, nextNoon).reduce(evolveSitting, sitting);
}
