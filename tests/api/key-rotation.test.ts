import { expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { credentials } from "../../shared/store/credentials/credentials.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { aSignature } from "../support/a-dossier.ts";
import { callerAt } from "../support/caller.ts";
import { startHouse } from "../support/house.ts";
import { here, openOffice, signIn } from "../support/office.ts";

const office = openOffice();

test("a new key for what is new: receipts of the old one still open their dossier, and a repeated intake is answered as it was", async () => {
  const again = { "idempotency-key": "before-the-change-of-keys" };
  const first = await (await office.as("clerk")).takeIn(aSignature(), again);
  const { ticket } = await office.stranger.track({ token: first.token });

  const old: unknown = JSON.parse(office.house.secretKeys);
  const keys = JSON.stringify([
    { kid: "k2", key: randomBytes(32).toString("base64") },
    ...(Array.isArray(old) ? old : []),
  ]);
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
