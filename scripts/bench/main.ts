import { buildIfChanged } from "../house/build.ts";
import { benchDeadlines } from "./deadlines.ts";
import { benchDesk } from "./desk.ts";
import { report, type Figures } from "./figures.ts";
import { benchIntake } from "./intake.ts";
import { pushBenches } from "./push.ts";
import { benchRecompute } from "./recompute.ts";
import { benchRounds } from "./rounds.ts";
import { benchStart } from "./start.ts";
import { benchSweep } from "./sweep.ts";

const benches: Readonly<Record<string, () => Promise<Figures>>> = {
  deadlines: benchDeadlines,
  desk: benchDesk,
  intake: benchIntake,
  ...pushBenches,
  recompute: benchRecompute,
  rounds: benchRounds,
  start: benchStart,
  sweep: benchSweep,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. Known: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}

await buildIfChanged();
let reached = true;
// A part of a bench runs when it is asked for by name.
const all = Object.keys(benches).filter((name) => !name.includes(":"));
for (const name of asked.length > 0 ? asked : all) {
  const run = benches[name];
  if (run) reached = report(name, await run()) && reached;
}
process.exit(reached ? 0 : 1);
