import { beforeAll, describe, expect, test } from "@jest/globals";
import type { z } from "zod";
import { Submission } from "../../shared/contracts/drafts.ts";
import { WorkflowPreview, WorkflowReply } from "../../shared/contracts/workflows.ts";
import { roles } from "../../shared/domain/accounts/index.ts";
import { defaultWorkflow, type WorkStep } from "../../shared/domain/procedures/index.ts";
import { landWorkflow } from "../domain/procedures/a-workflow.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aDwelling, aLandTransfer, aSignature, type ADossier } from "../support/a-dossier.ts";
import { aResident } from "../support/a-resident.ts";
import { problemIn, type Answer, type Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const land = "1.013831";
const dwelling = "1.013314";
let administrator: Caller;

const reply = <S extends z.ZodType>(schema: S, { status, body }: Answer): z.output<S> => {
  expect([status, body]).toEqual([200, expect.anything()]);
  return schema.parse(body);
};
const read = async (code: string, who = administrator) =>
  reply(WorkflowReply, await who.send("GET", `/api/workflows/${code}`));
const save = (code: string, steps: readonly WorkStep[] | null, seen: number, who = administrator) =>
  who.send("PUT", `/api/workflows/${code}`, { steps }, { "if-match": `"${seen}"` });
const preview = (code: string, steps: readonly object[]) =>
  administrator.send("POST", `/api/workflows/${code}/preview`, { steps });
const ids = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id).join(" ");
const wayOf = async (ref: string, who: Caller) => ids((await who.see(ref)).steps);

const short: readonly WorkStep[] = [
  { id: "counter", role: "clerk", share: 0.4 },
  { id: "leader", role: "leader", share: 0.4 },
  { id: "handBack", role: "clerk", share: 0.2 },
];

beforeAll(async () => {
  administrator = await office.as("administrator");
});

