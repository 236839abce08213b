import { beforeAll, describe, expect, test } from "@jest/globals";
import { CalendarMoves, CalendarReply, type CalendarContent } from "../../shared/contracts/calendars.ts";
import { aDayOff } from "../support/a-day-off.ts";
import { aBirth, aDwelling } from "../support/a-dossier.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
let administrator: Caller;
let city: CalendarReply;

const withDay = (content: CalendarContent, date: string): CalendarContent => ({
  ...content,
  overrides: [...content.overrides.filter((one) => one.date !== date), aDayOff(date)],
});

async function read(agency: string): Promise<CalendarReply> {
  return CalendarReply.parse((await administrator.send("GET", `/api/calendars/${agency}`)).body);
}
async function preview(agency: string, content: CalendarContent): Promise<CalendarMoves> {
  const { status, body } = await administrator.send("POST", `/api/calendars/${agency}/preview`, { content });
  expect(status).toBe(200);
  return CalendarMoves.parse(body);
}
const save = (agency: string, content: CalendarContent, seen: number, who = administrator) =>
  who.send("PUT", `/api/calendars/${agency}`, { content, reason: "Thử nghiệm" }, { "if-match": `"${seen}"` });

async function dossier(ref: string) {
  const found = await office.dossiers().findOne({ _id: ref });
  if (!found) throw new Error(`${ref} is gone`);
  return found;
}
const dueOf = async (ref: string) => (await dossier(ref)).schedule?.dueAt?.toISOString();

beforeAll(async () => {
  administrator = await office.as("administrator");
  city = await read("city");
});

describe("The calendar of the office", () => {
  test("is at first the one that the software brings along", async () => {
    expect(city).toMatchObject({ revision: 0, parent: null, savedAt: null, recomputing: false });
    expect(city.content.overrides).toContainEqual(
      expect.objectContaining({
        date: "2026-11-24",
        kind: "closed",
        decision: expect.stringContaining("NQ 28/2026"),
      }),
    );
    expect(await read(here)).toMatchObject({
      revision: 0,
      content: { overrides: [] },
      parent: { revision: 0, content: city.content },
    });
  });

  test("is for administrators, and only their own agency's and the city's", async () => {
    expect((await office.stranger.send("GET", "/api/calendars/city")).status).toBe(401);
    for (const role of ["clerk", "specialist", "leader", "courier", "auditor"] as const) {
      const person = await office.as(role);
      expect((await person.send("GET", "/api/calendars/city")).status).toBe(403);
      expect((await save("city", city.content, 0, person)).status).toBe(403);
    }
    expect((await administrator.send("GET", `/api/calendars/${elsewhere}`)).status).toBe(404);
    expect((await save(elsewhere, city.content, 0)).status).toBe(404);
  });

  test("is refused in words where it makes no sense, and nothing is saved", async () => {
    const overlapping = {
      monday: [
        { start: 450, end: 690 },
        { start: 600, end: 720 },
      ],
    };
    const wrong: CalendarContent[] = [
      { ...city.content, weekly: overlapping },
      { ...city.content, overrides: [aDayOff("2027-01-04"), aDayOff("2027-01-04")] },
      { overrides: [], weekly: {}, holidays: "none" },
    ];
    for (const content of wrong) {
      const answer = await save("city", content, 0);
      expect(answer.status).toBe(422);
      expect(problemIn(answer)).toMatchObject({ code: "no-deadline-possible" });
      expect((await administrator.send("POST", "/api/calendars/city/preview", { content })).status).toBe(422);
    }
    expect(await read("city")).toEqual(city);
  });
});

