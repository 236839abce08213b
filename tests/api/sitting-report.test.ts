import { beforeAll, describe, expect, test } from "@jest/globals";
import { SittingReport } from "../../shared/contracts/sitting-reports.ts";
import { SittingList } from "../../shared/contracts/sittings.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aSignature } from "../support/a-dossier.ts";
import { aPlan, ask, at, book, draw, order, planned } from "../support/a-sitting.ts";
import type { Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const period = "?from=2026-11-23&to=2026-11-29";
let id = "";
const codes: string[] = [];

/** Wednesday evening: one served at 18:00 with a dossier, one without, one carried over, one given back, one who never comes. */
beforeAll(async () => {
  [id = ""] = await planned(office);
  await planned(office, aPlan({ days: { kind: "single", date: "2026-11-27" } }));
  const [clerk, second] = [await office.as("clerk"), await office.as("clerk-2")];
  const gone = await book(office, id);
  await ask(office, gone.token, { type: "cancel" });
  await book(office, id, { slot: 18 * 60 });
  await office.setClock(at("17:30"));
  await order(clerk, id, { type: "open" });
  const one = await draw(office, id);
  await draw(office, id, "1.004873");
  await draw(office, id);
  await office.setClock(at("17:36"));
  await order(clerk, id, { type: "call", counter: "1" });
  await office.setClock(at("17:40"));
  await order(second, id, { type: "call", counter: "2" });
  await office.setClock(at("18:00"));
  const { code } = await clerk.takeIn(aSignature({ ticket: `${id}.${one.number}` }));
  codes.push(code);
  await order(second, id, { type: "serve", number: one.number + 1 });
  await order(clerk, id, { type: "call", counter: "1" });
  await order(clerk, id, { type: "carryOver", number: one.number + 2, reason: "papers" });
  await office.setClock(at("20:00"));
  await order(clerk, id, { type: "close" });
}, 60_000);

async function paper(who: Caller, path: string) {
  const answer = await fetch(`${office.house.baseUrl}${path}`, { headers: { cookie: who.cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  const read = await readPaper(new Uint8Array(await answer.arrayBuffer()));
  return { ...read, flowing: read.text.replaceAll("\n", " "), headers: answer.headers };
}

describe("The report on sittings after hours", () => {
  test("counts what the tickets say, by sitting and by procedure", async () => {
    const { body } = await (await office.as("leader")).send("GET", `/api/reports/after-hours${period}`);
    const { all, sittings, procedures } = SittingReport.parse(body);
    expect(all).toMatchObject({
      planned: 2,
      held: 1,
      drawn: 5,
      booked: 2,
      walkIns: 3,
      served: 2,
      carriedOver: 1,
      cancelled: 1,
      noShows: 1,
      open: 0,
      // Six, ten and thirty minutes.
      waitMedian: 10,
      waitNinth: 30,
      // Twice from six in the evening to half past seven.
      hoursSaved: 27,
      rosterHours: 5,
      servedPerHour: 0.4,
    });
    expect(sittings.map(({ sitting, served, held }) => [sitting.date, served, held])).toEqual([
      ["2026-11-25", 2, true],
      ["2026-11-27", 0, false],
    ]);
    expect(procedures.map(({ procedure, served }) => [procedure.code, served])).toEqual([
      ["2.000884", 1],
      ["1.004873", 1],
    ]);
    expect(procedures[1]?.procedure.name.vi).not.toBe("1.004873");
  });

  test("is the last whole week's where nobody says which days, on screen and on paper", async () => {
    await office.setClock("2026-11-30T08:00:00+07:00");
    const leader = await office.as("leader");
    const { from, to, all } = SittingReport.parse(
      (await leader.send("GET", "/api/reports/after-hours")).body,
    );
    expect([from, to, all.served]).toEqual(["2026-11-23", "2026-11-29", 2]);
    const { flowing, title } = await paper(leader, "/api/reports/after-hours.pdf");
    expect(title).toContain("23/11/2026 đến 29/11/2026");
    for (const part of ["2 lượt", "27 giờ", "thứ Tư 25/11, 17:30–20:00", "1 trên 2 buổi trong lịch"])
      expect(flowing).toContain(part);
  });

  test("closes by itself what the worker has not closed yet: nobody is told of a lane that is over", async () => {
    await office.setClock(at("21:00", "2026-11-27"));
    const { body } = await (await office.as("auditor")).send("GET", `/api/reports/after-hours${period}`);
    expect(SittingReport.parse(body).sittings[1]?.sitting.state).toBe("closed");
  });

  test("of another agency says nothing of this one", async () => {
    const theirs = await (
      await office.as("leader", elsewhere)
    ).send("GET", `/api/reports/after-hours${period}`);
    expect(SittingReport.parse(theirs.body)).toMatchObject({ sittings: [], all: { drawn: 0 } });
  });

  test.each([
    "?from=2026-11-29&to=2026-11-23",
    "?from=2026-11-23",
    "?from=2020-01-01&to=2026-11-23",
    "?to=x",
  ])("of a period that is none is refused: %s", async (query) => {
    const leader = await office.as("leader");
    for (const path of ["/api/reports/after-hours", "/api/reports/after-hours.pdf"])
      expect((await leader.send("GET", `${path}${query}`)).status).toBe(400);
  });
});

describe("The paper by which a sitting is handed over", () => {
  const path = () => `/api/sittings/${id}/hand-over.pdf`;

  test("has the dossiers, their fees and papers, and what is left, with lines to sign on", async () => {
    const { flowing, headers } = await paper(await office.as("clerk"), path());
    for (const part of [
      "thứ Tư 25/11/2026, 17:30–20:00",
      codes[0] ?? "",
      "10.000 đ",
      "Của 1 hồ sơ",
      "Thiếu giấy tờ",
      "Họ tên: …",
    ])
      expect(flowing).toContain(part);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-disposition")).toContain(`ban-giao-${here}-2026-11-25.pdf`);
  });

  test("has both names and what was counted once they have signed at the desk", async () => {
    await order(await office.as("clerk"), id, { type: "handOver", cash: 9_000, note: "Một tờ rách" });
    await office.setClock(at("07:30", "2026-11-30"));
    await order(await office.as("clerk-2"), id, { type: "takeOver" });
    const { flowing } = await paper(await office.as("leader"), path());
    for (const part of [
      "Đếm được 9.000 đ",
      "Thiếu 1.000 đ",
      "Một tờ rách",
      "Người Thử clerk",
      "Người Thử clerk-2",
      "07:30, 30/11/2026",
    ])
      expect(flowing).toContain(part);
    expect(flowing).not.toContain("Họ tên: …");
  });

  test("names no resident, so that printing it is no reading of personal data", async () => {
    const before = await office.db().collection("readings").countDocuments();
    const { flowing } = await paper(await office.as("auditor"), path());
    const { owner, submitter } = aSignature();
    for (const { name } of [owner, submitter].filter((one) => one !== undefined))
      expect(flowing).not.toContain(name);
    expect(await office.db().collection("readings").countDocuments()).toBe(before);
  });

  test("of another agency, and of none, does not exist; and specialists have no part in it", async () => {
    const theirs = await office.as("clerk", elsewhere);
    expect((await theirs.send("GET", path())).status).toBe(404);
    expect((await theirs.send("GET", "/api/sittings/none/hand-over.pdf")).status).toBe(404);
    expect((await (await office.as("specialist")).send("GET", path())).status).toBe(403);
    expect((await office.stranger.send("GET", path())).status).toBe(401);
    const { body } = await (await office.as("clerk")).send("GET", "/api/sittings?from=2026-11-27");
    const coming = SittingList.parse(body).items[0]?.id ?? "";
    const { flowing } = await paper(await office.as("clerk"), `/api/sittings/${coming}/hand-over.pdf`);
    expect(flowing).toContain("Không tiếp nhận hồ sơ nào trong buổi");
  });
});
