import { beforeAll, describe, expect, test } from "@jest/globals";
import { ReadingList } from "../../shared/contracts/readings.ts";
import {
  authority,
  rightNames,
  roles,
  type RightName,
  type Role,
} from "../../shared/domain/accounts/index.ts";
import { commandRules, commandTypes, type DossierCommandType } from "../../shared/domain/dossiers/index.ts";
import { aCommand } from "../domain/dossiers/a-state.ts";
import { aLandTransfer } from "../support/a-dossier.ts";
import type { Caller } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const papersFirst = { answer: { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] } } as const;

/** The verification is foreseen, so that it can be recorded. */
const civil = (changes: object = {}) => ({
  ...aLandTransfer(),
  procedureCode: "1.004873",
  caseId: undefined,
  land: undefined,
  civilStatus: { persons: [{ role: "a", name: "b" }] },
  ...changes,
});

/** How a dossier comes to where a command may be given: by commands of those who may. */
const waysTo: { readonly [T in DossierCommandType]: readonly (readonly [Role, DossierCommandType])[] } = {
  accept: [["clerk", "receiveSupplement"]],
  refuse: [],
  start: [],
  claim: [],
  assign: [],
  handOver: [],
  propose: [["specialist", "start"]],
  sign: [
    ["specialist", "start"],
    ["specialist", "propose"],
  ],
  returnForCorrection: [
    ["specialist", "start"],
    ["specialist", "propose"],
  ],
  requestSupplement: [["leader", "start"]],
  receiveSupplement: [
    ["leader", "start"],
    ["specialist", "requestSupplement"],
  ],
  requestPayment: [["leader", "start"]],
  confirmPayment: [
    ["leader", "start"],
    ["specialist", "requestPayment"],
  ],
  recordVerification: [],
  stop: [["leader", "start"]],
  resume: [
    ["leader", "start"],
    ["leader", "stop"],
  ],
  finish: [
    ["specialist", "start"],
    ["specialist", "propose"],
    ["leader", "sign"],
  ],
  reopen: [
    ["leader", "start"],
    ["leader", "finish"],
  ],
  withdraw: [],
  returnResult: [
    ["leader", "start"],
    ["leader", "finish"],
  ],
  reissueReceipt: [],
  extend: [],
  apologise: [],
};

/** Whose step it must be for this role's turn: the dossier is handed over to there first. */
const stepOf: Partial<Record<Role, "specialist" | "leader">> = { specialist: "specialist", leader: "leader" };

async function ready(command: DossierCommandType, role: Role): Promise<{ ref: string; version: number }> {
  const clerk = await office.as("clerk");
  const before = command === "accept" || command === "refuse";
  const { ref } = await clerk.takeIn(civil(before ? papersFirst : {}));
  for (const [who, step] of waysTo[command])
    await (await office.as(who)).command(ref, aCommand[step] as never);
  const step = stepOf[role];
  if ((command === "claim" || command === "handOver") && step) {
    await clerk.command(ref, { type: "handOver", step });
  }
  return { ref, version: (await clerk.see(ref)).version };
}

const given = (command: DossierCommandType) =>
  command === "assign" ? { type: "assign", assignee: `account-clerk-2.${here}` } : aCommand[command];

async function gives(who: Caller, { ref, version }: { ref: string; version: number }, body: object) {
  return who.send("POST", `/api/dossiers/${ref}/commands`, body, { "if-match": `"${version}"` });
}

describe("Every command, by every role, of the own agency and another", () => {
  test.each(commandTypes.map((command) => [command]))("%s", async (command) => {
    const idle = await ready(command, "auditor");
    for (const role of roles) {
      const own = await office.as(role);
      if (commandRules[command].roles.some((one) => one === role)) {
        const answer = await gives(own, await ready(command, role), given(command));
        // An apology that nobody owes is refused by its own rule, not for who asks.
        const expected = command === "apologise" ? 409 : 200;
        expect([role, answer.status]).toEqual([role, expected]);
      } else {
        const answer = await gives(own, idle, given(command));
        expect([role, answer.status, (answer.body as { code: string }).code]).toEqual([
          role,
          403,
          "role-not-allowed",
        ]);
      }
      const theirs = await gives(await office.as(role, elsewhere), idle, given(command));
      expect([role, theirs.status]).toEqual([role, 404]);
    }
  });
});

