import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { CommandReply, type DossierView } from "../../shared/contracts/dossiers.ts";
import { roles, type Actor, type Role } from "../../shared/domain/accounts/index.ts";
import { commandTypes } from "../../shared/domain/dossiers/index.ts";
import { anchorStore } from "../../shared/store/audit/anchor.store.ts";
import { auditChain } from "../../shared/store/audit/audit-chain.ts";
import { verifyAudit } from "../../shared/store/audit/verify.ts";
import { connect } from "../../shared/store/connect.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { aCommand } from "../domain/dossiers/a-state.ts";
import {
  beginning,
  possibleIn,
  refusalForeseen,
  remember,
  whoGives,
  type Memory,
} from "../domain/dossiers/office-model.ts";
import { pausedNumbers, statusByNumber, stepRoles } from "../domain/dossiers/office-table.ts";
import { aLandTransfer, type ADossier } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { count, deep } from "../support/deep.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();
/** The rule of the case foresees a verification. */
const civil = {
  code: "1.004873",
  dossier: {
    procedureCode: "1.004873",
    submitter: { name: "Nguyễn Văn Mẫu", phone: "0900000417" },
    civilStatus: { persons: [{ role: "con", name: "Nguyễn Thị Ví Dụ" }] },
  } satisfies ADossier,
};
const land = { code: "1.013831", dossier: aLandTransfer() };

const life = fc.record({
  of: fc.constantFrom(civil, land),
  returnMode: fc.constantFrom("counter" as const, "online" as const),
  handedIn: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  steps: fc.array(
    fc.record({
      command: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...commandTypes) },
        { weight: 4, arbitrary: fc.nat(99) },
      ),
      role: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...roles) },
        { weight: 5, arbitrary: fc.constant(null) },
      ),
      colleague: fc.oneof(
        { weight: 5, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
    }),
    { minLength: 3, maxLength: 25 },
  ),
});

/** Who stands behind an account of the model. There is one leader: what the model gives a second one is left out. */
async function personOf({ account, role }: Actor) {
  if (account !== `second-${role}`) return office.as(role);
  if (role === "clerk") return office.as("clerk-2");
  return role === "specialist" ? office.as("specialist-2") : null;
}

/** The account that a leader gives it to: the second one of the role whose step it is. */
const givenTo = (step: number): string | null => {
  const role: Role | undefined = stepRoles[step];
  return role === "clerk" || role === "specialist" ? `account-${role}-2.${here}` : null;
};

function expectAsRemembered(view: DossierView, memory: Memory, owed: boolean): void {
  expect(view.status).toBe(statusByNumber[memory.number]);
  expect(view.statusNo).toBe(memory.number);
  expect(view.step.role).toBe(stepRoles[memory.step]);
  expect([view.assignee === null, view.signedAt === null]).toEqual([
    memory.assignee === null,
    !memory.signed,
  ]);
  expect(view.pausedSince !== null).toBe(pausedNumbers.has(memory.number));
  expect(view.apology !== null).toBe(owed);
  const isRunning = memory.number === 1 || memory.number === 2 || memory.number === 4;
  if (isRunning) expect(view.dueAt).not.toBeNull();
  expect(view.history.map(({ version }) => version)).toEqual([...view.history.keys()].map((n) => n + 1));
  const written = view.history.filter(({ type }) => type !== "scheduled" && type !== "thresholdPassed");
  expect(written).toHaveLength(memory.version);
}

test("whatever the people of the office ask of it, a dossier is what the law's table says", async () => {
  const clerk = await office.as("clerk");
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(life, async ({ of, returnMode, handedIn, steps }) => {
      const answer: ADossier["answer"] = { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] };
      const dossier: ADossier = { ...of.dossier, returnMode, ...(handedIn && { answer }) };
      const taken = await clerk.takeIn(dossier);
      const { ref } = taken;
      let { version } = taken;
      const memory = beginning(handedIn);
      if (handedIn) Object.assign(memory, { number: 5, version: 2, pauses: 1 });
      let owed = false;
      for (const { command: wish, role, colleague } of steps) {
        const possible = possibleIn(memory, returnMode);
        const command = typeof wish === "string" ? wish : (possible[wish % possible.length] ?? "start");
        const actor = whoGives(command, memory, { role, colleague });
        const who = await personOf(actor);
        const assignee = givenTo(memory.step);
        if (!who || (command === "assign" && assignee === null)) continue;
        const body = command === "assign" ? { type: command, assignee } : aCommand[command];
        const answer = await who.send("POST", `/api/dossiers/${ref}/commands`, body, {
          "if-match": `"${version}"`,
        });
        const foreseen =
          refusalForeseen(memory, command, actor, { returnMode, code: of.code }) ??
          (command === "apologise" && !owed ? /^no-apology-owed$/u : null);
        if (foreseen) {
          expect(problemIn(answer).code).toMatch(foreseen);
          continue;
        }
        expect([command, answer.status, answer.body]).toEqual([command, 200, expect.anything()]);
        ({ version } = CommandReply.parse(answer.body));
        remember(memory, command, actor);
        // Here it is given to somebody who is there.
        if (command === "assign") memory.assignee = `second-${stepRoles[memory.step]}`;
        owed =
          (owed || command === "extend") && command !== "apologise" && ![3, 7, 9].includes(memory.number);
      }
      await office.settled(ref);
      expectAsRemembered(await clerk.see(ref), memory, owed);
      reached.add(String(memory.number));
    }),
    { numRuns: count(200, 2_000) },
  );
  // Lives are worth something only if they came everywhere.
  if (deep) expect(reached.size).toBe(10);
  else expect(reached.size).toBeGreaterThan(7);

  const connection = await connect(office.services.mongodbUri, { poolSize: 4 });
  const keyring = parseKeyring(office.house.secretKeys);
  const chain = auditChain(keyring);
  const of = { connection, chain, vault: personalVault(keyring), anchors: anchorStore(connection, chain) };
  const findings: unknown[] = [];
  for await (const finding of verifyAudit(of)) findings.push(finding);
  await connection.close();
  // Every chain holds, and every state is what its history leads to.
  expect(findings).toEqual([]);
}, 900_000);
