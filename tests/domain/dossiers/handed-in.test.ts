import { describe, expect, test } from "@jest/globals";
import {
  answerOnline,
  cameOnline,
  controlSlip,
  decide,
  handIn,
  jobsAfter,
  looksAt,
  mayBring,
  roadOf,
  stillMissing,
  type DossierState,
} from "../../../shared/domain/dossiers/index.ts";
import { catalogue } from "../../../shared/domain/procedures/index.ts";
import { aCommand, after, anAcceptance, calendar, catalogued, refusal, somebody } from "./a-state.ts";

const sundayNight = new Date("2026-11-22T21:40:00+07:00");
const mondayMorning = new Date("2026-11-23T07:30:00+07:00");
const context = (code: string) => ({
  ref: "0123456789abcdef01234567",
  agency: "H29.162",
  now: sundayNight,
  calendar,
  workflow: null,
  ...catalogued(code),
});
const onSunday = (code = "1.004873"): DossierState => handIn(anAcceptance, context(code)).state;
const local = (at: Date | null | undefined) =>
  at && new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

describe("What a resident hands in on Sunday evening", () => {
  test("is submitted by the resident, and an answer is promised within eight working hours", () => {
    const state = onSunday();
    expect(state).toMatchObject({ status: "submitted", version: 1, promise: { basis: "reply" } });
    expect(state.history[0]).toMatchObject({ type: "submitted", by: { resident: true } });
    expect(local(state.promise.dueAt)).toBe("2026-11-23T17:00");
    expect(cameOnline(state)).toBe(true);
    expect(cameOnline(after(state, "accept"))).toBe(true);
  });

  test("and accepted on Monday at half past seven, is due on Friday: both instants are kept", () => {
    const { state } = decide(
      onSunday(),
      { type: "accept" },
      { now: mondayMorning, calendar, actor: somebody("clerk") },
    );
    expect(local(state.promise.dueAt)).toBe("2026-11-27T17:00");
    expect(
      roadOf(state)
        .slice(0, 2)
        .map(({ key, at }) => [key, local(at)]),
    ).toEqual([
      ["submitted", "2026-11-22T21:40"],
      ["accepted", "2026-11-23T07:30"],
    ]);
    const [hop] = controlSlip(state);
    expect(hop).toMatchObject({ handedOverBy: null, handedOverAt: sundayNight, takenOverAt: mondayMorning });
    expect(hop?.takenOverBy).toEqual({ account: "account-clerk", onBehalfOf: null });
  });

  test("is told of by message, where what comes to the counter is not", () => {
    const state = onSunday();
    const next = decide(state, aCommand.accept, { now: mondayMorning, calendar, actor: somebody("clerk") });
    const told = [...state.history, ...next.events].map((event) =>
      jobsAfter(event, next.state).includes("notify"),
    );
    expect(told).toEqual([true, true]);
    const no = decide(state, aCommand.refuse, { now: mondayMorning, calendar, actor: somebody("clerk") });
    expect(no.events.flatMap((event) => jobsAfter(event, no.state))).toEqual(["notify"]);
  });

  test("cannot be what both must come for in person", () => {
    const inPerson = catalogue.filter(({ versions }) => versions.some(({ online }) => online === false));
    expect(inPerson.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["1.000894", "2.000806", "2.000884"]),
    );
    for (const { code } of inPerson) expect(refusal(() => onSunday(code)).code).toBe("not-online");
    expect(refusal(() => handIn({ ...anAcceptance, hasCivilStatus: false }, context("1.004873"))).code).toBe(
      "civil-status-details-required",
    );
  });
});

describe("Papers asked for", () => {
  test("are answered by the resident, before acceptance and after it", () => {
    const asked = after(onSunday(), "requestSupplement");
    const answered = answerOnline(asked, mondayMorning);
    expect(answered.state).toMatchObject({ status: "submitted", version: 3 });
    expect(answered.events[0]).toMatchObject({ type: "supplementReceived", by: { resident: true } });
    const later = after(onSunday(), "accept", "start", "requestSupplement");
    expect(answerOnline(later, new Date("2026-11-26T08:00:00+07:00")).state.status).toBe("processing");
  });

  test("only while they are asked for", () => {
    for (const state of [onSunday(), after(onSunday(), "accept")]) {
      expect(refusal(() => answerOnline(state, mondayMorning))).toMatchObject({
        code: "forbidden-transition",
        params: { status: state.status },
      });
    }
  });
});

describe("The papers of a case", () => {
  const { procedureCase } = catalogued("1.004873");

  test("are missing as long as they are neither filed nor brought", () => {
    const missing = (filed: string[], brought: string[]) =>
      stillMissing(procedureCase.papers, { filed, brought }).map(({ id }) => id);
    expect(missing([], [])).toEqual(["form", "identity"]);
    expect(missing(["form"], [])).toEqual(["identity"]);
    expect(missing(["form"], ["identity"])).toEqual([]);
    expect(missing([], ["form", "identity"])).toEqual([]);
  });

  test("that are copies cannot be promised: only an original is worth the way", () => {
    const papers = catalogue.flatMap(({ versions }) =>
      versions.flatMap(({ cases }) => cases.flatMap((one) => one.papers)),
    );
    for (const paper of papers)
      expect(mayBring(paper)).toBe(paper.originals > 0 || paper.copies + paper.certified === 0);
    const copy = papers.find(({ copies, originals, required }) => required && copies > 0 && originals === 0);
    expect(copy && stillMissing([copy], { filed: [], brought: [copy.id] })).toEqual([copy]);
  });
});

test.each([
  ["2026-11-22T21:40", "2026-11-23T07:30"],
  ["2026-11-23T07:29", "2026-11-23T07:30"],
  ["2026-11-23T09:10", "2026-11-23T09:10"],
  ["2026-11-23T12:00", "2026-11-23T13:00"],
  ["2026-11-23T17:00", "2026-11-25T07:30"],
  ["2026-08-28T18:00", "2026-09-03T07:30"],
])("what comes in at %s is looked at from %s", (at, from) => {
  expect(local(looksAt(calendar, new Date(`${at}:00+07:00`)))).toBe(from);
});

test("a sitting after hours that comes first is when the office looks, while it lasts", () => {
  const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`);
  const evening = [{ from: at("17:30"), to: at("20:00") }];
  const looked = (time: string) => local(looksAt(calendar, at(time), evening));
  expect(looked("16:00")).toBe("2026-11-25T16:00");
  expect(looked("17:10")).toBe("2026-11-25T17:30");
  expect(looked("19:59")).toBe("2026-11-25T19:59");
  expect(looked("20:00")).toBe("2026-11-26T07:30");
});
