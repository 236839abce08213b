import { describe, expect, test } from "@jest/globals";
import { take, type DossierState, type Threshold } from "../../shared/domain/dossiers/index.ts";
import { DossierPulse } from "../../shared/store/outbox/pulse.ts";
import { aDocument } from "../support/a-document.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { store, dossiers } = storedDossiers();
const due = new Date("2026-11-25T10:00:00Z");
const now = new Date("2026-11-23T03:00:00Z");
const at = (minute: number) => new Date(now.getTime() + minute * 60_000);

/** Dossiers of an agency that have passed the first two of their three thresholds. */
async function watched(agency: string, count: number): Promise<readonly string[]> {
  const thresholds: Threshold[] = [
    { kind: "warning", at: at(-2) },
    { kind: "dueToday", at: at(-1) },
    { kind: "overdue", at: at(1) },
  ];
  const documents = [...Array(count).keys()].map((n) =>
    aDocument(agency, {
      code: `${agency}-261123-${n + 1}`,
      schedule: { dueAt: due, calendarVersion: "a-version", provisional: false },
      thresholds,
      watchAt: at(-2),
    }),
  );
  await dossiers().insertMany(documents);
  return documents.map(({ _id }) => _id);
}

const raise = (state: DossierState) => {
  const [next] = state.thresholds;
  if (!next || next.at > now) return null;
  return take(state, { type: "passThreshold", kind: next.kind }, { now: next.at, job: "watch-deadlines" });
};

async function versions(agency: string): Promise<readonly number[]> {
  const found = await dossiers().find({ agency }, { readConcern: "local" }).sort({ _id: 1 }).toArray();
  return found.map(({ version }) => version);
}
const stillWatched = (agency: string) =>
  dossiers().countDocuments({ agency, watchAt: { $lte: now } }, { readConcern: "local" });
const versionOf = (pulse = "{}") => DossierPulse.parse(JSON.parse(pulse)).version;
const each = (count: number, version: number) => Array.from({ length: count }, () => version);

describe("What has passed a threshold is raised together", () => {
  test("two thresholds of one dossier are two versions, told to followers one after the other", async () => {
    const [ref = ""] = await watched("H29.1", 1);
    const stream = dossiers().watch([{ $match: { "documentKey._id": ref } }]);
    // Asked once, so that it looks from here on.
    expect(await stream.tryNext()).toBeNull();
    await store().doWatched(now, raise);
    const told = [await stream.next(), await stream.next()].map((change) =>
      change.operationType === "update" ? versionOf(change.updateDescription.updatedFields?.pulse) : null,
    );
    await stream.close();
    expect(told).toEqual([2, 3]);
    const document = await dossiers().findOne({ _id: ref }, { readConcern: "local" });
    expect(document).toMatchObject({ version: 3, watchAt: at(1) });
    const raised = document?.history.slice(-2);
    expect(raised).toMatchObject([
      { type: "thresholdPassed", kind: "warning", version: 2, at: at(-2) },
      { type: "thresholdPassed", kind: "dueToday", version: 3, at: at(-1) },
    ]);
  });

  test("more than a batch of them, each once, also by two sweeps at a time", async () => {
    await watched("H29.2", 1_050);
    await Promise.all([store().doWatched(now, raise), store().doWatched(now, raise)]);
    await store().doWatched(now, raise);
    expect(await versions("H29.2")).toEqual(each(1_050, 3));
    expect(await stillWatched("H29.2")).toBe(0);
  });

  test("one whose decision fails stays watched and keeps none of the others, nor does one with nothing to do", async () => {
    const [poisoned, idle] = await watched("H29.3", 5);
    const decide = (state: DossierState) => {
      if (state.ref === poisoned) throw new Error("poison");
      return state.ref === idle ? null : raise(state);
    };
    await expect(store().doWatched(now, decide)).rejects.toThrow("1 could not be decided");
    expect((await versions("H29.3")).toSorted((a, b) => a - b)).toEqual([1, 1, 3, 3, 3]);
    expect(await stillWatched("H29.3")).toBe(2);
    await store().doWatched(now, raise);
    expect(await versions("H29.3")).toEqual(each(5, 3));
  });

  test("one that somebody else writes meanwhile is decided again on what is true then", async () => {
    const refs = await watched("H29.4", 20);
    const others = refs.map((ref) =>
      store().transact(ref, (state) => {
        const decision = raise(state);
        return decision && { decision };
      }),
    );
    await Promise.all([store().doWatched(now, raise), ...others]);
    expect(await versions("H29.4")).toEqual(each(20, 3));
  });
});
