import {
  asOf,
  decideSitting,
  earliestFree,
  foldSitting,
  instantIn,
  laneOf,
  planSitting,
  type Sitting,
  type SittingCommand,
} from "../../shared/domain/after-hours/index.ts";
import { addDays, weekdayOf } from "../../shared/domain/time/index.ts";
import { sittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import { connect } from "../../shared/store/connect.ts";
import { terms } from "./a-sitting.ts";
import { here } from "./office.ts";

const procedures = ["2.000815", "2.000884", "1.004873", "1.001193", "1.013314", "1.013831"] as const;

/** Numbers from 0 below `most`, the same ones each time. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

/** An evening that has been: some booked, more came, two clerks called, a few were carried over. */
function anEveningOn(date: string, seed: number): Sitting {
  const roll = dice(seed);
  const id = `evening-${date}`;
  const by = { account: terms.roster[0] ?? "" };
  const { events } = planSitting({ id, agency: here, date, terms, now: new Date(`${date}T00:00:00Z`), by });
  let sitting = foldSitting(id, events);
  if (!sitting) throw new Error("a sitting begins with its planning");
  const ask = (command: SittingCommand, minute: number) => {
    if (sitting) sitting = decideSitting(sitting, command, { now: instantIn(sitting, minute), by }).sitting;
  };
  const what = () => procedures[Math.min(roll(8), roll(6))] ?? procedures[0];
  for (let nth = 0; nth < 6 + roll(4); nth += 1)
    ask({ type: "book", slot: terms.start + nth * terms.slotMinutes, procedure: what() }, 9 * 60 + nth);
  ask({ type: "open" }, terms.start - 5);
  for (let minute = terms.start; minute < terms.end; minute += 1) {
    const now = instantIn(sitting, minute);
    sitting = asOf(sitting, now);
    if (roll(6) === 0 && earliestFree(sitting, now) !== null)
      ask({ type: "draw", procedure: what() }, minute);
    for (const { number, state, slot } of sitting.tickets) {
      if (state === "booked" && slot <= minute && roll(4) === 0) ask({ type: "arrive", number }, minute);
      if (state === "serving" && roll(8) === 0) ask({ type: "serve", number, dossier: null }, minute);
    }
    for (const counter of terms.counters) {
      const isBusy = sitting.tickets.some((one) => one.state === "serving" && one.counter === counter);
      if (!isBusy && laneOf(sitting).length > 0) ask({ type: "call", counter }, minute);
    }
  }
  return asOf(sitting, instantIn(sitting, 1_439));
}

/** Wednesday and Friday evenings from one day to another, both included, as they lie in the store. */
export async function storeEvenings(
  mongodbUri: string,
  from: string,
  to: string,
): Promise<readonly Sitting[]> {
  const made: Sitting[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (["wednesday", "friday"].includes(weekdayOf(date))) made.push(anEveningOn(date, made.length + 7));
  }
  const connection = await connect(mongodbUri, { poolSize: 2 });
  const store = sittingStore(connection);
  await store.ensureIndexes();
  await store.plan(here, from, made, `evenings-${from}`, () => undefined);
  await connection.close();
  return made;
}
