import { beforeEach, describe, expect, test } from "@jest/globals";
import { DelegationItem, HeldDelegation } from "../../shared/contracts/delegations.ts";
import { commandRules, commandTypes, type DossierCommandType } from "../../shared/domain/dossiers/index.ts";
import { aCommand } from "../domain/dossiers/a-state.ts";
import { readPaper } from "../papers/read-paper.ts";
import { aLandTransfer } from "../support/a-dossier.ts";
import { problemIn, type Caller } from "../support/caller.ts";
import { elsewhere, here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice();
const account = (who: string, agency = here) => `account-${who}.${agency}`;

async function delegate(
  to: string,
  firstDay = "2026-11-23",
  lastDay = "2026-11-27",
): Promise<DelegationItem> {
  const wanted = { delegate: to, firstDay, lastDay, decision: "Quyết định 12/QĐ ngày 20/11/2026" };
  const answer = await (await office.as("leader")).send("POST", "/api/delegations", wanted);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return DelegationItem.parse(answer.body);
}

const revoke = async (id: string, who: "leader" | "administrator" | "auditor" = "leader", agency = here) =>
  (await office.as(who, agency)).send("POST", `/api/delegations/${id}/revoke`);

async function printed(ref: string, paper: string): Promise<string> {
  const { cookie } = await office.as("clerk");
  const path = `/api/dossiers/${ref}/${paper}.pdf`;
  const response = await fetch(office.house.baseUrl + path, { headers: { cookie } });
  const { text } = await readPaper(new Uint8Array(await response.arrayBuffer()));
  return text.replaceAll(/\s+/g, " ");
}

const held = async (who: Caller) =>
  HeldDelegation.parse((await who.send("GET", "/api/delegations/held")).body).held;

async function proposed(by: "specialist" | "specialist-2" = "specialist-2"): Promise<string> {
  const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
  const specialist = await office.as(by);
  await specialist.command(ref, { type: "start" });
  await specialist.command(ref, { type: "propose" });
  return ref;
}

async function gives(who: Caller, ref: string, type: DossierCommandType) {
  const { version } = await who.see(ref);
  return who.send("POST", `/api/dossiers/${ref}/commands`, aCommand[type], { "if-match": `"${version}"` });
}

beforeEach(async () => {
  await office.setClock(mondayMorning);
  await office.db().collection("delegations").deleteMany({});
});

describe("Whoever decides in a leader's name", () => {
  test("signs what waits for the leader, and the history, the road and the control slip say for whom", async () => {
    const specialist = await office.as("specialist");
    const ref = await proposed();
    expect(problemIn(await gives(specialist, ref, "sign")).code).toBe("role-not-allowed");
    await delegate(account("specialist"));
    expect((await held(specialist))?.leader.name).toBe("Người Thử leader");
    const { commands } = await specialist.see(ref);
    expect(commands.find(({ type }) => type === "sign")).toEqual({
      type: "sign",
      allowed: true,
      why: null,
      delegated: true,
    });
    expect((await gives(specialist, ref, "sign")).status).toBe(200);
    const line = (await specialist.see(ref)).history.find(({ type }) => type === "signed");
    expect(line).toMatchObject({ by: "Người Thử specialist", onBehalfOf: "Người Thử leader" });
    expect(await printed(ref, "control-slip")).toContain("theo uỷ quyền");
    expect((await gives(specialist, ref, "stop")).status).toBe(200);
    expect(await printed(ref, "stop")).toContain("TUQ. ");
  });

  test("finds what waits for the leader in the own list, until it is taken back", async () => {
    const clerk = await office.as("clerk-2");
    const ref = await proposed();
    const waiting = async () => {
      const { body } = await clerk.send("GET", "/api/dossiers?queue=unclaimed&limit=200");
      return (body as { items: { ref: string }[] }).items.some((item) => item.ref === ref);
    };
    expect(await waiting()).toBe(false);
    const { id } = await delegate(account("clerk-2"));
    expect(await waiting()).toBe(true);
    expect((await revoke(id)).status).toBe(200);
    expect(await waiting()).toBe(false);
    expect(problemIn(await gives(clerk, ref, "sign")).code).toBe("role-not-allowed");
  });

  test("does not sign what he has proposed himself", async () => {
    const specialist = await office.as("specialist");
    const ref = await proposed("specialist");
    await delegate(account("specialist"));
    const { commands } = await specialist.see(ref);
    expect(commands.find(({ type }) => type === "sign")).toMatchObject({
      allowed: false,
      why: "ownProposal",
    });
    expect(problemIn(await gives(specialist, ref, "sign"))).toMatchObject({
      status: 409,
      code: "own-proposal",
    });
    expect((await gives(await office.as("leader"), ref, "sign")).status).toBe(200);
  });

  test.each(commandTypes.filter((type) => commandRules[type].roles.includes("leader")))(
    "may give what a leader may: %s is not refused for the role any more",
    async (type) => {
      const ref = await proposed();
      const clerk = await office.as("clerk-2");
      const isRefused = async () => (await gives(clerk, ref, type)).status === 403;
      expect(await isRefused()).toBe(!commandRules[type].roles.includes("clerk"));
      await delegate(account("clerk-2"));
      expect(await isRefused()).toBe(false);
    },
  );

  test("still takes dossiers in as himself", async () => {
    await delegate(account("clerk"));
    const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
    const [first] = (await (await office.as("clerk")).see(ref)).history;
    expect(first).not.toHaveProperty("onBehalfOf");
  });

  test("is one of the same agency: another leader's word means nothing here", async () => {
    const ref = await proposed();
    await delegate(account("specialist"));
    const theirs = await office.as("specialist", elsewhere);
    expect(await held(theirs)).toBeNull();
    const answer = await theirs.send("POST", `/api/dossiers/${ref}/commands`, aCommand.sign, {
      "if-match": '"1"',
    });
    expect(answer.status).toBe(404);
  });
});

describe("A delegation ends", () => {
  test("with its last day, and begins with its first", async () => {
    const specialist = await office.as("specialist");
    await delegate(account("specialist"), "2026-11-24", "2026-11-25");
    expect(await held(specialist)).toBeNull();
    await office.setClock("2026-11-25T23:59:00+07:00");
    expect((await held(specialist))?.lastDay).toBe("2026-11-25");
    await office.setClock("2026-11-26T00:00:00+07:00");
    expect(await held(specialist)).toBeNull();
  });

  test("when its leader is one no more, and holds again when he is", async () => {
    const specialist = await office.as("specialist");
    const accounts = office.db().collection<{ _id: string }>("accounts");
    await delegate(account("specialist"));
    await accounts.updateOne({ _id: account("leader") }, { $set: { disabled: true } });
    expect(await held(specialist)).toBeNull();
    await accounts.updateOne({ _id: account("leader") }, { $set: { disabled: false } });
    expect(await held(specialist)).not.toBeNull();
  });

  test("by the leader's hand or the administrator's, by nobody else's", async () => {
    const { id } = await delegate(account("specialist"));
    expect((await revoke(id, "auditor")).status).toBe(403);
    expect((await revoke(id, "leader", elsewhere)).status).toBe(404);
    expect(await held(await office.as("specialist"))).not.toBeNull();
    expect((await revoke(id, "administrator")).body).toMatchObject({ state: "revoked" });
    expect(await held(await office.as("specialist"))).toBeNull();
  });
});

describe("A delegation is refused", () => {
  const ask = async (changes: object) =>
    problemIn(
      await (
        await office.as("leader")
      ).send("POST", "/api/delegations", {
        delegate: account("specialist"),
        firstDay: "2026-11-23",
        lastDay: "2026-11-24",
        decision: "Quyết định 12/QĐ",
        ...changes,
      }),
    );

  test.each([
    ["to somebody of another agency", { delegate: account("specialist", elsewhere) }, "unknown-colleague"],
    ["to an auditor", { delegate: account("auditor") }, "unknown-colleague"],
    ["to nobody", { delegate: "nobody" }, "unknown-colleague"],
    ["for days that have passed", { firstDay: "2026-11-20" }, "delegation-period"],
    ["for half a year", { lastDay: "2027-05-24" }, "delegation-period"],
    ["without a paper", { decision: " " }, "invalid-request"],
    ["for a day that does not exist", { lastDay: "2026-11-31" }, "invalid-request"],
  ])("%s", async (_what, changes, code) => {
    expect((await ask(changes)).code).toBe(code);
  });

  test("where there is one already", async () => {
    await delegate(account("specialist"));
    expect((await ask({})).code).toBe("delegation-overlaps");
  });

  test("to whoever is no leader", async () => {
    for (const role of ["clerk", "specialist", "administrator", "auditor", "courier"] as const) {
      const answer = await (await office.as(role)).send("POST", "/api/delegations", {});
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });
});
