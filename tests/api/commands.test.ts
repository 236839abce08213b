import { describe, expect, test } from "@jest/globals";
import { translator } from "../../shared/i18n/index.ts";
import { aDwelling, aLandTransfer } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, openOffice } from "../support/office.ts";

const office = openOffice();

async function taken() {
  const { ref } = await (await office.as("clerk")).takeIn(aDwelling());
  await office.settled(ref);
  return ref;
}

describe("The work on a dossier", () => {
  test("goes through the hands of the office: each command answers with the new status and its number", async () => {
    const [clerk, specialist, leader] = [
      await office.as("clerk"),
      await office.as("specialist"),
      await office.as("leader"),
    ];
    const { ref } = await clerk.takeIn(aLandTransfer());
    const paper = { name: "Giấy chứng nhận bản gốc", note: "Bản có dấu", where: "Văn phòng đăng ký" };
    expect(await specialist.command(ref, { type: "start" })).toMatchObject({
      status: "processing",
      statusNo: 4,
    });
    const asked = await specialist.command(ref, { type: "requestSupplement", papers: [paper] });
    expect(asked).toMatchObject({ status: "supplementRequested", statusNo: 5 });
    expect((await clerk.see(ref)).missing).toEqual([paper]);

    const brought = { name: "Giấy chứng nhận bản gốc", originals: 1 };
    await clerk.command(ref, { type: "receiveSupplement", papers: [brought] });
    const received = await clerk.see(ref);
    expect(received.missing).toEqual([]);
    expect(received.papers).toContainEqual({
      ...brought,
      certified: 0,
      copies: 0,
      // None of it came online.
      files: [],
      answeredAt: null,
      brought: false,
    });

    const notice = { type: "requestPayment", amount: 1_250_000, notice: "TB-417" } as const;
    expect(await specialist.command(ref, notice)).toMatchObject({
      status: "financialObligation",
      statusNo: 6,
    });
    expect((await clerk.see(ref)).payment).toEqual({ amount: 1_250_000, notice: "TB-417" });
    await clerk.command(ref, { type: "confirmPayment" });
    expect((await clerk.see(ref)).payment).toBeNull();

    expect(await leader.command(ref, { type: "stop", decision: "01/QĐ" })).toMatchObject({ statusNo: 8 });
    expect(await leader.command(ref, { type: "resume", decision: "02/QĐ" })).toMatchObject({ statusNo: 4 });
    expect(await leader.command(ref, { type: "finish" })).toMatchObject({ status: "processed", statusNo: 9 });
    expect(await leader.command(ref, { type: "reopen", decision: "03/QĐ" })).toMatchObject({ statusNo: 4 });
    await leader.command(ref, { type: "finish" });
    expect(await clerk.command(ref, { type: "returnResult" })).toMatchObject({
      status: "returned",
      statusNo: 10,
    });

    await office.settled(ref);
    const seen = await clerk.see(ref);
    expect(seen.history.map(({ version }) => version)).toEqual([...seen.history.keys()].map((n) => n + 1));
    const byPeople = seen.history.filter(({ by }) => by.startsWith("Người Thử"));
    expect(byPeople.map(({ type }) => type)).toEqual([
      "accepted",
      "processingStarted",
      "supplementRequested",
      "supplementReceived",
      "paymentRequested",
      "paymentConfirmed",
      "stopped",
      "resumed",
      "processed",
      "reopened",
      "processed",
      "returned",
    ]);
  });

  test("may be given up by the resident", async () => {
    const ref = await taken();
    const reply = await (await office.as("clerk")).command(ref, { type: "withdraw" });
    expect(reply).toMatchObject({ status: "withdrawn", statusNo: 7 });
  });

  test("of a role that may not is refused by name", async () => {
    const ref = await taken();
    for (const role of ["clerk", "courier", "administrator", "auditor"] as const) {
      const answer = await (
        await office.as(role)
      ).send("POST", `/api/dossiers/${ref}/commands`, { type: "start" }, { "if-match": '"2"' });
      const params = { role, command: "start" };
      expect(problemIn(answer)).toMatchObject({ status: 403, code: "role-not-allowed", params });
    }
  });
});

