import { beforeEach, describe, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import type { Connection } from "mongoose";
import { anchorStore } from "../../shared/store/audit/anchor.store.ts";
import { auditChain } from "../../shared/store/audit/audit-chain.ts";
import { verifyAudit, type Finding } from "../../shared/store/audit/verify.ts";
import { connect } from "../../shared/store/connect.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { aDwelling, aLandTransfer, toHome } from "../support/a-dossier.ts";
import { openOffice } from "../support/office.ts";
import { readPaper } from "../papers/read-paper.ts";

const office = openOffice();

type Opened = { readonly connection: Connection; readonly findings: () => Promise<Finding[]> };

async function withAudit<T>(work: (audit: Opened & { readonly anchor: () => Promise<void> }) => Promise<T>) {
  const connection = await connect(office.services.mongodbUri, { poolSize: 4 });
  const keyring = parseKeyring(office.house.secretKeys);
  const chain = auditChain(keyring);
  const vault = personalVault(keyring);
  const anchors = anchorStore(connection, chain);
  const findings = async () => {
    const found: Finding[] = [];
    for await (const one of verifyAudit({ connection, chain, vault, anchors })) found.push(one);
    return found;
  };
  try {
    return await work({ connection, findings, anchor: () => anchors.anchor(new Date()) });
  } finally {
    await connection.close();
  }
}

/** Some dossiers with a life behind them, as the office wrote them, anchored. */
async function someLives(): Promise<readonly DossierDocument[]> {
  const [clerk, specialist, leader] = [
    await office.as("clerk"),
    await office.as("specialist"),
    await office.as("leader"),
  ];
  const refs: string[] = [];
  for (const dossier of [aDwelling(toHome), aLandTransfer(), aLandTransfer()]) {
    const { ref } = await clerk.takeIn(dossier);
    await office.settled(ref);
    await clerk.command(ref, { type: "handOver", note: "Đủ giấy tờ" });
    await specialist.command(ref, { type: "start" });
    await specialist.command(ref, { type: "requestSupplement", papers: [{ name: "Giấy tờ mẫu" }] });
    await clerk.command(ref, { type: "receiveSupplement" });
    await specialist.command(ref, { type: "propose" });
    await leader.command(ref, { type: "sign", result: { number: "12/GCN" } });
    refs.push(ref);
  }
  const [first] = refs;
  if (first) await clerk.command(first, { type: "finish" });
  await clerk.takeIn({
    ...aLandTransfer(),
    answer: { type: "refuse", ground: "other", note: "Không thuộc phường" },
  });
  await office.settled();
  await withAudit(({ anchor }) => anchor());
  return office
    .dossiers()
    .find({ _id: { $in: refs } })
    .sort({ code: 1 })
    .toArray();
}

/** What is found after somebody with the database, and without the keys, did this; then it is undone. */
async function found(document: DossierDocument, tamper: () => Promise<unknown>): Promise<readonly string[]> {
  await tamper();
  try {
    const findings = await withAudit((audit) => audit.findings());
    const ours = findings.filter(({ of }) => of === document.code);
    expect(ours).toEqual(findings);
    return ours.map(({ kind, event }) => (event ? `${kind} ${event.version}` : kind));
  } finally {
    await office.dossiers().replaceOne({ _id: document._id }, document, { upsert: true });
  }
}

describe("The audit of histories", () => {
  let lives: readonly DossierDocument[] = [];
  beforeEach(async () => {
    if (lives.length === 0) lives = await someLives();
  }, 60_000);
  const of = (at: number): DossierDocument => {
    const life = lives[at];
    if (!life) throw new Error("there are three lives");
    return life;
  };
  const change = (at: number, $set: object) => () =>
    office.dossiers().updateOne({ _id: of(at)._id }, { $set });
  const history = (at: number, changed: (events: DossierDocument["history"][number][]) => unknown) =>
    change(at, { history: changed([...of(at).history]) });

  test("passes what the office wrote, and again after another anchor", async () => {
    expect(await withAudit((audit) => audit.findings())).toEqual([]);
    await withAudit((audit) => audit.anchor());
    expect(await withAudit((audit) => audit.findings())).toEqual([]);
  });

  test("finds an edited field, and names dossier and event", async () => {
    expect(await found(of(0), change(0, { "history.2.at": new Date("2026-11-22T09:00:00+07:00") }))).toEqual(
      expect.arrayContaining(["event-changed 3"]),
    );
    expect(await found(of(1), change(1, { "history.1.by.job": "somebody" }))).toEqual(["event-changed 2"]);
  });

  test("finds a removed event", async () => {
    const removed = history(1, (events) => events.filter(({ version }) => version !== 4));
    expect(await found(of(1), removed)).toEqual(
      expect.arrayContaining(["event-missing 5", "event-changed 5"]),
    );
  });

  test("finds two swapped events, and an added one", async () => {
    const swapped = history(1, ([a, b, c, ...rest]) => [a, c, b, ...rest]);
    expect(await found(of(1), swapped)).toEqual(
      expect.arrayContaining(["events-reordered 2", "event-changed 3"]),
    );
    const doubled = history(1, (events) => [...events, events.at(-1)]);
    expect(await found(of(1), doubled)).toEqual(expect.arrayContaining([expect.stringMatching(/^event/u)]));
  });

  test("finds a cut tail by what was anchored, although what is left is whole", async () => {
    const { history: all } = of(2);
    const cut = all.slice(0, 3);
    const findings = await found(of(2), change(2, { history: cut, version: 3 }));
    expect(findings).toContain("tail-cut");
    expect(findings.some((finding) => finding.startsWith("event"))).toBe(false);
  });

  test("finds a state that its history does not lead to, and persons that were exchanged", async () => {
    expect(await found(of(0), change(0, { status: "returned" }))).toEqual(["state-differs"]);
    expect(await found(of(0), change(0, { assignee: "somebody" }))).toEqual(["state-differs"]);
    expect(await found(of(0), change(0, { "parties.owner.name": "Người Khác" }))).toEqual([
      "persons-changed",
    ]);
  });

  test("finds a deleted dossier, by its serial and by the anchor", async () => {
    const { _id, code } = of(1);
    const findings = await found(of(1), () => office.dossiers().deleteOne({ _id }));
    expect(findings.toSorted()).toEqual(["dossier-missing", "serial-missing"]);
    expect(code).toMatch(/^H29\.162-/u);
  });

  test("finds a serial that was given twice", async () => {
    const { code } = of(1);
    await office.db().collection("dossiers").dropIndex("code_1");
    const twice = await found(of(2), async () => {
      // Whoever takes another's serial: the chain of his own was bound to the code it had.
      await office.dossiers().updateOne({ _id: of(2)._id }, { $set: { code } });
    }).catch((error: unknown) => String(error));
    await office.db().collection("dossiers").createIndex({ code: 1 }, { unique: true });
    expect(String(twice)).toContain("serial-doubled");
  });

  test("finds an anchor that was changed or taken away", async () => {
    const anchors = office.db().collection<{ _id: number; heads: object[] }>("anchors");
    const all = await anchors.find({}).sort({ _id: 1 }).toArray();
    const first = all.find(({ heads }) => heads.length > 0);
    if (!first) throw new Error("nothing was anchored");
    await anchors.updateOne({ _id: first._id }, { $set: { heads: [] } });
    const kinds = async () => (await withAudit((audit) => audit.findings())).map(({ kind }) => kind);
    expect(await kinds()).toEqual(["anchor-changed"]);
    await anchors.deleteOne({ _id: first._id });
    // The next one stands behind another than it says.
    await withAudit((audit) => audit.anchor());
    expect(await kinds()).toContain("anchor-changed");
    await anchors.insertOne(first);
    expect(await kinds()).toEqual([]);
  });

  test("stands on the receipts of the next day: the day's anchor, the same however often it is printed", async () => {
    const connection = await connect(office.services.mongodbUri, { poolSize: 2 });
    const anchors = anchorStore(connection, auditChain(parseKeyring(office.house.secretKeys)));
    await anchors.anchor(new Date("2026-11-22T18:00:00+07:00"));
    await anchors.anchor(new Date("2026-11-22T19:00:00+07:00"));
    const last = await anchors.lastBefore(new Date("2026-11-23T00:00:00+07:00"));
    await connection.close();
    const clerk = await office.as("clerk");
    const receipt = await fetch(`${office.house.baseUrl}/api/dossiers/${of(0)._id}/receipt.pdf`, {
      headers: { cookie: clerk.cookie },
    });
    const { text } = await readPaper(new Uint8Array(await receipt.arrayBuffer()));
    const signs = last?.link.split(".")[1] ?? "";
    expect(text).toContain(
      `Niêm sổ hết ngày 22/11: ${signs.slice(0, 4)} ${signs.slice(4, 8)} ${signs.slice(8, 12)}`,
    );
  });

  test("is a command that names what it found and fails, or passes", async () => {
    expect(await run()).toMatchObject({
      code: 0,
      text: expect.stringMatching(/dossiers looked at, 0 findings\n$/u),
    });
    await change(0, { "history.0.fee": 1_000_000 })();
    const { code, text } = await run();
    await office.dossiers().replaceOne({ _id: of(0)._id }, of(0));
    expect(code).toBe(1);
    expect(text).toContain(`${of(0).code}, event 1 (accepted): an event was changed`);
  });
});

function run(): Promise<{ readonly code: number | null; readonly text: string }> {
  const env = {
    ...process.env,
    MONGODB_URI: office.services.mongodbUri,
    SECRET_KEYS: office.house.secretKeys,
    SESSION_SECRET: office.house.secretKeys,
    NODE_OPTIONS: "",
  };
  const child = spawn(process.execPath, ["scripts/audit-verify.ts"], { env });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += String(chunk)));
  child.stderr.on("data", (chunk: Buffer) => (text += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, text })));
}