describe("The way of a procedure through an agency", () => {
  test("is at first that of all procedures", async () => {
    expect(await read("2.000884")).toEqual({
      code: "2.000884",
      name: expect.objectContaining({ vi: expect.any(String) }),
      revision: 0,
      source: "default",
      steps: defaultWorkflow,
      base: { source: "default", steps: defaultWorkflow },
      savedAt: null,
      savedBy: null,
    });
  });

  test("is for administrators, and of procedures that are there", async () => {
    const path = `/api/workflows/${land}`;
    for (const role of roles.filter((one) => one !== "administrator")) {
      const person = await office.as(role);
      expect((await person.send("GET", path)).status).toBe(403);
      expect((await save(land, short, 0, person)).status).toBe(403);
      expect((await person.send("POST", `${path}/preview`, { steps: short })).status).toBe(403);
    }
    for (const answer of [
      await administrator.send("GET", "/api/workflows/9.999999"),
      await save("9.999999", short, 0),
      await preview("9.999999", short),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  test("that cannot hold is refused in words, with the fault and the step, and nothing is saved", async () => {
    const [counter, specialist, leader, , handBack] = defaultWorkflow;
    const there: WorkStep = { ...specialist, agency: "H29.999" };
    const wrong: readonly (readonly [readonly WorkStep[], object, string])[] = [
      [
        [counter, there, leader, handBack],
        { fault: "agencyUnknown", step: "specialist" },
        "không có cơ quan",
      ],
      [[counter, { ...there, agency: here }, leader, handBack], { fault: "agencyIsOwn" }, "cơ quan mình"],
      [[counter, specialist, leader, handBack], { fault: "sharesLessThanWhole" }, "chưa đủ cả thời hạn"],
    ];
    for (const [steps, params, words] of wrong) {
      for (const answer of [await save("2.000884", steps, 0), await preview("2.000884", steps)]) {
        const problem = problemIn(answer);
        expect(problem).toMatchObject({ status: 422, code: "workflow-fault", params });
        expect(problem.detail).toContain(words);
      }
    }
    const unread = [{ ...counter, role: "courier" }, { ...specialist, startedAt: 1 }, { id: "leader" }];
    for (const step of unread) {
      expect(problemIn(await preview("2.000884", [step])).code).toBe("invalid-request");
    }
    expect((await read("2.000884")).revision).toBe(0);
  });

  test("shows before it is saved when each step would be due, case by case", async () => {
    const { at, cases } = reply(WorkflowPreview, await preview(land, landWorkflow));
    expect(at).toBe("2026-11-23T02:00:00.000Z");
    const sale = cases.find(({ id }) => id === "sale");
    expect(sale).toMatchObject({ dueAt: "2026-12-04T10:00:00.000Z", limit: { vi: "8 ngày làm việc" } });
    expect(sale?.steps).toEqual([
      { id: "counter", dueAt: "2026-11-25T08:24:00.000Z", warning: null },
      { id: "survey", dueAt: "2026-11-30T10:00:00.000Z", warning: null },
      { id: "appraisal", dueAt: "2026-12-01T08:24:00.000Z", warning: null },
      { id: "leader", dueAt: "2026-12-03T03:42:00.000Z", warning: null },
      { id: "handBack", dueAt: "2026-12-04T10:00:00.000Z", warning: null },
    ]);
    // Two days for all, and three for the survey alone.
    const tight = reply(WorkflowPreview, await preview(dwelling, landWorkflow));
    expect(tight.cases[0]?.steps?.map(({ warning }) => warning)).toContain("beyondWhole");
    // A same-day limit is not divided.
    const today = reply(WorkflowPreview, await preview("2.000884", short));
    expect(today.cases[0]).toMatchObject({ dueAt: expect.any(String), steps: null });
    expect((await read(land)).revision).toBe(0);
  });

  test("holds for what is taken in from then on; what is there keeps its own; another agency's stays its own", async () => {
    const clerk = await office.as("clerk");
    const theirs = await office.as("clerk", elsewhere);
    const before = (await clerk.takeIn(aDwelling())).ref;
    const saved = reply(WorkflowReply, await save(dwelling, short, 0));
    expect(saved).toMatchObject({
      revision: 1,
      source: "own",
      steps: short,
      base: { source: "default" },
      savedAt: "2026-11-23T02:00:00.000Z",
      savedBy: "Người Thử administrator",
    });
    const after = (await clerk.takeIn(aDwelling())).ref;
    const away = (await theirs.takeIn(aDwelling())).ref;
    expect([await wayOf(before, clerk), await wayOf(after, clerk), await wayOf(away, theirs)]).toEqual([
      ids(defaultWorkflow),
      "counter leader handBack",
      ids(defaultWorkflow),
    ]);
    const other = await office.as("administrator", elsewhere);
    expect(await read(dwelling, other)).toMatchObject({ revision: 0, source: "default" });

    // What was handed in before keeps its way too, although it is accepted later.
    const answer: ADossier["answer"] = { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] };
    const early = (await clerk.takeIn(aDwelling({ answer }))).ref;
    const back = reply(WorkflowReply, await save(dwelling, null, 1));
    expect(back).toMatchObject({ revision: 2, source: "default", steps: defaultWorkflow });
    await clerk.command(early, { type: "receiveSupplement" });
    await clerk.command(early, { type: "accept" });
    const last = (await clerk.takeIn(aDwelling())).ref;
    expect([await wayOf(early, clerk), await wayOf(last, clerk)]).toEqual([
      "counter leader handBack",
      ids(defaultWorkflow),
    ]);
    const kept = await office.db().collection("workflows").find().sort({ _id: 1 }).toArray();
    expect(kept.map(({ _id, steps }) => [String(_id), steps === null])).toEqual([
      [`${here} catalogue:${dwelling} 1`, false],
      [`${here} catalogue:${dwelling} 2`, true],
    ]);
  });

  test("holds for what a resident hands in online as well", async () => {
    await save("1.004873", short, 0);
    const resident = await aResident(office, { phone: "0922000417" });
    const { id, version } = await resident.ready();
    Submission.parse((await resident.submit(id, version)).body);
    expect(await wayOf(id, await office.as("clerk"))).toBe("counter leader handBack");
  });

  test("of two who save at once one is told that it was changed; without a version nothing is saved", async () => {
    const signature = "2.000884";
    const answers = await Promise.all([save(signature, short, 0), save(signature, short, 0)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const stale = problemIn(await save(signature, null, 0));
    expect(stale).toMatchObject({ code: "version-conflict", params: { seen: 0, version: 1 } });
    const bare = await administrator.send("PUT", `/api/workflows/${signature}`, { steps: null });
    expect(problemIn(bare).code).toBe("version-required");
    const answer = await administrator.send("GET", `/api/workflows/${signature}`);
    expect(answer.headers.get("etag")).toBe('"1"');
    const { ref } = await (await office.as("clerk")).takeIn(aSignature());
    expect(await wayOf(ref, await office.as("clerk"))).toBe("counter leader handBack");
  });
});

describe("A land dossier whose way leads by another agency", () => {
  test("goes there and comes home by hand-overs that name no place, and the control slip tells it", async () => {
    await save(land, landWorkflow, 0);
    const [clerk, specialist, leader, surveyor] = [
      await office.as("clerk"),
      await office.as("specialist"),
      await office.as("leader"),
      await office.as("specialist", elsewhere),
    ];
    const { ref } = await clerk.takeIn(aLandTransfer());
    await office.settled(ref);
    expect((await clerk.see(ref)).step).toMatchObject({ id: "counter", dueAt: "2026-11-25T08:24:00.000Z" });
    expect((await clerk.see(ref)).steps[1]).toEqual({
      id: "survey",
      role: "specialist",
      agency: elsewhere,
    });
    await clerk.command(ref, { type: "handOver", note: "Đủ giấy tờ" });
    const { version } = await clerk.see(ref);
    const match = { "if-match": `"${version}"` };
    const early = await specialist.send("POST", `/api/dossiers/${ref}/commands`, { type: "start" }, match);
    expect(problemIn(early).code).toBe("held-elsewhere");
    // Three days of its own from the hand-over; the day after is a holiday.
    expect(await surveyor.see(ref)).toMatchObject({
      step: { id: "survey", dueAt: "2026-11-27T10:00:00.000Z" },
      visiting: elsewhere,
    });
    await surveyor.command(ref, { type: "start" });
    await office.setClock("2026-11-30T08:00:00+07:00");
    await surveyor.command(ref, { type: "handOver", note: "Đã đo" });
    expect((await surveyor.send("GET", `/api/dossiers/${ref}`)).status).toBe(404);
    expect(await specialist.see(ref)).toMatchObject({ step: { id: "appraisal" }, visiting: null });
    await specialist.command(ref, { type: "claim" });
    await specialist.command(ref, { type: "propose" });
    await leader.command(ref, { type: "sign" });
    expect((await clerk.see(ref)).step.id).toBe("handBack");
    await clerk.command(ref, { type: "finish" });

    const slip = await fetch(`${office.house.baseUrl}/api/dossiers/${ref}/control-slip.pdf`, {
      headers: { cookie: clerk.cookie },
    });
    const { text } = await readPaper(new Uint8Array(await slip.arrayBuffer()));
    const told = text.replaceAll(/\s+/gu, " ");
    const words = ["Tiếp nhận", "Đo đạc", `tại ${elsewhere}`, "Đã đo", "Quá hạn", "Thẩm định", "Trả kết quả"];
    expect(words.filter((one) => !told.includes(one))).toEqual([]);
    // Home again: nothing else is told of there.
    expect(told.split(`tại ${elsewhere}`)).toHaveLength(2);
  });
});