describe("A day off that is announced late", () => {
  let moved = "";
  let settled = "";
  let away = "";

  beforeAll(async () => {
    const clerk = await office.as("clerk");
    moved = (await clerk.takeIn(aDwelling())).ref;
    settled = (await clerk.takeIn(aBirth())).ref;
    away = (await (await office.as("clerk", elsewhere)).takeIn(aDwelling())).ref;
    await office.settled();
  });

  test("shows before it is saved which dossiers would move and by how much", async () => {
    const moves = await preview("city", withDay(city.content, "2026-11-25"));
    expect(moves).toMatchObject({ open: 3, earlier: 0, later: 2 });
    expect(moves.moves).toContainEqual(
      expect.objectContaining({
        ref: moved,
        from: "2026-11-26T10:00:00.000Z",
        to: "2026-11-27T10:00:00.000Z",
        promisedAt: "2026-11-26T10:00:00.000Z",
      }),
    );
    expect(await preview(here, { overrides: [aDayOff("2026-11-25")] })).toMatchObject({ open: 2, later: 1 });
    expect(await preview("city", city.content)).toMatchObject({ open: 3, earlier: 0, later: 0, moves: [] });
    expect(await read("city")).toEqual(city);
    expect(await dueOf(moved)).toBe("2026-11-26T10:00:00.000Z");
  });

  test("moves the schedules of every agency once it is saved; promises on paper stay", async () => {
    const answer = await save("city", withDay(city.content, "2026-11-25"), 0);
    expect(answer.status).toBe(200);
    expect(CalendarReply.parse(answer.body)).toMatchObject({ revision: 1, reason: "Thử nghiệm" });
    await office.settled();
    expect(await read("city")).toMatchObject({ revision: 1, recomputing: false });
    for (const ref of [moved, away]) {
      const { promise, schedule, history, dueAt } = await dossier(ref);
      expect(schedule).toMatchObject({
        dueAt: new Date("2026-11-27T10:00:00Z"),
        calendarVersion: "city@r1",
      });
      expect(dueAt).toEqual(schedule?.dueAt);
      expect(promise.dueAt).toEqual(new Date("2026-11-26T10:00:00Z"));
      expect(history.at(-1)).toMatchObject({ type: "scheduled", by: { job: "recompute-schedules" } });
      // Later than promised: the clerk owes an apology.
      expect((await dossier(ref)).apology).toMatchObject({
        cause: "calendar",
        was: new Date("2026-11-26T10:00:00Z"),
        proposed: new Date("2026-11-27T10:00:00Z"),
      });
    }
    // Due on the same day all the same: no new version of what does not move.
    expect((await dossier(settled)).version).toBe(2);
  });

  test("holds for what is taken in from then on", async () => {
    const { ref } = await (await office.as("clerk")).takeIn(aDwelling());
    expect((await dossier(ref)).promise.dueAt).toEqual(new Date("2026-11-27T10:00:00Z"));
  });

  test("an agency's own day wins over the city's, and moves only its own dossiers", async () => {
    const open: CalendarContent["overrides"][number] = {
      kind: "worksAs",
      weekday: "wednesday",
      date: "2026-11-25",
      name: { vi: "Làm việc", en: "At work" },
      decision: "QĐ 2/QĐ-TEST",
    };
    expect((await save(here, { overrides: [open] }, 0)).status).toBe(200);
    await office.settled();
    expect(await dueOf(moved)).toBe("2026-11-26T10:00:00.000Z");
    expect(await dueOf(away)).toBe("2026-11-27T10:00:00.000Z");
    expect((await dossier(moved)).schedule?.calendarVersion).toBe(`${here}@r1+city@r1`);
  });

  test("is not saved over somebody else's change; of two at once one wins", async () => {
    const stale = await save("city", city.content, 0);
    expect(stale.status).toBe(412);
    expect(problemIn(stale)).toMatchObject({ code: "version-conflict" });
    const { content } = await read("city");
    const both = await Promise.all([
      save("city", withDay(content, "2026-12-30"), 1),
      save("city", withDay(content, "2026-12-31"), 1),
    ]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    expect(await read("city")).toMatchObject({ revision: 2 });
  });
});
