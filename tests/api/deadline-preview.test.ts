import { describe, expect, test } from "@jest/globals";
import type { z } from "zod";
import { DeadlinePreview, type PreviewDeadline } from "../../shared/contracts/deadlines.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
type Asked = z.input<typeof PreviewDeadline>;

const send = (asked: unknown, headers: Record<string, string> = {}) =>
  office.stranger.send("POST", "/api/deadlines/preview", asked, headers);
async function ask(asked: Asked): Promise<DeadlinePreview> {
  const answer = await send(asked);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return DeadlinePreview.parse(answer.body);
}
const at = (wall: string) => `${wall.replace(" ", "T")}:00+07:00`;
const due = (wall: string) => new Date(at(wall)).toISOString();
const days = (amount: number) => ({ kind: "workingDays", amount }) as const;

describe("“When will it be ready?” says what the law says", () => {
  test.each<[string, Asked["rule"], string]>([
    ["2026-11-23 09:10", { kind: "sameDay" }, "2026-11-23 17:00"],
    ["2026-11-23 15:01", { kind: "sameDay" }, "2026-11-25 17:00"],
    ["2026-11-23 15:01", { kind: "sameDay", cutOff: "16:00" }, "2026-11-23 17:00"],
    ["2026-08-17 09:00", days(8), "2026-08-26 17:00"],
    ["2026-02-11 14:00", days(5), "2026-02-25 17:00"],
    ["2025-04-24 09:00", days(3), "2025-04-28 17:00"],
    ["2026-11-16 08:00", days(7.5), "2026-11-27 11:30"],
    ["2026-08-18 09:00", { kind: "calendarDays", amount: 15 }, "2026-09-03 17:00"],
    ["2026-01-30 09:00", { kind: "months", amount: 1 }, "2026-03-02 17:00"],
    ["2019-08-12 10:00", { kind: "workingHours", amount: 4 }, "2019-08-12 15:30"],
  ])("accepted %s, %j: %s", async (accepted, rule, expected) => {
    const { dueAt, explanation, left } = await ask({ acceptedAt: at(accepted), ...(rule && { rule }) });
    expect(dueAt).toBe(due(expected));
    expect(left).toBeNull();
    expect(explanation.days.at(-1)).toMatchObject({ date: expected.slice(0, 10), due: true });
    expect(explanation.sentences.vi.length).toBe(explanation.sentences.en.length);
  });

  test.each(["resume", "restart"] as const)("a supplement asked 27/8 and filed 4/9: %s", async (policy) => {
    const pauses = [{ from: at("2026-08-27 10:00"), to: at("2026-09-04 10:00"), policy }];
    const answer = await ask({ rule: days(8), acceptedAt: at("2026-08-24 09:00"), pauses });
    expect(answer.dueAt).toBe(due(policy === "resume" ? "2026-09-11 17:00" : "2026-09-16 17:00"));
  });

  test("while the clock stands still there is no due, but what is left", async () => {
    const answer = await ask({
      rule: days(8),
      acceptedAt: at("2026-08-24 09:00"),
      pauses: [{ from: at("2026-08-27 10:00") }],
      extension: days(2),
    });
    expect(answer).toMatchObject({ dueAt: null, left: { ...days(5), extension: days(2) } });
  });

  test("an extension is counted from the old due; verification takes the other total", async () => {
    const extended = await ask({ rule: days(3), acceptedAt: at("2026-11-20 10:00"), extension: days(3) });
    expect(extended.dueAt).toBe(due("2026-12-01 17:00"));
    const rule = { ...days(3), verification: days(8) };
    const acceptedAt = at("2026-08-17 09:00");
    const verified = await ask({ rule, acceptedAt, verificationAt: at("2026-08-18 09:00") });
    expect(verified.dueAt).toBe(due("2026-08-26 17:00"));
    expect((await ask({ rule, acceptedAt })).dueAt).toBe(due("2026-08-20 17:00"));
  });

  test("a procedure is asked for by its code, with its case where it has several", async () => {
    const acceptedAt = at("2026-11-23 09:10");
    expect((await ask({ procedureCode: "1.013314", acceptedAt })).dueAt).toBe(due("2026-11-26 17:00"));
    const birth = await ask({ procedureCode: "1.001193", caseId: "onTime", acceptedAt, agency: here });
    expect(birth).toMatchObject({ dueAt: due("2026-11-23 17:00"), calendarVersion: "city@2026.1" });
    const codeOf = async (asked: Asked) => problemIn(await send(asked)).code;
    expect(await codeOf({ procedureCode: "1.001193", acceptedAt })).toBe("case-required");
    expect(await codeOf({ procedureCode: "1.001193", caseId: "x", acceptedAt })).toBe("unknown-case");
    expect(await codeOf({ procedureCode: "9.999999", acceptedAt })).toBe("unknown-procedure");
    expect(await codeOf({ procedureCode: "3.000722", acceptedAt })).toBe("limit-not-known");
    expect((await send({ rule: days(1), acceptedAt, agency: "H29.999" })).status).toBe(404);
    expect((await ask({ rule: days(1), acceptedAt, agency: elsewhere })).dueAt).toBe(due("2026-11-25 17:00"));
  });

  test("a year whose days off are not announced is provisional", async () => {
    const rule = days(5);
    expect((await ask({ rule, acceptedAt: at("2029-02-10 09:00") })).provisional).toBe(true);
    expect((await ask({ rule, acceptedAt: at("2026-02-10 09:00") })).provisional).toBe(false);
  });
});

