import { beforeAll, describe, expect, test } from "@jest/globals";
import ICAL from "ical.js";
import { cityCalendar, compileCalendar, daysBetween } from "../../shared/domain/calendar/index.ts";
import type { CalendarContent } from "../../shared/contracts/calendars.ts";
import { contentOf } from "../../shared/store/calendars/calendar.store.ts";
import { aDayOff } from "../support/a-day-off.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const get = (feed: string, headers: Record<string, string> = {}) =>
  office.stranger.send("GET", `/api/calendar/${feed}`, undefined, headers);

/** As a calendar program asks; `fetch` by itself would add that nothing may come from a cache. */
const unlessChanged = (etag: string) => ({ "if-none-match": etag, "cache-control": "max-age=0" });

type Told = { summary: string; description: string; status: unknown; uid: string; stamp: string };

/** The feed as another program reads it: events by their date. */
async function read(feed: string, headers: Record<string, string> = {}) {
  const { status, body } = await get(feed, headers);
  expect(status).toBe(200);
  const text = String(body);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    const told: Told = {
      summary: event.summary,
      description: event.description,
      status: component.getFirstPropertyValue("status"),
      uid: event.uid,
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
    return [event.startDate.toString(), told] as const;
  });
  return { text, name: calendar.getFirstPropertyValue("x-wr-calname"), events: new Map(events) };
}

describe("The calendar to subscribe to", () => {
  test("has every day that is not like its weekday, last year to the year after next, and no other", async () => {
    const { events, name } = await read(`${here}.ics`);
    const days = daysBetween(compileCalendar(cityCalendar), "2025-01-01", "2028-12-31");
    expect([...events.keys()]).toEqual(days.filter(({ note }) => note).map(({ date }) => date));
    expect(name).toContain("phường Ví Dụ");
    for (const tet of ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"]) {
      expect(events.get(tet)?.summary).toMatch(/^Nghỉ: /);
    }
    for (const saturday of ["2026-01-10", "2026-08-22"]) {
      expect(events.get(saturday)).toMatchObject({
        summary: expect.stringMatching(/^Làm bù: /),
        description: expect.stringContaining("7:30–11:30, 13:00–17:00"),
      });
    }
    expect(events.get("2026-11-24")).toMatchObject({
      description: expect.stringContaining("NQ 28/2026/QH16"),
      status: "CONFIRMED",
    });
    // The week's own days off are no news.
    expect(events.has("2026-11-22")).toBe(false);
  });

  test("says of a year that is not announced that it is provisional", async () => {
    const { events } = await read("city.ics");
    expect(events.get("2028-01-26")).toMatchObject({
      status: "TENTATIVE",
      description: expect.stringContaining("Tạm tính"),
    });
  });

  test("speaks English where that is asked for", async () => {
    const { events, name } = await read("city.ics?lang=en");
    expect(name).toBe("Working days, Ho Chi Minh City");
    expect(events.get("2026-09-02")?.summary).toMatch(/^Closed: /);
    const { events: alike } = await read("city.ics", { "accept-language": "en" });
    expect(alike).toEqual(events);
  });

  test("breaks no line longer than 75 octets and no sign in two", async () => {
    const { text } = await read(`${here}.ics`);
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\uFFFD");
  });

  test("is not sent again while nothing has changed", async () => {
    const first = await get("city.ics");
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect((await get("city.ics", unlessChanged(etag))).status).toBe(304);
    expect((await get("city.ics?lang=en", unlessChanged(etag))).status).toBe(200);
  });

  test("is there for offices that are", async () => {
    expect((await get(`${elsewhere}.ics`)).status).toBe(200);
    for (const feed of ["H29.999.ics", "city", ".ics", "city.txt", "%00.ics"]) {
      expect((await get(feed)).status).toBe(404);
    }
  });
});

describe("After a calendar was changed", () => {
  let before: Awaited<ReturnType<typeof read>>;
  let etag = "";

  beforeAll(async () => {
    before = await read("city.ics");
    etag = (await get("city.ics")).headers.get("etag") ?? "";
    const content: CalendarContent = contentOf(cityCalendar);
    content.overrides.push(aDayOff("2026-12-07"));
    const administrator = await office.as("administrator");
    await administrator.send(
      "PUT",
      "/api/calendars/city",
      { content, reason: "Thử nghiệm" },
      { "if-match": '"0"' },
    );
  });

  test("its feed has the new day, under a new tag, and every other day keeps its name", async () => {
    const { events } = await read("city.ics");
    expect(events.get("2026-12-07")?.summary).toBe("Nghỉ: Nghỉ thử nghiệm");
    expect((await get("city.ics", unlessChanged(etag))).status).toBe(200);
    for (const [date, { uid }] of before.events) expect(events.get(date)?.uid).toBe(uid);
    expect(events.get("2026-11-24")?.stamp).not.toBe(before.events.get("2026-11-24")?.stamp);
    expect((await read(`${here}.ics`)).events.has("2026-12-07")).toBe(true);
  });
});
