import { describe, expect, test } from "@jest/globals";
import type { DossierState } from "../../shared/domain/dossiers/index.ts";
import { take } from "../../shared/domain/dossiers/index.ts";
import { aDocument } from "../support/a-document.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { store, dossiers } = storedDossiers();
const now = new Date("2026-11-23T03:00:00Z");

/** Dossiers of an agency that owe as many schedules as said, and those entries. */
async function owing(agency: string, count: number, entriesEach = 1) {
  const documents = [...Array(count).keys()].map((n) => {
    const document = aDocument(agency, { code: `${agency}-261123-${n + 1}` });
    const outbox = [...Array(entriesEach).keys()].map((at) => ({
      id: `${document._id}-${at}-schedule-deadlines`,
      job: "schedule-deadlines" as const,
      at: now,
    }));
    return { ...document, outbox };
  });
  await dossiers().insertMany(documents);
  return documents.flatMap(({ _id, outbox }) => outbox.map(({ id }) => ({ entry: id, owner: _id })));
}

const scheduled = (state: DossierState) =>
  take(
    state,
    {
      type: "recordSchedule",
      schedule: { dueAt: now, calendarVersion: "a-version", provisional: false },
      thresholds: [],
      stepDueAt: null,
    },
    { now, job: "schedule-deadlines" },
  );

const each = (count: number, what: readonly [number, number]) => Array.from({ length: count }, () => what);

async function versionsAndDebts(agency: string): Promise<readonly (readonly [number, number])[]> {
  const found = await dossiers().find({ agency }, { readConcern: "local" }).sort({ _id: 1 }).toArray();
  return found.map(({ version, outbox }) => [version, outbox.length] as const);
}

describe("What many dossiers owe is done together", () => {
  test("each once, also when the same batch comes again or twice at a time", async () => {
    const owed = await owing("H29.1", 20);
    await Promise.all([store().doOwed(owed, scheduled), store().doOwed(owed, scheduled)]);
    await store().doOwed(owed, scheduled);
    expect(await versionsAndDebts("H29.1")).toEqual(each(20, [2, 0]));
  });

  test("one whose decision fails stays owed and keeps none of the others", async () => {
    const owed = await owing("H29.2", 5);
    const poisoned = owed[2]?.owner;
    const decide = (state: DossierState) => {
      if (state.ref === poisoned) throw new Error("poison");
      return scheduled(state);
    };
    await expect(store().doOwed(owed, decide)).rejects.toThrow("1 of 5 failed");
    expect(await versionsAndDebts("H29.2")).toEqual([...each(2, [2, 0]), [1, 1], ...each(2, [2, 0])]);
    await store().doOwed(owed, scheduled);
    expect(await versionsAndDebts("H29.2")).toEqual(each(5, [2, 0]));
  });

  test("a dossier that somebody else writes meanwhile is decided again on what is true then", async () => {
    const owed = await owing("H29.3", 20);
    const others = owed.map(({ owner }) =>
      store().transact(owner, (state) => {
        const decision = scheduled(state);
        return decision && { decision };
      }),
    );
    await Promise.all([store().doOwed(owed, scheduled), ...others]);
    expect(await versionsAndDebts("H29.3")).toEqual(each(20, [3, 0]));
  });

  test("a dossier that owes it twice does one after the other, and nothing to do is no version", async () => {
    const owed = await owing("H29.4", 3, 2);
    await store().doOwed(owed, scheduled);
    expect(await versionsAndDebts("H29.4")).toEqual(each(3, [3, 0]));
    const more = await owing("H29.5", 2);
    await store().doOwed(more, () => null);
    expect(await versionsAndDebts("H29.5")).toEqual(each(2, [1, 0]));
  });
});
