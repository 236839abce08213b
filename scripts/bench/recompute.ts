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
import type { Figures } from "./figures.ts";
import { dossiersAsked, fillOffice, now } from "./full-office.ts";
import { recomputeResults } from "./recompute-results.ts";

/** As many as the worker writes at once. */
const batchSize = 1_000;
/** The worker is killed when it has done this share of the agencies. */
const killAt = 0.2;

/** Every dossier of the full office is open on this day, so every one of them moves. */
const dayOff: DayOverride = {
  kind: "closed",
  date: "2026-11-25",
  name: { vi: "nghỉ đột xuất", en: "sudden day off" },
  decision: "QĐ 1",
};

/**
 * A day off for the whole city: all open dossiers are recomputed as the worker does it, killed once on the way, against
 * as many bare updates with the driver. Half of those go before and half after, so that a machine that slows down
 * slows both.
 */
export async function benchRecompute(): Promise<Figures> {
  const services = await startThrowawayServices();
  try {
    const uri = services.mongod.uri.replace("/?", "/motcua?");
    const connection = await connect(uri);
    const [store, calendars] = [dossierStore(connection), calendarStore(connection)];
    const count = dossiersAsked();
    const dossiers = await during(`Filling in ${count} dossiers`, fillOffice(connection, count));
    await during("Building the indexes", store.ensureIndexes());
    await calendars.ensureIndexes();
    const agencies = (await dossiers.distinct("agency")).toSorted();
    const [odd, even] = [0, 1].map((rest) => agencies.filter((_, n) => n % 2 === rest));

    const before = await during("Bare updates of one half", bareUpdates(dossiers, odd ?? []));
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
    const movedOnce = await during("Looking whether each was moved once", countMovedOnce(dossiers));
    const after = await during("Bare updates of the other half", bareUpdates(dossiers, even ?? []));
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

/**
 * The floor: schedule and due set by `_id`, in batches as large, as durable and in the same order as the worker's. It
 * decides nothing, keeps no history and tells nobody. Reading the ids is not counted.
 */
async function bareUpdates(
  dossiers: Collection<DossierDocument>,
  agencies: readonly string[],
): Promise<{ readonly updates: number; readonly seconds: number }> {
  let [updates, ms] = [0, 0];
  const lanes = agencies.flatMap((agency) =>
    (["accepted", "processing"] as const).map((status) => ({ agency, status })),
  );
  for (const lane of lanes) {
    const found = await dossiers
      .find(lane, { projection: { dueAt: 1, schedule: 1 } })
      .sort({ dueAt: 1, _id: 1 })
      .toArray();
    for (let at = 0; at < found.length; at += batchSize) {
      const writes = found.slice(at, at + batchSize).flatMap(({ _id, dueAt, schedule }) => {
        const later = new Date(dueAt.getTime() + 1);
        const $set = { dueAt: later, schedule: schedule && { ...schedule, dueAt: later } };
        return [{ updateOne: { filter: { _id }, update: { $set } } }];
      });
      const from = performance.now();
      const { modifiedCount } = await dossiers.bulkWrite(writes, { ordered: false });
      ms += performance.now() - from;
      updates += modifiedCount;
    }
  }
  return { updates, seconds: ms / 1_000 };
}

/** An accepted dossier was at version 2, one under way at 3; being moved is one version. */
async function countMovedOnce(dossiers: Collection<DossierDocument>): Promise<number> {
  const moved = { "schedule.calendarVersion": "city@r1" };
  const accepted = await dossiers.countDocuments({ ...moved, status: "accepted", version: 3 });
  return accepted + (await dossiers.countDocuments({ ...moved, status: "processing", version: 4 }));
}
