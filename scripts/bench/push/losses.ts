import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../../services/say.ts";
import type { Figures } from "../figures.ts";
import { inBurst, missed, steadily } from "./changes.ts";
import { heardOf, quietMs, subjectAt } from "./herd.ts";
import { changesInRound, perSecond, watchedDossiers, type Scene } from "./scene.ts";

const sockets = 10_000;
const burst = 20_000;

/** How many screens do not know the newest version after all of them were torn off while changes went on. */
export async function afterReconnect({ open, assign, watched, herd, office }: Scene): Promise<Figures> {
  say("All sockets are torn off while changes go on");
  await open("ours", sockets);
  const torn = sleep(2_000).then(() => herd.tear(2_000));
  await steadily({ count: changesInRound, perSecond }, (index) => assign(subjectAt(watched, index)));
  await torn;
  await sleep(quietMs);
  const truth = await office.versionsOf(watched);
  const { known } = await herd.report();
  await herd.leave();
  const behind = known.filter(([ref, version]) => version !== truth.get(ref)).length;
  return {
    "behind after a reconnect of all": { value: behind + (sockets - known.length), goal: { atMost: 0 } },
  };
}

export async function afterBurst({ open, assign, watched, herd }: Scene): Promise<Figures> {
  say(`A burst of ${burst} changes`);
  await open("ours", watchedDossiers);
  const { sent, heard } = await heardOf(herd, watched, assign, (make) => inBurst(burst, 64, make));
  await herd.leave();
  return { "missing after a burst": { value: missed(sent, heard, () => 1), goal: { atMost: 0 } } };
}
