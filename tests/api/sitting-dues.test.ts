import { beforeEach, describe, expect, test } from "@jest/globals";
import { aDwelling, aSignature, type ADossier } from "../support/a-dossier.ts";
import { mondayMorning, openOffice } from "../support/office.ts";
import { aPlan, at, clerk1, order, planned, terms } from "../support/a-sitting.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const saturday = "2026-11-28";
const counted = { ...terms, counted: true };
const decision = "Kế hoạch 9/KH ngày 20/11/2026";
const morning = { ...terms, start: 7 * 60 + 30, end: 11 * 60 + 30, roster: [clerk1] };
/** Three working days, by the catalogue. */
const maritalStatus: ADossier = {
  procedureCode: "1.004873",
  submitter: { name: "Nguyễn Văn Mẫu", phone: "0900 000 417" },
  civilStatus: { persons: [{ role: "con", name: "Nguyễn Thị Ví Dụ" }] },
};
const onlyHandedIn: Partial<ADossier> = {
  answer: { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] },
};

beforeEach(async () => {
  await office.setClock(mondayMorning);
  await office.db().collection("sittings").deleteMany({});
});

/** Takes it in at the sitting that is open then, and says until when it is promised and which days count. */
async function takenAt(time: Date, plan: ReturnType<typeof aPlan>, dossier: ADossier) {
  const [id = ""] = await planned(office, plan);
  await office.setClock(time);
  const clerk = await office.as("clerk");
  await order(clerk, id, { type: "open" });
  const { ref, promise } = await clerk.takeIn(dossier);
  const { explanation } = await clerk.see(ref);
  return { due: promise.dueAt, days: explanation?.days ?? [], ref };
}

const instant = (day: string, time: string) => at(time, day).toISOString();
const single = (date: string) => ({ kind: "single", date }) as const;

describe("What is taken in after hours is due as the law says", () => {
  test("a same-day procedure at 19:00: at the end of the next working day", async () => {
    const { due, days } = await takenAt(at("19:00"), aPlan(), aSignature());
    expect(due).toBe(instant("2026-11-26", "17:00"));
    expect(days.find(({ due: isDue }) => isDue)?.date).toBe("2026-11-26");
  });

  test("three working days on a Saturday morning: Monday is the first", async () => {
    const plan = aPlan({ days: single(saturday), terms: morning });
    const { due, days } = await takenAt(at("09:00", saturday), plan, maritalStatus);
    expect(due).toBe(instant("2026-12-02", "17:00"));
    expect(days.filter(({ kind }) => kind === "counted").map(({ date }) => date)).toEqual([
      "2026-11-30",
      "2026-12-01",
      "2026-12-02",
    ]);
  });

  test("an answer within eight working hours, handed in at 20:00: the evening does not count", async () => {
    const plan = aPlan({ terms: { ...terms, end: 21 * 60 } });
    const { due } = await takenAt(at("20:00"), plan, aSignature(onlyHandedIn));
    expect(due).toBe(instant("2026-11-26", "17:00"));
  });
});

describe("A sitting whose time is working time", () => {
  test("is counted to the minute", async () => {
    const date = "2026-12-02";
    const plan = aPlan({ days: single(date), terms: counted, decision });
    const { due } = await takenAt(at("18:00", date), plan, aSignature(onlyHandedIn));
    // Two hours on that evening, six on the next day.
    expect(due).toBe(instant("2026-12-03", "15:00"));
  });

  test("makes a Saturday a day that counts, shows why, and moves what was open before", async () => {
    const clerk = await office.as("clerk");
    await office.setClock(at("10:00", "2026-11-26"));
    const before = await clerk.takeIn(aDwelling());
    await office.settled();
    expect((await clerk.see(before.ref)).dueAt).toBe(instant("2026-11-30", "17:00"));
    const plan = aPlan({ days: single(saturday), terms: { ...morning, counted: true }, decision });
    await planned(office, plan);
    await until("it is recomputed", async () => {
      await office.settled();
      return (await clerk.see(before.ref)).dueAt === instant(saturday, "11:30");
    });
    const days = (await clerk.see(before.ref)).explanation?.days;
    expect(days?.filter(({ kind }) => kind === "counted").map(({ date }) => date)).toEqual([
      "2026-11-27",
      saturday,
    ]);
  });

  test("counts no more once it is called off", async () => {
    const date = "2026-12-09";
    const [id = ""] = await planned(office, aPlan({ days: single(date), terms: counted, decision }));
    await order(await office.as("administrator"), id, { type: "callOff", reason: "Mất điện" });
    await office.setClock(at("11:00", date));
    const { promise } = await (await office.as("clerk")).takeIn(aSignature(onlyHandedIn));
    // Half an hour and four on that day, three and a half on the next.
    expect(promise.dueAt).toBe(instant("2026-12-10", "11:00"));
  });

  test("needs a decision that says so", async () => {
    const plan = aPlan({ days: single("2026-12-23"), terms: counted });
    const answer = await (await office.as("administrator")).send("POST", "/api/sittings", plan);
    expect(answer.body).toMatchObject({ status: 422, code: "sitting-terms", params: { field: "decision" } });
  });

  test("keeps its roster: what stands in the calendar is still after hours", async () => {
    const date = "2026-12-16";
    const plan = aPlan({ days: single(date), terms: { ...counted, roster: [clerk1] }, decision });
    const [id = ""] = await planned(office, plan);
    await office.setClock(at("18:30", date));
    await order(await office.as("clerk"), id, { type: "open" });
    const second = await office.as("clerk-2");
    expect((await second.send("POST", "/api/dossiers", aSignature())).body).toMatchObject({
      code: "not-on-roster",
    });
  });
});
