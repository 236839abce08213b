import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { cityCalendar } from "../../shared/domain/calendar/index.ts";
import { openCalendarBook, type CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import { calendarStore, city, contentOf } from "../../shared/store/calendars/calendar.store.ts";
import { recomputeSchedules } from "../../worker/handlers/recompute-schedules.handler.ts";
import { scheduleDeadlines } from "../../worker/handlers/schedule-deadlines.handler.ts";
import { accepted } from "../domain/dossiers/a-state.ts";
import { changingFields } from "../../shared/store/dossiers/dossier-mapping.ts";
import { aDayOff } from "../support/a-day-off.ts";
import { aDocument } from "../support/a-document.ts";
import { storedDossiers } from "../support/stored-dossiers.ts";

const { connection, store, dossiers } = storedDossiers();
const clock = { now: async () => new Date("2026-11-23T04:00:00Z"), demo: false };
const dayOff = aDayOff("2026-11-26");

/** A worker of its own, with a book that cannot look while the worker is `away`. */
async function aWorker() {
  const calendars = calendarStore(connection());
  const state = { away: false };
  const revisions = async () => {
    if (state.away) throw new Error("the database is away");
    return calendars.revisions();
  };
  const book = await openCalendarBook({ ...calendars, revisions }, () => undefined);
  books.push(book);
  return { state, book };
}

beforeAll(() => calendarStore(connection()).ensureIndexes());

const books: CalendarBook[] = [];
afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

async function aDossierToSchedule(): Promise<{ owner: string; entry: string }> {
  const state = accepted({ at: new Date("2026-11-23T02:00:00Z") });
  const { ref: _ref, ...fields } = state;
  const entry = `entry-${Math.random()}`;
  const document = aDocument(state.agency, {
    ...fields,
    ...changingFields(state, []),
    code: entry,
    outbox: [{ id: entry, job: "schedule-deadlines", at: new Date() }],
  });
  await dossiers().insertOne(document);
  return { owner: document._id, entry };
}

/** The day off is saved: what the recomputation of it is owed by. */
async function saveDayOff() {
  const calendars = calendarStore(connection());
  const content = contentOf({ ...cityCalendar, overrides: [...cityCalendar.overrides, dayOff] });
  const who = { savedBy: "a", savedByName: "b", savedAt: await clock.now() };
  const seen = (await calendars.findLatest(city))?.revision ?? 0;
  const { _id, outbox } = await calendars.save({ agency: city, content, reason: "Thử", ...who }, seen);
  return { owner: _id, entry: outbox[0]?.id ?? "", version: `city@r${seen + 1}` };
}

const calendarOf = async (ref: string) =>
  (await dossiers().findOne({ _id: ref }))?.schedule?.calendarVersion ?? null;

test("A dossier that a worker schedules by the calendar of before, a moment after another one was saved, is recomputed", async () => {
  const [late, other] = [await aWorker(), await aWorker()];
  const owed = await aDossierToSchedule();
  late.state.away = true;
  const saved = await saveDayOff();
  const services = { dossiers: store(), calendars: calendarStore(connection()), clock };
  const recomputed = recomputeSchedules({ ...services, book: other.book }).handle({ entries: [saved] });

  await sleep(1_500);
  await scheduleDeadlines({ ...services, book: late.book }).handle({ entries: [owed] });
  expect(await calendarOf(owed.owner)).not.toBe(saved.version);
  await recomputed;
  expect(await calendarOf(owed.owner)).toBe(saved.version);
});

test("A worker that could not look for three seconds schedules nothing until it can", async () => {
  const late = await aWorker();
  const owed = await aDossierToSchedule();
  late.state.away = true;
  const { version } = await saveDayOff();
  const schedule = scheduleDeadlines({ dossiers: store(), clock, book: late.book });
  await sleep(3_100);
  await expect(schedule.handle({ entries: [owed] })).rejects.toThrow("the database is away");
  expect(await calendarOf(owed.owner)).toBeNull();

  late.state.away = false;
  await schedule.handle({ entries: [owed] });
  expect(await calendarOf(owed.owner)).toBe(version);
});
