import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { gzipSync } from "node:zlib";
import { translator } from "../../shared/i18n/index.ts";
import { aFullDossier, aSignature, type ADossier } from "../support/a-dossier.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";
import { contentAt, positionsIn, withContent, type Position } from "../support/positions.ts";

const office = openOffice();
const operator = { $gt: "" };
const isString = (content: unknown) => typeof content === "string";
const isLeaf = (content: unknown) => typeof content !== "object";
const isObject = (content: unknown) => typeof content === "object" && !Array.isArray(content);
const named = (position: Position) => position.join(".") || "(whole)";

// What a procedure with a rule refuses is still part of the contract.
const full: ADossier = aFullDossier({ promise: { dueAt: "2026-12-15T17:00:00+07:00", reason: "Lý do" } });

let clerk: Caller;
let ref = "";
let packet = "";
let before = "";

/** The contents of the whole database, but for sessions and leases. */
async function contents(): Promise<string> {
  const { collections } = await office.db().command({ dbHash: 1 });
  const { sessions: _sessions, leases: _leases, ...rest } = collections;
  return JSON.stringify(rest);
}

beforeAll(async () => {
  clerk = await office.as("clerk");
  ({ ref } = await clerk.takeIn(aFullDossier()));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled();
  packet = (await (await office.as("clerk")).packets())[0]?.id ?? "";
  await Promise.all((["specialist", "leader", "administrator"] as const).map((role) => office.as(role)));
});
beforeEach(async () => {
  before = await contents();
});
// Whatever was wrong: nothing was written anywhere.
afterEach(async () => expect(await contents()).toBe(before));

/** Sends to each place that takes a body, as somebody who may. */
const places: Readonly<
  Record<string, { valid: unknown; send: (body: unknown) => ReturnType<Caller["send"]> }>
> = {
  "a dossier": { valid: full, send: (body) => clerk.send("POST", "/api/dossiers", body) },
  "a request for a supplement": {
    valid: { type: "requestSupplement", reason: "missing", papers: [{ name: "a", note: "b", where: "c" }] },
    send: commanding,
  },
  "a received supplement": {
    valid: {
      type: "receiveSupplement",
      papers: [{ id: "a", name: "b", originals: 1, certified: 0, copies: 0 }],
    },
    send: commanding,
  },
  "a request for payment": { valid: { type: "requestPayment", amount: 1, notice: "a" }, send: commanding },
  "a decision to stop": { valid: { type: "stop", decision: "a" }, send: commanding },
  "a calendar": {
    valid: {
      content: {
        weekly: { monday: [{ start: 450, end: 690 }] },
        overrides: [
          { kind: "closed", date: "2027-01-04", name: { vi: "a", en: "b" }, decision: "c" },
          {
            kind: "ownShifts",
            date: "2027-01-05",
            name: { vi: "a", en: "b" },
            decision: "c",
            shifts: [{ start: 450, end: 690 }],
          },
          {
            kind: "worksAs",
            date: "2027-01-09",
            name: { vi: "a", en: "b" },
            decision: "c",
            weekday: "monday",
          },
        ],
        officialYears: [2027],
        holidays: "labour-code",
      },
      reason: "d",
    },
    send: async (body) =>
      (await office.as("administrator")).send("PUT", "/api/calendars/city", body, { "if-match": '"0"' }),
  },
  "a sign-in": {
    valid: { username: "a", password: "b" },
    send: (body) => office.stranger.send("POST", "/api/session", body),
  },
  "a look-up by code": {
    valid: { code: "H29.162-261123-0001", pin: "K7M4PB" },
    send: (body) => office.stranger.send("POST", "/api/tracking", body),
  },
  "a look-up by token": {
    valid: { token: "1".repeat(39) },
    send: (body) => office.stranger.send("POST", "/api/tracking", body),
  },
  "a delivery": {
    valid: { type: "deliver", recipientName: "a", relationship: "b", pin: "K7M4PB", idLooked: true },
    send: carrying,
  },
  "a failed delivery": { valid: { type: "fail", reason: "absent", note: "a" }, send: carrying },
  "a move of the clock": {
    valid: { to: "2027-01-01T00:00:00+07:00", run: false },
    send: async (body) => (await office.as("administrator")).send("POST", "/api/demo/clock", body),
  },
};
function commanding(body: unknown) {
  return clerk.send("POST", `/api/dossiers/${ref}/commands`, body, { "if-match": '"1"' });
}
async function carrying(body: unknown) {
  return (await office.as("courier")).send("POST", `/api/deliveries/${packet}/commands`, body);
}

