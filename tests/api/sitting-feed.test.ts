import { beforeAll, describe, expect, test } from "@jest/globals";
import ICAL from "ical.js";
import { aPlanWith, at, evening, order, planned, book } from "../support/a-sitting.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();
let id = "";

/** The timed events of the feed, as another program reads them. */
async function sittingsIn(query = "") {
  const { status, body } = await office.stranger.send("GET", `/api/calendar/${here}.ics${query}`);
  expect(status).toBe(200);
  const lines = String(body).split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(String(body)));
  return calendar
    .getAllSubcomponents("vevent")
    .map((component) => ({ component, event: new ICAL.Event(component) }))
    .filter(({ event }) => !event.startDate.isDate)
    .map(({ component, event }) => ({
      uid: event.uid,
      sequence: event.sequence,
      from: event.startDate.toJSDate(),
      to: event.endDate.toJSDate(),
      summary: event.summary,
      description: event.description,
      location: event.location,
      status: component.getFirstPropertyValue("status"),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    }));
}

beforeAll(async () => {
  const plan = aPlanWith({ procedures: ["2.000884", "2.000815"] });
  [id = ""] = await planned(office, plan);
});

describe("Sittings after hours in the calendar to subscribe to", () => {
  test("stand at their time, with what is taken and where a place is booked", async () => {
    const [only, ...others] = await sittingsIn();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      uid: `${id}@${here}`,
      sequence: 0,
      from: at("17:30"),
      to: at("20:00"),
      summary: "Một cửa mở ngoài giờ 17:30–20:00",
      location: expect.stringContaining("phường Ví Dụ"),
      status: "CONFIRMED",
    });
    expect(only?.description).toMatch(/^Nhận: .+, .+\.\nĐặt giờ: http.*\/ngoai-gio$/u);
    const [english] = await sittingsIn("?lang=en");
    expect(english?.summary).toBe("Counter open after hours 17:30–20:00");
  });

  test("are not changed by tickets, are by other hours, and stay when they are called off", async () => {
    const [before] = await sittingsIn();
    await book(office, id);
    expect(await sittingsIn()).toEqual([before]);

    const administrator = await office.as("administrator");
    const { terms } = aPlanWith({ procedures: null, end: 20 * 60 + 30 });
    await office.setClock(at("10:00", "2026-11-23"));
    await order(administrator, id, { type: "change", terms });
    const [later] = await sittingsIn();
    expect(later).toMatchObject({ uid: before?.uid, sequence: 1, to: at("20:30"), status: "CONFIRMED" });
    expect(later?.description).toContain("Nhận: mọi thủ tục.");
    expect(later?.stamp).not.toBe(before?.stamp);

    await order(administrator, id, { type: "callOff", reason: "Mất điện" });
    const [off] = await sittingsIn();
    expect(off).toMatchObject({ uid: before?.uid, sequence: 2, from: at("17:30"), status: "CANCELLED" });
    expect(off?.summary).toMatch(/^Huỷ/u);
    expect(off?.description).not.toContain("Đặt giờ");
  });

  test("are no longer there when their day is over", async () => {
    await office.setClock(at("23:30"));
    expect(await sittingsIn()).toHaveLength(1);
    await office.setClock(at("00:30", "2026-11-26"));
    expect(await sittingsIn()).toEqual([]);
    expect(evening).toBe("2026-11-25");
  });
});