describe("A forbidden transition", () => {
  test("is a conflict that names the status and what is allowed, for programs and for people", async () => {
    const ref = await taken();
    const leader = await office.as("leader");
    for (const language of ["vi", "en"] as const) {
      const answer = await leader.send(
        "POST",
        `/api/dossiers/${ref}/commands`,
        { type: "finish" },
        { "if-match": '"2"', "accept-language": language },
      );
      const problem = problemIn(answer);
      expect(problem).toMatchObject({
        status: 409,
        code: "forbidden-transition",
        type: "urn:motcua:problem:forbidden-transition",
        params: {
          status: "accepted",
          command: "finish",
          allowed: [
            "start",
            "claim",
            "assign",
            "handOver",
            "recordVerification",
            "withdraw",
            "reissueReceipt",
            "extend",
            "apologise",
          ],
        },
      });
      const t = translator(language);
      expect(problem.detail).toContain(t("states:status.accepted"));
      expect(problem.detail).toContain(t("problems:words.withdraw"));
      expect(problem.detail).not.toMatch(/\{\{|accepted”|reissueReceipt/);
    }
  });

  test("from an end says that nothing is possible any more", async () => {
    const ref = await taken();
    const clerk = await office.as("clerk");
    const { version } = await clerk.command(ref, { type: "withdraw" });
    const answer = await clerk.send(
      "POST",
      `/api/dossiers/${ref}/commands`,
      { type: "withdraw" },
      { "if-match": `"${version}"`, "accept-language": "en" },
    );
    const problem = problemIn(answer);
    expect(problem.params).toEqual({ status: "withdrawn", command: "withdraw", allowed: [] });
    expect(problem.detail).toContain("nothing");
  });

  test("the desk's buttons say the same as the refusal", async () => {
    const ref = await taken();
    const { commands } = await (await office.as("leader")).see(ref);
    expect(commands.filter(({ allowed }) => allowed).map(({ type }) => type)).toEqual([
      "start",
      "assign",
      "handOver",
      "extend",
    ]);
    expect(commands.find(({ type }) => type === "finish")).toEqual({
      type: "finish",
      allowed: false,
      why: "status",
      delegated: false,
    });
    expect(commands.find(({ type }) => type === "withdraw")).toEqual({
      type: "withdraw",
      allowed: false,
      why: "role",
      delegated: false,
    });
  });
});

describe("The version a command rests on", () => {
  const start = async (ref: string, headers: Record<string, string>) =>
    (await office.as("specialist")).send("POST", `/api/dossiers/${ref}/commands`, { type: "start" }, headers);

  test.each([
    [{}],
    [{ "if-match": "" }],
    [{ "if-match": "*" }],
    [{ "if-match": '"abc"' }],
    [{ "if-match": '"1' }],
    [{ "if-match": '"1", "2"' }],
    [{ "if-match": '"-1"' }],
  ])("is asked for: %j", async (headers) => {
    const ref = await taken();
    const answer = await start(ref, headers);
    expect(problemIn(answer)).toMatchObject({ status: 428, code: "version-required" });
    expect((await (await office.as("clerk")).see(ref)).status).toBe("accepted");
  });

  test("must be true: an older one on which somebody else decided, or one from the future, is refused", async () => {
    const ref = await taken();
    await (await office.as("clerk")).command(ref, { type: "reissueReceipt" });
    for (const seen of [1, 2, 4, 999_999_999, 0]) {
      const answer = await start(ref, { "if-match": `"${seen}"` });
      const params = { seen, version: 3 };
      expect(problemIn(answer)).toMatchObject({ status: 412, code: "version-conflict", params });
    }
    const answer = await start(ref, { "if-match": '"3"' });
    expect(answer.headers.get("etag")).toBe('"4"');
  });

  test("may be the one before the schedule was computed: nobody decided anything since", async () => {
    const ref = await taken();
    expect((await (await office.as("clerk")).see(ref)).version).toBe(2);
    expect((await start(ref, { "if-match": '"1"' })).body).toMatchObject({
      version: 3,
      status: "processing",
    });
  });

  test("decides between colleagues: of ten at once one is taken, and the history has it once", async () => {
    const ref = await taken();
    const answers = await Promise.all([...Array(10).keys()].map(() => start(ref, { "if-match": '"2"' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(problemIn(answer).code).toBe("version-conflict");
    }
    const { history } = await (await office.as("clerk")).see(ref);
    expect(history.map(({ type }) => type)).toEqual(["accepted", "scheduled", "processingStarted"]);
  });
});

describe("A dossier of another office", () => {
  test("is as if it did not exist, whatever is tried", async () => {
    const ref = await taken();
    const stored = await office.dossiers().findOne({ _id: ref });
    const unknown = "0".repeat(24);
    for (const role of ["clerk", "specialist", "leader", "auditor"] as const) {
      const foreigner = await office.as(role, elsewhere);
      for (const one of [ref, unknown]) {
        const seen = problemIn(await foreigner.send("GET", `/api/dossiers/${one}`));
        expect(seen).toMatchObject({ status: 404, code: "not-found" });
        const given = await foreigner.send(
          "POST",
          `/api/dossiers/${one}/commands`,
          { type: "start" },
          { "if-match": '"2"' },
        );
        expect(problemIn(given)).toMatchObject({ status: 404, code: "not-found" });
      }
    }
    expect(await office.dossiers().findOne({ _id: ref })).toEqual(stored);
  });

  test("so are references that are none", async () => {
    const clerk = await office.as("clerk");
    for (const ref of [
      "%24gt",
      "[object%20Object]",
      "%00",
      "..%2F..%2Fetc",
      "a".repeat(3000),
      "%E0%A4%A",
      "{}",
    ]) {
      const answer = await clerk.send("GET", `/api/dossiers/${ref}`);
      expect(problemIn(answer)).toMatchObject({ status: 404, code: "not-found" });
    }
  });

  test("couriers see packets, not dossiers", async () => {
    const ref = await taken();
    const courier = await office.as("courier");
    for (const path of [`/api/dossiers/${ref}`, "/api/dossiers", "/api/dossiers/counts"]) {
      expect(problemIn(await courier.send("GET", path))).toMatchObject({ status: 403, code: "forbidden" });
    }
  });
});