describe("Everything that is read, by every role", () => {
  let ref = "";
  beforeAll(async () => {
    ref = (await (await office.as("clerk")).takeIn(aLandTransfer())).ref;
  });
  const routes: Readonly<
    Record<
      Exclude<
        RightName,
        | "takeIn"
        | "delegate"
        | "secondFactor"
        | "tickets"
        | "planSittings"
        | "handIn"
        | "planRounds"
        | "places"
        | "directions"
      >,
      readonly string[]
    >
  > = {
    dossiers: ["/api/dossiers", "/api/dossiers/counts", "/api/dossiers?q=nguyen", "/api/dossiers/REF"],
    papers: [
      "/api/dossiers/REF/receipt.pdf",
      "/api/dossiers/REF/control-slip.pdf",
      "/api/receipts.pdf?refs=REF",
    ],
    register: ["/api/register", "/api/register.xlsx", "/api/register.pdf"].map(
      (path) => `${path}?from=2026-11-23&to=2026-11-23`,
    ),
    colleagues: ["/api/colleagues"],
    deliveries: ["/api/deliveries"],
    dispatch: [
      "/api/rounds",
      "/api/deliveries/board",
      "/api/deliveries/balance",
      "/api/deliveries/balance.pdf",
    ].map((path) => (path.endsWith("board") ? path : `${path}?date=2026-11-23`)),
    messages: ["/api/messages"],
    accounts: ["/api/accounts"],
    devices: ["/api/devices"],
    answerCalls: ["/api/help-calls"],
    delegations: ["/api/delegations"],
    sittings: ["/api/sittings", "/api/sittings/current"],
    reports: ["/api/reports/after-hours", "/api/reports/after-hours.pdf"],
    calendars: [`/api/calendars/${here}`, "/api/calendars/city"],
    workflows: ["/api/workflows/1.013831"],
    office: ["/api/office/terms"],
    readings: ["/api/readings"],
  };

  test.each(Object.entries(routes))("%s", async (right, paths) => {
    const may: readonly Role[] = authority[rightNames.find((name) => name === right) ?? "takeIn"].roles;
    for (const path of paths.map((one) => one.replace("REF", ref))) {
      expect((await office.stranger.send("GET", path)).status).toBe(401);
      for (const role of roles) {
        const answer = await (await office.as(role)).send("GET", path);
        expect([path, role, answer.status]).toEqual([path, role, may.includes(role) ? 200 : 403]);
      }
    }
  });

  test("of another agency does not exist", async () => {
    for (const role of roles) {
      const theirs = await office.as(role, elsewhere);
      for (const path of [`/api/dossiers/${ref}`, `/api/dossiers/${ref}/receipt.pdf`]) {
        const allowed = role !== "courier";
        expect([role, (await theirs.send("GET", path)).status]).toEqual([role, allowed ? 404 : 403]);
      }
    }
    const administrator = await office.as("administrator", elsewhere);
    expect((await administrator.send("GET", `/api/calendars/${here}`)).status).toBe(404);
  });
});

describe("Reading personal data", () => {
  async function log(of: string, agency = here) {
    const auditor = await office.as("auditor", agency);
    const { body } = await auditor.send("GET", `/api/readings?dossier=${of}`);
    return ReadingList.parse(body).items.map(({ name, purpose }) => `${name}: ${purpose}`);
  }

  test("is noted with who, and for what, whatever way it is read", async () => {
    const clerk = await office.as("clerk");
    const { ref, code } = await clerk.takeIn(aLandTransfer());
    expect(await log(ref)).toEqual([]);
    await clerk.see(ref);
    await clerk.send("GET", `/api/dossiers/${ref}/receipt.pdf`);
    await clerk.send("GET", `/api/dossiers?q=${code}`);
    await (await office.as("specialist")).send("GET", "/api/dossiers?queue=new&limit=200");
    await (await office.as("administrator")).see(ref);
    // The last one is on disk a moment after the answer.
    await until("all is noted", async () => (await log(ref)).length === 5);
    expect(await log(ref)).toEqual([
      "Người Thử administrator: supervision",
      "Người Thử specialist: handling",
      "Người Thử clerk: search",
      "Người Thử clerk: printing",
      "Người Thử clerk: handling",
    ]);
  });

  test("that was refused is none, and the log names another agency's nothing", async () => {
    const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
    await (await office.as("courier")).send("GET", `/api/dossiers/${ref}`);
    await (await office.as("clerk", elsewhere)).send("GET", `/api/dossiers/${ref}`);
    expect(await log(ref)).toEqual([]);
    await (await office.as("clerk")).see(ref);
    await until("it is noted", async () => (await log(ref)).length === 1);
    expect(await log(ref, elsewhere)).toEqual([]);
  });

  test("comes page by page, newest first", async () => {
    const auditor = await office.as("auditor");
    const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
    await (await office.as("clerk")).see(ref);
    // What was noted before it is there as well.
    await until("it is noted", async () => (await log(ref)).length === 1);
    const seen: string[] = [];
    for (let after = ""; ;) {
      const { body } = await auditor.send("GET", `/api/readings?limit=7${after && `&after=${after}`}`);
      const { items, next } = ReadingList.parse(body);
      seen.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await office.db().collection("readings").countDocuments({ agency: here }));
  });
});
