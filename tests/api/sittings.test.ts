import { beforeEach, describe, expect, test } from "@jest/globals";
import { CurrentSittings, SittingPreview } from "../../shared/contracts/sittings.ts";
import { endedTicketStates } from "../../shared/domain/after-hours/index.ts";
import { aSignature } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, mondayMorning, openOffice } from "../support/office.ts";
import {
  aPlan,
  aPlanWith,
  ask,
  at,
  book,
  clerk1,
  draw,
  evening,
  order,
  planned,
  terms,
} from "../support/a-sitting.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const sittings = () => office.db().collection<{ _id: string; state: string }>("sittings");

beforeEach(async () => {
  await office.setClock(mondayMorning);
  await sittings().deleteMany({});
});

async function openEvening(): Promise<string> {
  const [id = ""] = await planned(office);
  await office.setClock(at("17:30"));
  await order(await office.as("clerk"), id, { type: "open" });
  return id;
}

const current = async (who: "clerk" | "clerk-2" | "leader" = "clerk") =>
  CurrentSittings.parse((await (await office.as(who)).send("GET", "/api/sittings/current")).body);

describe("An evening", () => {
  test("from opening to hand-over: who booked comes at the booked time, the rest in turn, and two clerks call two people", async () => {
    const [id = ""] = await planned(office);
    const booked = await book(office, id, { slot: 17 * 60 + 45 });
    const gone = await book(office, id);
    await ask(office, gone.token, { type: "cancel" });
    const [first, second] = [await office.as("clerk"), await office.as("clerk-2")];
    await office.setClock(at("17:25"));
    await order(first, id, { type: "open" });
    await office.setClock(at("17:40"));
    const walkIn = await draw(office, id);
    await ask(office, booked.token, { type: "arrive" });
    const view = await order(first, id, { type: "call", counter: "1" });
    expect(view.tickets.find(({ state }) => state === "serving")?.number).toBe(walkIn.number);
    expect((await order(second, id, { type: "call", counter: "2" })).lane).toEqual([]);

    await office.setClock(at("17:50"));
    const { ref } = await first.takeIn(aSignature({ ticket: `${id}.${walkIn.number}` }));
    const served = (await current()).today[0]?.tickets.find(({ number }) => number === walkIn.number);
    expect(served).toMatchObject({ state: "served", dossier: ref, counter: "1", clerk: "Người Thử clerk" });
    await order(second, id, { type: "carryOver", number: booked.number, reason: "leader" });

    await office.setClock(at("20:00"));
    await order(first, id, { type: "close" });
    await order(first, id, { type: "handOver", cash: 10_000, note: "Một tờ 10.000" });
    await office.setClock(at("07:30", "2026-11-26"));
    const [left] = (await current("clerk-2")).carried;
    expect(left?.tickets.filter(({ state }) => state === "carriedOver")).toHaveLength(1);
    expect(left).toMatchObject({ dossiers: 1, fees: 10_000, handOver: { cash: 10_000, takenBy: null } });
    await order(second, id, { type: "takeOver" });
    await order(second, id, { type: "settle", number: booked.number });
    expect((await current()).carried).toEqual([]);
  });

  test("closes by itself, once, and tells who is carried over", async () => {
    const id = await openEvening();
    const waiting = await book(office, id, { slot: 19 * 60 });
    await office.setClock(at("19:00"));
    await ask(office, waiting.token, { type: "arrive" });
    await office.setClock(at("20:31"));
    await until("it is closed", async () => (await sittings().findOne({ _id: id }))?.state === "closed");
    await office.settled();
    const document = await sittings().findOne<{ history: { type: string; at: Date }[] }>({ _id: id });
    expect(document?.history.filter(({ type }) => type === "closed").map((one) => one.at)).toEqual([
      at("20:30"),
    ]);
    const told = await office
      .messages()
      .find({ _id: new RegExp(`^${id}-`) })
      .toArray();
    expect(told.map(({ template }) => template).toSorted()).toEqual(["ticketBooked", "ticketCarriedOver"]);
    expect(told.every(({ text }) => !text.includes("Mẫu"))).toBe(true);
  });

  test("reminds who has booked on that morning, once", async () => {
    const [id = ""] = await planned(office);
    await book(office, id);
    await office.setClock(at("09:01"));
    await until("the reminder is sent", async () =>
      (
        await office
          .messages()
          .find({ _id: new RegExp(`^${id}-`) })
          .toArray()
      ).some(({ template }) => template === "ticketReminder"),
    );
    await office.setClock(at("12:00"));
    await office.settled();
    expect(
      await office.messages().countDocuments({ template: "ticketReminder", _id: new RegExp(`^${id}-`) }),
    ).toBe(1);
  });

  test("that is called off gives every ticket back and says so", async () => {
    const [id = ""] = await planned(office);
    const { token } = await book(office, id);
    await order(await office.as("administrator"), id, { type: "callOff", reason: "Mất điện toàn khu" });
    const view = await office.stranger.send("GET", "/api/tickets", undefined, {
      authorization: `Bearer ${token}`,
    });
    expect(view.body).toMatchObject({ state: "cancelled", movable: false });
    await office.settled();
    const cancelled = { template: "ticketCancelled", _id: new RegExp(`^${id}-`) };
    expect(await office.messages().countDocuments(cancelled)).toBe(1);
  });
});

