import { describe, expect, test } from "@jest/globals";
import { bucketOf, daysOf, groupByDue } from "../../../client/desk/queue/due-facts.ts";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";

type Item = Pick<DossierItem, "status" | "timeliness" | "dueAt" | "promisedAt" | "ruler" | "pausedSince">;

/** Friday 2026-08-28, 10:05 in the office. */
const now = Date.parse("2026-08-28T10:05:00+07:00");

const item = (changes: Partial<Item>): Item => ({
  status: "processing",
  timeliness: "running",
  dueAt: "2026-09-03T10:00:00Z",
  promisedAt: "2026-09-03T10:00:00Z",
  ruler: null,
  pausedSince: null,
  ...changes,
});

describe("A clerk's list is grouped by what presses most", () => {
  test("what is due at 17:00 is due today, a minute later it is overdue", () => {
    const dueToday = item({ dueAt: "2026-08-28T10:00:00Z" });
    expect(bucketOf(dueToday, now)).toBe("dueToday");
    expect(bucketOf(dueToday, Date.parse("2026-08-28T17:00:00+07:00"))).toBe("dueToday");
    expect(bucketOf(dueToday, Date.parse("2026-08-28T17:01:00+07:00"))).toBe("overdue");
  });

  test("a day is the office's day: 01:00 UTC tomorrow is not today", () => {
    expect(bucketOf(item({ dueAt: "2026-08-28T17:30:00Z" }), now)).toBe("later");
  });

  test("a dossier without a schedule yet goes by its promise", () => {
    expect(bucketOf(item({ dueAt: null, promisedAt: "2026-08-28T10:00:00Z" }), now)).toBe("dueToday");
  });

  test("a stopped clock is never overdue, and a settled dossier presses nobody", () => {
    const past = "2026-08-20T10:00:00Z";
    expect(bucketOf(item({ timeliness: "paused", dueAt: null, promisedAt: past }), now)).toBe("paused");
    expect(bucketOf(item({ status: "returned", timeliness: "overdue", dueAt: past }), now)).toBe("settled");
  });

  test("groups come in order, empty ones not at all, and keep the server's order inside", () => {
    const stopped = item({ timeliness: "paused", dueAt: null });
    const second = item({ dueAt: "2026-09-07T10:00:00Z" });
    const first = item({});
    const late = item({ timeliness: "overdue", dueAt: "2026-08-27T10:00:00Z" });
    expect(groupByDue([stopped, first, late, second], now)).toEqual([
      { bucket: "overdue", items: [late] },
      { bucket: "later", items: [first, second] },
      { bucket: "paused", items: [stopped] },
    ]);
  });

  test("the cells of the mini ruler are counted by kind", () => {
    expect(daysOf(["used", "used", "paused", "left", "over"])).toEqual({
      used: 2,
      paused: 1,
      left: 1,
      over: 1,
    });
  });
});