describe.each(Object.entries(places))("%s", (_name, { valid, send }) => {
  test("an operator object in place of any string is refused, and the place is named", async () => {
    const positions = positionsIn(valid, isString);
    expect(positions.length).toBeGreaterThan(0);
    for (const position of positions) {
      for (const content of [
        operator,
        { $ne: null },
        { $where: "sleep(1000)" },
        [contentAt(valid, position)],
      ]) {
        const problem = problemIn(await send(withContent(valid, position, content)));
        expect([named(position), problem.status, problem.code]).toEqual([
          named(position),
          400,
          "invalid-request",
        ]);
        const paths = problem.errors?.map(({ path }) => path) ?? [];
        expect(
          paths.some((path) => named(position).startsWith(path) || path.startsWith(named(position))),
        ).toBe(true);
      }
    }
  });

  test("a value of another type at any place is refused", async () => {
    for (const position of positionsIn(valid, isLeaf)) {
      const kind = typeof contentAt(valid, position);
      const others = [null, [], {}, true, 7, 0.5, "text"].filter((other) => typeof other !== kind);
      for (const content of others) {
        const answer = await send(withContent(valid, position, content));
        expect([named(position), JSON.stringify(content), answer.status]).toEqual([
          named(position),
          JSON.stringify(content),
          400,
        ]);
        expect(problemIn(answer).code).toBe("invalid-request");
      }
    }
  });

  test("a field that nobody knows is refused, in any of its objects", async () => {
    // What a clerk enters or counts by name may have any name.
    const closed = positionsIn(valid, isObject).filter((position) => position.at(-1) !== "entered");
    for (const position of closed) {
      for (const name of ["unexpected", "$set", "__proto__", "constructor", "version", "_id", "agency"]) {
        const text = JSON.stringify(withContent(valid, [...position, "@@"], 1)).replace(
          '"@@"',
          JSON.stringify(name),
        );
        const answer = await send(text);
        expect([named(position), name, answer.status]).toEqual([named(position), name, 400]);
        expect(problemIn(answer).code).toBe("invalid-request");
      }
    }
  });

  test("nothing, a list, a bare word or broken JSON is refused", async () => {
    for (const body of [
      undefined,
      "",
      "[]",
      "null",
      '"text"',
      "1",
      "{",
      '{"a":',
      "{'a': 1}",
      "\u0000",
      "[".repeat(9000),
    ]) {
      const problem = problemIn(await send(body));
      expect([body, problem.status]).toEqual([body, 400]);
      expect(["invalid-request", "malformed-json"]).toContain(problem.code);
    }
  });
});