describe("Taking dossiers in after hours", () => {
  test("is the roster's, once the sitting is open; the reason is said", async () => {
    const [id = ""] = await planned(office, aPlanWith({ roster: [clerk1] }));
    const [first, second] = [await office.as("clerk"), await office.as("clerk-2")];
    const tried = async (who = first) => problemIn(await who.send("POST", "/api/dossiers", aSignature()));
    await office.setClock(at("18:15"));
    expect(await tried()).toMatchObject({ status: 409, code: "no-sitting-open" });
    await order(first, id, { type: "open" });
    expect(await tried(second)).toMatchObject({ status: 403, code: "not-on-roster" });
    const { ref } = await first.takeIn(aSignature());
    expect(await office.dossiers().findOne({ _id: ref })).toMatchObject({ sitting: id });
    await office.setClock(at("20:30"));
    expect((await tried()).code).toBe("no-sitting-open");
  });

  test("is anybody's in office time, and while the crowd of the day is served to its end", async () => {
    await planned(office);
    const second = await office.as("clerk-2");
    for (const time of ["07:10", "12:15", "16:59", "17:45"]) {
      await office.setClock(at(time, "2026-11-26"));
      const { ref } = await second.takeIn(aSignature());
      expect((await office.dossiers().findOne({ _id: ref }))?.sitting).toBeUndefined();
    }
    await office.setClock(at("18:01", "2026-11-26"));
    expect(problemIn(await second.send("POST", "/api/dossiers", aSignature())).code).toBe("no-sitting-open");
  });

  test("is not restricted where an agency has never planned a sitting", async () => {
    await planned(office);
    await office.setClock(at("21:00"));
    await (await office.as("clerk", elsewhere)).takeIn(aSignature());
  });

  test("is open to no clerk of another agency, whose lane it is not", async () => {
    const id = await openEvening();
    const theirs = await office.as("clerk", elsewhere);
    const answer = await theirs.send("POST", `/api/sittings/${id}/commands`, { type: "call", counter: "1" });
    expect(answer.status).toBe(404);
    expect((await theirs.send("GET", `/api/sittings/${id}/tickets/1`)).status).toBe(404);
  });

  test("fills in who booked, and notes that it was read", async () => {
    const id = await openEvening();
    const { number } = await book(office, id, { name: "Trần Thị Ví Dụ", phone: "0912 000 333" });
    const answer = await (await office.as("clerk")).send("GET", `/api/sittings/${id}/tickets/${number}`);
    expect(answer.body).toEqual({
      procedure: "2.000884",
      caseId: null,
      name: "Trần Thị Ví Dụ",
      phone: "0912000333",
    });
    const noted = { agency: here, ticket: `${evening} ${number}` };
    await until(
      "it is noted",
      async () => (await office.db().collection("readings").countDocuments(noted)) === 1,
    );
    expect(
      (await (await office.as("leader")).send("GET", `/api/sittings/${id}/tickets/${number}`)).status,
    ).toBe(403);
  });
});