describe("What makes no sense is refused in words", () => {
  const good = { rule: days(3), acceptedAt: at("2026-11-23 09:10") };

  test("an instant without an offset, because nobody could say when it is", async () => {
    for (const acceptedAt of ["2026-11-23T09:10:00", "2026-11-23", "9:10", 1_700_000_000_000, null]) {
      const answer = await send({ ...good, acceptedAt });
      expect(answer.status).toBe(400);
      expect(problemIn(answer).errors?.map(({ path }) => path)).toContain("acceptedAt");
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ["neither rule nor procedure", { rule: undefined }],
    ["both of them", { procedureCode: "1.013314" }],
    ["a case without a procedure", { caseId: "onTime" }],
    ["an unknown field", { days: 3 }],
    ["an unknown kind", { rule: { kind: "moons", amount: 1 } }],
    ["no amount", { rule: { kind: "workingDays" } }],
    ["nothing", { rule: days(0) }],
    ["less than nothing", { rule: days(-1) }],
    ["a century of days", { rule: days(99_999) }],
    ["a cut-off at 25 o'clock", { rule: { kind: "sameDay", cutOff: "25:00" } }],
    ["an amount of the same day", { rule: { kind: "sameDay", amount: 1 } }],
    ["a pause of a century", { pauses: [{ from: at("2026-11-24 09:00"), to: at("2126-11-24 09:00") }] }],
    ["an operator", { agency: { $gt: "" } }],
  ])("%s", async (_name, change) => {
    const answer = await send({ ...good, ...change });
    expect(answer.status).toBe(400);
    expect(problemIn(answer).code).toBe("invalid-request");
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["half a month", { rule: { kind: "months", amount: 0.5 } }, /số nguyên/],
    ["a pause before acceptance", { pauses: [{ from: at("2026-11-22 09:00") }] }, /Các lần dừng/],
    [
      "a pause that runs backwards",
      { pauses: [{ from: at("2026-11-25 09:00"), to: at("2026-11-24 09:00") }] },
      /Các lần dừng/,
    ],
    ["verification the rule does not know", { verificationAt: at("2026-11-24 09:00") }, /xác minh/],
  ])("%s, by the engine", async (_name, change, words) => {
    const answer = await send({ ...good, ...change }, { "accept-language": "vi" });
    expect(answer.status).toBe(422);
    expect(problemIn(answer)).toMatchObject({
      code: "no-deadline-possible",
      detail: expect.stringMatching(words),
    });
  });
});