describe("A body", () => {
  const post = (body: string | Uint8Array, headers: Record<string, string>) =>
    clerk.send("POST", "/api/dossiers", body, headers);

  test("of one megabyte is too large, however it is wrapped", async () => {
    const large = JSON.stringify(aSignature({ note: "x".repeat(1024 * 1024) }));
    const plain = await post(large, {});
    expect(problemIn(plain)).toMatchObject({ status: 413, code: "body-too-large" });
    const packed = await post(gzipSync(large), { "content-encoding": "gzip" });
    expect(problemIn(packed)).toMatchObject({ status: 413, code: "body-too-large" });
  });

  test.each([
    ["text/plain", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["another character set", "application/json; charset=iso-8859-1"],
    ["no type at all", ""],
  ])("of another kind is not read: %s", async (_kind, type) => {
    const answer = await post(JSON.stringify(aSignature()), { "content-type": type });
    expect(problemIn(answer)).toMatchObject({ status: 415, code: "unsupported-media-type" });
  });

  test.each([
    ["gzip that is none", "gzip", Buffer.from("this was never packed")],
    ["gzip that was torn off", "gzip", gzipSync(JSON.stringify(aSignature())).subarray(0, 30)],
  ])("that cannot be unpacked is refused: %s", async (_what, encoding, body) => {
    const answer = await post(body, { "content-encoding": encoding });
    expect(problemIn(answer)).toMatchObject({ status: 400, code: "malformed-json" });
  });

  test("in an encoding that nobody here knows is refused", async () => {
    const answer = await post(JSON.stringify(aSignature()), { "content-encoding": "pigeon" });
    expect(problemIn(answer)).toMatchObject({ status: 415, code: "unsupported-media-type" });
  });
});

describe("A date", () => {
  const bundle = {
    procedureCode: "3.000722",
    caseId: "bundle",
    homeAddress: undefined,
    returnMode: "counter",
  } as const;
  test.each([
    "9999-12-31T23:59:59Z",
    "2200-01-01T00:00:00+07:00",
    "0001-01-01T00:00:00Z",
    "2026-12-15T17:00:00",
    "2026-02-30T17:00:00Z",
    "tomorrow",
  ])("that no calendar of the office has is refused: %s", async (dueAt) => {
    const dossier = aFullDossier({ ...bundle, promise: { dueAt, reason: "Lý do" } });
    const answer = await clerk.send("POST", "/api/dossiers", dossier);
    expect(problemIn(answer)).toMatchObject({ status: 400, code: "invalid-request" });
  });
});

describe("The words of a refusal", () => {
  const wrong = { ...full, submitter: { ...full.submitter, phone: "not a phone" } };
  test.each([
    [undefined, "vi"],
    ["vi", "vi"],
    ["fr", "vi"],
    ["en", "en"],
    ["en-US,en;q=0.9,vi;q=0.1", "en"],
    ["vi-VN,vi;q=0.9,en;q=0.8", "vi"],
  ] as const)("are in the caller's language: Accept-Language %s gives %s", async (header, language) => {
    const headers = header === undefined ? {} : { "accept-language": header };
    const problem = problemIn(await clerk.send("POST", "/api/dossiers", wrong, headers));
    const t = translator(language);
    expect(problem.title).toBe(t("problems:invalid-request.title"));
    expect(problem.detail).toBe(t("problems:invalid-request.detail"));
    expect(problem.errors).toEqual([{ path: "submitter.phone", message: expect.any(String) }]);
    expect(problem.instance).toBe("/api/dossiers");
  });

  test("say of every field in the caller's language what is wrong with it", async () => {
    const said = async (language: string) => {
      const headers = { "accept-language": language, "idempotency-key": "x".repeat(200) };
      const fields = problemIn(await clerk.send("POST", "/api/dossiers", wrong, headers)).errors ?? [];
      const key = problemIn(await clerk.send("POST", "/api/dossiers", aSignature(), headers)).errors ?? [];
      return [...fields, ...key];
    };
    const [vi, en] = [await said("vi"), await said("en")];
    expect(vi.map(({ path }) => path)).toEqual(["submitter.phone", "Idempotency-Key"]);
    for (const [at, { message }] of vi.entries()) expect(message).not.toBe(en[at]?.message);
  });

  test.each([
    "{{detail}}",
    "$t(problems:internal.title)",
    "constructor",
    "__proto__",
    "toString",
    "a:b.c",
    "<b>",
    "title",
  ])("repeat what was sent as it was sent, and look nothing up in it: %s", async (procedureCode) => {
    const headers = { "accept-language": "en" };
    const problem = problemIn(
      await clerk.send("POST", "/api/dossiers", aSignature({ procedureCode }), headers),
    );
    expect(problem).toMatchObject({ status: 422, code: "unknown-procedure" });
    expect(problem.detail).toBe(`No procedure has the code ${procedureCode}. Look it up in the catalogue.`);
  });
});