describe("A plan", () => {
  const preview = async (plan: { days: unknown; terms: unknown }) => {
    const { days, terms: of } = plan;
    const answer = await (
      await office.as("administrator")
    ).send("POST", "/api/sittings/preview", { days, terms: of });
    return SittingPreview.parse(answer.body);
  };

  test("of a year of weeks has a sitting on each day but those left out", async () => {
    const days = {
      kind: "weekly",
      weekdays: ["wednesday", "saturday"],
      firstDay: "2026-11-25",
      lastDay: "2026-12-12",
      except: ["2026-12-02"],
    } as const;
    const { dates } = await preview({ days, terms: { ...terms, start: 18 * 60 } });
    expect(dates).toEqual(["2026-11-25", "2026-11-28", "2026-12-05", "2026-12-09", "2026-12-12"]);
    const ids = await planned(
      office,
      aPlanWith({ start: 18 * 60 }, { ...days, weekdays: [...days.weekdays], except: [...days.except] }),
    );
    expect(ids).toHaveLength(5);
  });

  test.each([
    ["a holiday", { kind: "single", date: "2026-11-24" }, {}, "closedDay", "Ngày Văn hoá Việt Nam"],
    ["office hours", { kind: "single", date: evening }, { start: 16 * 60 }, "officeHours", null],
    ["a day that has passed", { kind: "single", date: "2026-11-20" }, {}, "past", null],
  ] as const)("names %s", async (_what, days, changes, kind, name) => {
    const { conflicts } = await preview({ days, terms: { ...terms, ...changes } });
    expect(conflicts[0]).toMatchObject({ date: days.date, kind, ...(name && { name: expect.any(String) }) });
    const answer = await (
      await office.as("administrator")
    ).send("POST", "/api/sittings", aPlanWith(changes, days));
    expect(problemIn(answer)).toMatchObject({ status: 409, code: "sitting-conflicts" });
    expect(await sittings().countDocuments()).toBe(0);
  });

  test("names a clerk and a counter that are there already", async () => {
    await planned(office);
    const { conflicts } = await preview(
      aPlanWith({ start: 19 * 60, end: 21 * 60, counters: ["2", "3"], roster: [clerk1] }),
    );
    expect(conflicts.map(({ kind, name }) => [kind, name])).toEqual([
      ["clerkTwice", "Người Thử clerk"],
      ["counterTwice", "2"],
    ]);
  });

  test("made by two administrators at once is made once", async () => {
    const administrator = await office.as("administrator");
    const plans = Array.from({ length: 8 }, () => aPlan());
    const answers = await Promise.all(plans.map((plan) => administrator.send("POST", "/api/sittings", plan)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      201, 409, 409, 409, 409, 409, 409, 409,
    ]);
    expect(await sittings().countDocuments()).toBe(1);
  });

  test("that is sent again makes nothing twice", async () => {
    const plan = aPlan();
    await planned(office, plan);
    await planned(office, plan);
    expect(await sittings().countDocuments()).toBe(1);
  });

  test("is the administrator's", async () => {
    for (const role of ["clerk", "leader", "auditor"] as const) {
      expect((await (await office.as(role)).send("POST", "/api/sittings", aPlan())).status).toBe(403);
    }
  });

  test("names somebody who takes no dossiers in", async () => {
    const plan = aPlanWith({ roster: [`account-leader.${here}`] });
    const answer = await (await office.as("administrator")).send("POST", "/api/sittings", plan);
    expect(problemIn(answer).code).toBe("unknown-colleague");
  });
});

test("the numbers on the office's plan are those of the tickets", async () => {
  const id = await openEvening();
  await book(office, id);
  await draw(office, id);
  const [item] = (await current("leader")).today;
  expect(item).toMatchObject({ places: 20, taken: 2, mine: false });
  expect(item?.tickets.every(({ state }) => !endedTicketStates.includes(state))).toBe(true);
});
