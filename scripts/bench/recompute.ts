import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Collection } from "mongodb";
import { cityCalendar, type DayOverride } from "../../shared/domain/calendar/index.ts";
import { connect, driverOf } from "../../shared/store/connect.ts";
import { calendarStore, city, contentOf } from "../../shared/store/calendars/calendar.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { dossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { launch, tailOf } from "../services/launch.ts";
import { root } from "../services/paths.ts";
import { during, say } from "../services/say.ts";
import { startThrowawayServices } from "../services/throwaway.ts";
import { bareUpdates } from "./bare-updates.ts";
import { benchChain } from "./bench-chain.ts";
import type { Figures } from "./figures.ts";
import { dossiersAsked, fillOffice, now } from "./full-office.ts";
import { recomputeResults } from "./recompute-results.ts";

/** The worker is killed when it has done this share of the agencies. */
const killAt = 0.2;
/** Every fifth agency has the floor before the recomputation, another fifth after it. */
const bareEvery = 5;

/** Every dossier of the full office is open on this day, so every one of them moves. */
const dayOff: DayOverride = {
  kind: "closed",
  date: "2026-11-25",
  name: { vi: "nghỉ đột xuất", en: "sudden day off" },
  decision: "QĐ 1",
};

/**
 * A day off for the whole city: all open dossiers are recomputed as the worker does it, killed once on the way, against
 * bare updates with the driver before and after it.
 */
export async function benchRecompute(): Promise<Figures> {
  const services = await startThrowawayServices();
  try {
    const uri = services.mongod.uri.replace("/?", "/motcua?");
    const connection = await connect(uri);
    const [store, calendars] = [dossierStore(connection, benchChain), calendarStore(connection)];
    const count = dossiersAsked();
    const dossiers = await during(`Filling in ${count} dossiers`, fillOffice(connection, count));
    await during("Building the indexes", store.ensureIndexes());
    await calendars.ensureIndexes();
    const agencies = (await dossiers.distinct("agency")).toSorted();
    const content = contentOf({ ...cityCalendar, overrides: [...cityCalendar.overrides, dayOff] });
    const saved = { agency: city, content, reason: "bench", savedBy: "a", savedByName: "b", savedAt: now };
    const { _id } = await calendars.save(saved, 0);
    const start = () =>
      launch({
        name: "recompute",
        command: process.execPath,
        args: [join(import.meta.dirname, "recompute-child.ts")],
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: "", MONGODB_URI: uri },
        logFile: join(services.folder, "recompute.log"),
      });

    const bare = (nth: number) =>
      bareUpdates(
        dossiers,
        agencies.filter((_, at) => at % bareEvery === nth),
      );
    const before = await during("Bare updates, before", bare(0));

    const killed = start();
    const gone = once(killed, "exit");
    const lastBeforeKill = agencies[Math.floor(agencies.length * killAt)] ?? "";
    while (((await calendars.findById(_id))?.recomputed?.agency ?? "") < lastBeforeKill) {
      if (killed.exitCode !== null) throw new Error(tailOf(join(services.folder, "recompute.log"), 20));
      await sleep(20);
    }
    killed.kill("SIGKILL");
    await gone;
    const movedByKilled = await dossiers.countDocuments({ "schedule.calendarVersion": "city@r1" });
    say(`killed after ${movedByKilled} dossiers`);

    const successor = start();
    await during("Recomputing the rest", once(successor, "exit"));
    const result = await recomputeResults(driverOf(connection)).findOne();
    if (!result) throw new Error(tailOf(join(services.folder, "recompute.log"), 20));
    const after = await during("Bare updates, after", bare(1));
    const movedOnce = await during("Looking whether each was moved once", countMovedOnce(dossiers));
    await connection.close();

    const rate = result.moved / result.seconds;
    const bareRate = (before.updates + after.updates) / (before.seconds + after.seconds);
    return {
      "recompute ÷ bare updates": { value: rate / bareRate, goal: { atLeast: 0.5 } },
      "share moved exactly once": { value: movedOnce / count, goal: { atLeast: 1 } },
      "memory, rest ÷ first tenth": { value: result.mostMb / result.earlyMb, goal: { atMost: 1.5 } },
      "most memory MiB": { value: result.mostMb, goal: null },
      "recomputed a second": { value: rate, goal: null },
      "bare updates a second": { value: bareRate, goal: null },
      dossiers: { value: count, goal: null },
    };
  } finally {
    await services.stop();
  }
}

/** An accepted dossier was at version 2, one under way at 3; being moved is one version. */
async function countMovedOnce(dossiers: Collection<DossierDocument>): Promise<number> {
  const moved = { "schedule.calendarVersion": "city@r1" };
  const accepted = await dossiers.countDocuments({ ...moved, status: "accepted", version: 3 });
  return accepted + (await dossiers.countDocuments({ ...moved, status: "processing", version: 4 }));
}
