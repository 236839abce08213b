import { expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { connect } from "../../shared/store/connect.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { followerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { FollowerDocument } from "../../shared/store/followers/follower.store.ts";
import { rotatePersonalKeys } from "../../shared/store/personal/rotate.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { pushKeys } from "../../shared/store/push/push-keys.ts";
import { aBrowserSubscribed } from "../support/a-browser-subscribed.ts";
import { aSignature } from "../support/a-dossier.ts";
import { aResident } from "../support/a-resident.ts";
import { standInForFile } from "../support/a-stand-in.ts";
import { callerAt } from "../support/caller.ts";
import { startHouse } from "../support/house.ts";
import { here, openOffice, signIn } from "../support/office.ts";
import { until } from "../support/until.ts";

const service = await standInForFile();
const env = { PUSH_HOSTS: service.origin };
const office = openOffice({ env });
const followers = () => office.db().collection<FollowerDocument>("followers");

test("after a change of keys followers are sealed anew, are the same by their address, are told on, and old links still stop them", async () => {
  const { ref, token } = await (await office.as("clerk")).takeIn(aSignature());
  const { ticket } = await office.stranger.track({ token });
  const phone = "0966000001";
  const resident = await aResident(office, { phone });
  await resident.send("POST", "/api/followers", { channel: "phone", ticket });
  const browser = aBrowserSubscribed(`${service.origin}/push/1`);
  const oldKeys = parseKeyring(office.house.secretKeys);
  const oldPush = pushKeys(oldKeys).current().publicKey;
  const subscribed = { channel: "push", ticket, subscription: browser.subscription, key: oldPush };
  await office.stranger.send("POST", "/api/followers", subscribed);
  expect(await followers().countDocuments({ ref })).toBe(2);
  const [first] = await followers().find({ ref, channel: "phone" }).toArray();
  const oldLink = followerTokens(oldKeys).tokenOf("stop", first?._id ?? "");

  const old: unknown = JSON.parse(office.house.secretKeys);
  const key = { kid: "k2", key: randomBytes(32).toString("base64") };
  const keys = JSON.stringify([key, ...(Array.isArray(old) ? old : [])]);
  const vault = personalVault(parseKeyring(keys));
  const connection = await connect(office.services.mongodbUri, { poolSize: 4 });
  expect(await rotatePersonalKeys(connection, vault)).toMatchObject({ followers: 2 });
  expect(await rotatePersonalKeys(connection, vault)).toMatchObject({ followers: 0 });
  await connection.close();
  const onlyNew = personalVault(parseKeyring(JSON.stringify([key])));
  const opened = (await followers().find({ ref }).toArray()).map(({ to }) => onlyNew.open(to));
  expect(opened).toContain(phone);

  await office.house.worker.kill();
  await office.house.server.kill();
  const house = await startHouse(office.services, { ...env, SECRET_KEYS: keys });
  const stranger = callerAt(house.baseUrl);
  // The same browser asks again, with the key that it had subscribed with.
  expect((await stranger.send("POST", "/api/followers", subscribed)).status).toBe(201);
  expect(await followers().countDocuments({ ref })).toBe(2);

  const specialist = await signIn(house.baseUrl, `clerk.${here}`);
  await specialist.command(ref, { type: "withdraw" });
  // The killed worker held the relay: the other one takes over first.
  const [came] = await until("the browser is told", () => service.came.length > 0 && service.came, 60_000);
  expect(came && browser.read(came.body).text).toContain("đã được rút");
  expect(came?.headers.authorization).toContain(`k=${oldPush}`);
  expect((await stranger.send("POST", "/api/followers/stop", { token: oldLink })).status).toBe(204);
  expect(await followers().countDocuments({ ref })).toBe(1);
}, 120_000);
