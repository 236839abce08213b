import { expect, test } from "@jest/globals";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { pushKeys } from "../../shared/store/push/push-keys.ts";
import { aBrowserSubscribed } from "../support/a-browser-subscribed.ts";
import { aSignature } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";

const office = openOffice();

test("a dossier can be followed thirty times a day, a caller may ask sixty times an hour, and what is on can always be stopped", async () => {
  const clerk = await office.as("clerk");
  const { subscription } = aBrowserSubscribed("https://web.push.apple.com/x");
  const key = pushKeys(parseKeyring(office.house.secretKeys)).current().publicKey;
  const lookedUp = async () => {
    const { token } = await clerk.takeIn(aSignature());
    return office.stranger.track({ token });
  };
  const follow = (ticket: string) =>
    office.stranger.send("POST", "/api/followers", { channel: "push", ticket, subscription, key });
  const one = await lookedUp();
  const answers = [];
  for (let n = 0; n < 31; n += 1) answers.push((await follow(one.ticket)).status);
  expect(answers).toEqual([...Array.from({ length: 30 }, () => 201), 429]);
  // However often it was asked for, the same browser follows once.
  const followers = office.db().collection<{ _id: string; ref: string }>("followers");
  expect(await followers.countDocuments({ ref: one.ref })).toBe(1);

  const other = await lookedUp();
  for (let n = 31; n < 60; n += 1) expect((await follow(other.ticket)).status).toBe(201);
  const third = await lookedUp();
  const refused = await follow(third.ticket);
  expect(problemIn(refused)).toMatchObject({ status: 429, code: "too-many-requests" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);

  const { _id } = (await followers.findOne({ ref: one.ref })) ?? { _id: "" };
  const bearer = { authorization: `Bearer ${one.ticket}` };
  expect((await office.stranger.send("DELETE", `/api/followers/${_id}`, undefined, bearer)).status).toBe(204);
  expect(await followers.countDocuments({ ref: one.ref })).toBe(0);
}, 60_000);
