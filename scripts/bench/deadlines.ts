import { standardCalendar } from "../../shared/domain/calendar/index.ts";
import { computeDue, explainDue, type ClockFacts, type Rule } from "../../shared/domain/deadlines/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { disagreement, inOfficeZone, someAcceptances, type Contender } from "./deadline-cases.ts";
import { median, type Figures } from "./figures.ts";
import { openingHours } from "./opening-hours.ts";
import { prefixSum } from "./prefix-sum.ts";

const [fromYear, toYear] = [2024, 2027];
const hours = 37.5;
const rounds = 15;
/** About as long as a round of each contender may take. */
const roundMs = 40;

const calendar = standardCalendar();
const engine = (rule: Rule): Contender => {
  return (acceptedAt) => computeDue(rule, { acceptedAt }, calendar).dueAt ?? Number.NaN;
};
const explained = (rule: Rule): Contender => {
  return (acceptedAt) => explainDue(rule, { acceptedAt }, calendar).dueAt ?? Number.NaN;
};
const hoursOf = (amount: number): Rule => ({ kind: "workingHours", amount });

/** The engine against a library, a bare look-up and itself, interleaved in one run: medians of the rounds' ratios. */
export async function benchDeadlines(): Promise<Figures> {
  return inOfficeZone(() => {
    // The days after 2027 are a forecast, which the others know nothing of.
    const [from, to] = [instantOf(`${fromYear}-01-01`), instantOf(`${toYear}-12-20`)];
    const acceptances = someAcceptances(4_096, from, to);
    const asked = {
      library: openingHours(hours * 60, fromYear, toYear),
      floor: prefixSum(hours * 60, fromYear, toYear),
      engine: engine(hoursOf(hours)),
    };
    assertAgreement(acceptances, asked);
    useWhole(acceptances);

    const runner = (ask: Contender) => new Runner(ask, acceptances);
    const [library, floor, ours] = [runner(asked.library), runner(asked.floor), runner(asked.engine)];
    const [short, long] = [runner(engine(hoursOf(4))), runner(engine(hoursOf(450)))];
    const tenDays = runner(explained({ kind: "workingDays", amount: 10 }));
    for (let round = 0; round < rounds; round += 1) {
      for (const each of [library, floor, ours, short, long, tenDays]) each.run();
    }

    return {
      [`opening_hours ÷ engine, ${hours} hours`]: { value: library.ratioTo(ours), goal: { atLeast: 100 } },
      [`engine ÷ prefix sum, ${hours} hours`]: { value: ours.ratioTo(floor), goal: { atMost: 5 } },
      "450 hours ÷ 4 hours": { value: long.ratioTo(short), goal: { atMost: 1.5 } },
      "10 days explained, µs": { value: median(tenDays.taken) / 1_000, goal: { atMost: 20 } },
      [`engine ns, ${hours} hours`]: { value: median(ours.taken), goal: null },
      [`prefix sum ns, ${hours} hours`]: { value: median(floor.taken), goal: null },
      [`opening_hours µs, ${hours} hours`]: { value: median(library.taken) / 1_000, goal: null },
    };
  });
}

/** Who does not say the same does not run the same race. */
function assertAgreement(
  acceptances: readonly number[],
  { engine: ours, library, floor }: Readonly<Record<"engine" | "library" | "floor", Contender>>,
): void {
  const differs = disagreement(acceptances, ours, floor) ?? disagreement(acceptances, ours, library);
  if (differs !== null)
    throw new Error(`the contenders do not agree, so there is nothing to compare: ${differs}`);
}

/** An office counts in every kind and with pauses, so the compiler must not see hours alone. */
function useWhole(acceptances: readonly number[]): void {
  const rules: readonly Rule[] = [
    { kind: "sameDay" },
    { kind: "workingDays", amount: 7.5 },
    { kind: "calendarDays", amount: 15 },
    { kind: "months", amount: 1 },
    hoursOf(12),
  ];
  const dayMs = 86_400_000;
  for (const acceptedAt of acceptances) {
    const pauses = [{ from: acceptedAt + dayMs, to: acceptedAt + 3 * dayMs }];
    const histories: readonly ClockFacts[] = [{ acceptedAt }, { acceptedAt, pauses }];
    for (const rule of rules) for (const facts of histories) computeDue(rule, facts, calendar);
  }
}

/** One contender with its rounds so far. */
class Runner {
  /** Nanoseconds a call, one for each round. */
  readonly taken: number[] = [];
  readonly #ask: Contender;
  readonly #acceptances: readonly number[];
  #calls = 64;

  /** Warms up, and learns how many calls fill a round. */
  constructor(ask: Contender, acceptances: readonly number[]) {
    this.#ask = ask;
    this.#acceptances = acceptances;
    while ((this.#nanoseconds() * this.#calls) / 1e6 < roundMs / 2) this.#calls *= 2;
  }

  run(): void {
    this.taken.push(this.#nanoseconds());
  }

  ratioTo(other: Runner): number {
    return median(this.taken.map((value, round) => value / (other.taken[round] ?? Number.NaN)));
  }

  #nanoseconds(): number {
    const [ask, acceptances, calls] = [this.#ask, this.#acceptances, this.#calls];
    let sum = 0;
    const from = performance.now();
    for (let call = 0; call < calls; call += 1) sum += ask(acceptances[call % acceptances.length] ?? 0);
    const ms = performance.now() - from;
    // Looking at the answers keeps the compiler from leaving the work out.
    if (!(sum > 0)) throw new Error("no answer");
    return (ms * 1e6) / calls;
  }
}
