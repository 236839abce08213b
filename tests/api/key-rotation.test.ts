import { expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { Me, RecoveryCodes, SecondFactorBegun } from "../../shared/contracts/me.ts";
import type { AccountDocument } from "../../shared/store/accounts/account.store.ts";
import { connect } from "../../shared/store/connect.ts";
import { credentials } from "../../shared/store/credentials/credentials.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { rotatePersonalKeys } from "../../shared/store/personal/rotate.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { aSignature } from "../support/a-dossier.ts";
import { callerAt } from "../support/caller.ts";
import { startHouse } from "../support/house.ts";
import { codeOf, earlyInStep } from "../support/one-time-codes.ts";
import { here, openOffice, password, signIn } from "../support/office.ts";

const office = openOffice();

/** A new key in front of those of the house; and the new one alone. */
function changedKeys() {
  const old: unknown = JSON.parse(office.house.secretKeys);
  const key = { kid: "k2", key: randomBytes(32).toString("base64") };
  return {
    keys: JSON.stringify([key, ...(Array.isArray(old) ? old : [])]),
    newAlone: JSON.stringify([key]),
  };
}

test("a new key for what is new: receipts of the old one still open their dossier, and a repeated intake is answered as it was", async () => {
  const again = { "idempotency-key": "before-the-change-of-keys" };
  const first = await (await office.as("clerk")).takeIn(aSignature(), again);
  const { ticket } = await office.stranger.track({ token: first.token });

  const { keys } = changedKeys();
  const house = await startHouse(office.services, { SECRET_KEYS: keys });
  const clerk = await signIn(house.baseUrl, `clerk.${here}`);
  const stranger = callerAt(house.baseUrl);

  expect(await stranger.track({ token: first.token })).toMatchObject({ ref: first.ref });
  expect(await stranger.track({ code: first.code, pin: first.pin })).toMatchObject({ ref: first.ref });
  const authorization = { authorization: `Bearer ${ticket}` };
  expect((await stranger.send("GET", "/api/tracking", undefined, authorization)).status).toBe(200);
  expect(await clerk.takeIn(aSignature(), again)).toEqual(first);

  // Issued anew, it bears the new key; what was said at the first intake is still said alike.
  await clerk.command(first.ref, { type: "reissueReceipt" });
  const issue = { kid: "k2", generation: 2 };
  const anew = credentials(parseKeyring(keys)).receiptPin(first.ref, issue);
  expect(await stranger.track({ code: first.code, pin: anew })).toMatchObject({ ref: first.ref });
  expect((await stranger.send("POST", "/api/tracking", { token: first.token })).status).toBe(404);
  expect(await clerk.takeIn(aSignature(), again)).toEqual(first);
  const { ref } = await clerk.takeIn(aSignature());
  expect((await office.dossiers().findOne({ _id: ref }))?.receipt).toMatchObject({
    kid: "k2",
    generation: 1,
  });
}, 60_000);

test("one-time codes are sealed anew and go on; recovery codes end with the key that made them", async () => {
  const username = `leader.${here}`;
  const leader = await office.as("leader");
  const begun = await leader.send("POST", "/api/me/second-factor", { current: password });
  const { secret } = SecondFactorBegun.parse(begun.body);
  await earlyInStep(15_000);
  const first = { code: codeOf(secret, -1) };
  const { codes } = RecoveryCodes.parse((await leader.send("PUT", "/api/me/second-factor", first)).body);

  const { keys, newAlone } = changedKeys();
  const connection = await connect(office.services.mongodbUri, { poolSize: 4 });
  expect(await rotatePersonalKeys(connection, personalVault(parseKeyring(keys)))).toMatchObject({
    accounts: 1,
  });
  expect(await rotatePersonalKeys(connection, personalVault(parseKeyring(keys)))).toMatchObject({
    accounts: 0,
  });
  await connection.close();
  const accounts = office.db().collection<AccountDocument>("accounts");
  const sealed =
    (await accounts.findOne({ username: username.toLowerCase() }))?.secondFactor?.secret.jwe ?? "";
  expect(Buffer.from(sealed.split(".")[0] ?? "", "base64url").toString()).toContain('"kid":"k2"');

  async function entersAt(secretKeys: string, code: string | undefined) {
    const house = await startHouse(office.services, { SECRET_KEYS: secretKeys });
    const body = { username, password, code };
    const { status, headers } = await callerAt(house.baseUrl).send("POST", "/api/session", body);
    const { send } = callerAt(house.baseUrl, headers.getSetCookie()[0]?.split(";")[0]);
    const left = status === 200 ? Me.parse((await send("GET", "/api/me")).body).secondFactor : null;
    await house.stop();
    return [status, left?.recoveryLeft];
  }
  expect(await entersAt(keys, codes[0])).toEqual([200, 9]);
  expect(await entersAt(newAlone, codes[1])).toEqual([401, undefined]);
  expect(await entersAt(newAlone, codeOf(secret))).toEqual([200, 0]);
}, 90_000);
