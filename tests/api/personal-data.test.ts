import { describe, expect, test } from "@jest/globals";
import { QueueReply } from "../../shared/contracts/dossiers.ts";
import { anchorStore } from "../../shared/store/audit/anchor.store.ts";
import { auditChain } from "../../shared/store/audit/audit-chain.ts";
import { verifyAudit } from "../../shared/store/audit/verify.ts";
import { connect } from "../../shared/store/connect.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { rotatePersonalKeys } from "../../shared/store/personal/rotate.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { aFullDossier, toHome } from "../support/a-dossier.ts";
import type { Caller } from "../support/caller.ts";
import { startHouse } from "../support/house.ts";
import { openOffice, signIn, here } from "../support/office.ts";

const office = openOffice();
/** Everything that reaches a person or proves who he is, as it was typed at the counter. */
const secrets = [
  "0912345001",
  "079111222333",
  "56 đường Người Nộp Ở",
  "0912345002",
  "079444555666",
  "78 đường Chủ Hồ Ở",
  "12/3/4 đường Số Mẫu",
  "Cổng xanh cạnh giếng",
];

async function aWholeLife(): Promise<string> {
  const { ref } = await (await office.as("clerk")).takeIn(aFullDossier(toHome));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  return ref;
}

async function found(who: Caller, q: string): Promise<readonly string[]> {
  const { body } = await who.send("GET", `/api/dossiers?q=${encodeURIComponent(q)}`);
  return QueueReply.parse(body).items.map(({ ref }) => ref);
}

/** Everything the database holds, as text. */
async function everythingStored(): Promise<string> {
  const collections = await office.db().collections();
  const all = await Promise.all(collections.map((one) => one.find({}).toArray()));
  return JSON.stringify(all);
}

describe("Whoever has a copy of the database", () => {
  test("finds no phone, no ID number and no address in it, while the office sees them all", async () => {
    const ref = await aWholeLife();
    const stored = await everythingStored();
    expect(stored).toContain("Trần Thị Người Nộp");
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    const seen = JSON.stringify(await (await office.as("clerk")).see(ref));
    // ID numbers are masked for everybody.
    expect(secrets.filter((secret) => !secret.startsWith("079") && !seen.includes(secret))).toEqual([]);
  });

  test("cannot tell by a digest whether a guessed phone is the right one", async () => {
    const ref = await aWholeLife();
    const dossier = await office.dossiers().findOne({ _id: ref });
    expect(dossier?.parties.salt).toEqual({ jwe: expect.stringMatching(/^eyJ/u) });
  });
});

describe("A clerk", () => {
  test("finds a dossier by a whole phone number or ID number, however it is typed", async () => {
    const ref = await aWholeLife();
    const clerk = await office.as("clerk");
    for (const q of [
      "0912345001",
      "+84912345001",
      "0912 345 001",
      "0912345002",
      "079111222333",
      "079444555666",
    ]) {
      expect(await found(clerk, q)).toContain(ref);
    }
    for (const q of ["0912345009", "079111222334", "07911122233"])
      expect(await found(clerk, q)).not.toContain(ref);
  });
});

describe("A change of keys", () => {
  test("seals everything anew; nothing is lost, and histories still hold", async () => {
    const ref = await aWholeLife();
    const before = await (await office.as("clerk")).see(ref);
    const [old] = JSON.parse(office.house.secretKeys) as { kid: string; key: string }[];
    const secretKeys = JSON.stringify([{ kid: "k2", key: Buffer.alloc(32, 9).toString("base64") }, old]);
    const keyring = parseKeyring(secretKeys);
    const vault = personalVault(keyring);
    const house = await startHouse(office.services, { SECRET_KEYS: secretKeys });
    const clerk = await signIn(house.baseUrl, `clerk.${here}`);
    expect(await found(clerk, "0912345001")).toContain(ref);

    const connection = await connect(office.services.mongodbUri, { poolSize: 4 });
    const rotated = await rotatePersonalKeys(connection, vault);
    expect(rotated.dossiers).toBeGreaterThan(0);
    expect(rotated.deliveries).toBeGreaterThan(0);
    expect(rotated.messages).toBeGreaterThan(0);
    expect(await rotatePersonalKeys(connection, vault)).toEqual({
      dossiers: 0,
      deliveries: 0,
      followers: 0,
      messages: 0,
      accounts: 0,
      sittings: 0,
      places: 0,
    });
    const dossier = await office.dossiers().findOne({ _id: ref });
    const jwes = JSON.stringify(dossier?.parties).match(/eyJ[\w-]+/gu) ?? [];
    const kids = jwes.map((header) => Buffer.from(header, "base64url").toString());
    expect(new Set(kids)).toEqual(new Set(['{"alg":"dir","enc":"A256GCM","kid":"k2"}']));

    expect(await clerk.see(ref)).toMatchObject({ submitter: before.submitter, owner: before.owner });
    expect(await found(clerk, "079444555666")).toContain(ref);
    const chain = auditChain(keyring);
    const findings: unknown[] = [];
    const anchors = anchorStore(connection, chain);
    for await (const one of verifyAudit({ connection, chain, vault, anchors })) findings.push(one);
    expect(findings).toEqual([]);
    await connection.close();
    await house.stop();
  });
});
