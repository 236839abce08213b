import { beforeAll, expect, test } from "@jest/globals";
import { cityCalendar, compileCalendar } from "../../shared/domain/calendar/index.ts";
import { scheduleOf } from "../../shared/domain/dossiers/index.ts";
import { changingFields } from "../../shared/store/dossiers/dossier-mapping.ts";
import type { OpenPosition } from "../../shared/store/dossiers/sweep-open.ts";
import { accepted, calendar } from "../domain/dossiers/a-state.ts";
import { aDayOff } from "../support/a-day-off.ts";
import { aDocument } from "../support/a-document.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { store, dossiers } = storedDossiers();
const by = { now: new Date("2026-11-23T04:00:00Z"), job: "recompute-schedules" };
const dayOff = aDayOff("2026-11-26");
const changed = compileCalendar({
  ...cityCalendar,
  version: "changed",
  overrides: [...cityCalendar.overrides, dayOff],
});
const count = 95;

const at = (n: number) => new Date(Date.parse("2026-11-23T01:00:00Z") + (n % 7) * 60_000);

beforeAll(async () => {
  await dossiers().insertMany(
    [...Array(count).keys()].map((n) => {
      const state = { ...accepted({ at: at(n) }), agency: `H29.${n % 3}` };
      const scheduled = { ...state, ...scheduleOf(state, calendar) };
      const { ref: _ref, ...fields } = scheduled;
      return aDocument(state.agency, {
        ...fields,
        ...changingFields(scheduled, []),
        agency: state.agency,
        code: `${state.agency}-261123-${n}`,
        ...(n % 2 === 0 && { status: "processing" as const }),
      });
    }),
  );
});

const recompute = (after: OpenPosition | null, onBatch: (position: OpenPosition) => Promise<void>) =>
  store().recomputeOpen({ agency: null, after, calendarOf: () => changed, by, batch: 10, onBatch });

test("A recomputation that breaks off goes on where it stood, and everybody is moved exactly once", async () => {
  let last: OpenPosition | null = null;
  let batches = 0;
  const brokenOff = recompute(null, async (position) => {
    batches += 1;
    if (batches === 4) throw new Error("the worker was killed");
    last = position;
  });
  await expect(brokenOff).rejects.toThrow("the worker was killed");
  expect(last).not.toBeNull();
  const left = await recompute(last, async () => undefined);
  // The batch whose progress was not noted any more is on disk: it is met again and stays as it is.
  expect(left).toBeLessThanOrEqual(count - 30);
  const all = await dossiers().find({}, { readConcern: "local" }).toArray();
  expect(all.map(({ version }) => version)).toEqual(Array.from({ length: count }, () => 2));
  for (const document of all) {
    expect(document.schedule?.calendarVersion).toBe("city@changed");
    expect(document.dueAt).toEqual(document.schedule?.dueAt);
    expect(document.dueAt > document.promise.dueAt).toBe(true);
  }
  expect(await recompute(null, async () => undefined)).toBe(0);
});
