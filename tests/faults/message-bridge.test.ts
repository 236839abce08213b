import { beforeEach, describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { followerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { FollowerDocument } from "../../shared/store/followers/follower.store.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { aResident } from "../support/a-resident.ts";
import { standInForFile, type Came } from "../support/a-stand-in.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const bridge = await standInForFile();
const token = "the-office-and-its-bridge-know-it";
const office = openOffice({
  env: { MESSAGE_GATEWAY_URL: `${bridge.origin}/messages`, MESSAGE_GATEWAY_TOKEN: token },
});
const followers = () => office.db().collection<FollowerDocument>("followers");
const keyOf = ({ headers }: Came) => String(headers["idempotency-key"]);
const Sent = z.strictObject({
  id: z.string(),
  channel: z.enum(["phone", "email"]),
  to: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  template: z.string(),
  at: z.iso.datetime(),
  headers: z.strictObject({ "List-Unsubscribe": z.string() }).optional(),
});
/** What came of a dossier's changes. */
const told = (ref: string) =>
  bridge.came.filter((one) => keyOf(one).startsWith(`${ref}-`) && keyOf(one).includes("-tell-followers-"));
beforeEach(() => {
  bridge.answer = () => 202;
});

let made = 0;
async function followed() {
  made += 1;
  const submitter = { name: "Nguyễn Văn Mẫu", phone: "0900000417" };
  const { ref, token: receipt, code } = await (await office.as("clerk")).takeIn(aDwelling({ submitter }));
  const { ticket } = await office.stranger.track({ token: receipt });
  const phone = `09440000${String(made).padStart(2, "0")}`;
  const email = `cau-${made}@vi-du.vn`;
  const resident = await aResident(office, { phone });
  await resident.send("POST", "/api/followers", { channel: "phone", ticket });
  await office.stranger.send("POST", "/api/followers", { channel: "email", ticket, email });
  const { _id } = await until("it waits", () => followers().findOne({ ref, channel: "email" }));
  const tokens = followerTokens(parseKeyring(office.house.secretKeys));
  const asked = { token: tokens.tokenOf("confirm", _id) };
  await office.stranger.send("POST", "/api/followers/confirm", asked);
  return { ref, phone, email, tail: code.split("-").slice(1).join("-"), mailId: _id };
}
const withdraw = async (ref: string) => (await office.as("clerk")).command(ref, { type: "withdraw" });

describe("Messages by a bridge to a carrier", () => {
  test("come with all that a carrier needs, and what was sent is kept without the secret of its link", async () => {
    const { ref, phone, email, tail, mailId } = await followed();
    await withdraw(ref);
    await office.settled(ref);
    const came = told(ref).toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
    expect(came).toHaveLength(2);
    for (const one of came) {
      expect(one.path).toBe("/messages");
      expect(one.headers.authorization).toBe(`Bearer ${token}`);
      expect(keyOf(one)).toBe(Sent.parse(one.json).id);
    }
    const sent = came.map(({ json }) => Sent.parse(json));
    expect(sent.map(({ channel, to }) => `${channel} ${to}`).toSorted()).toEqual([
      `email ${email}`,
      `phone ${phone}`,
    ]);
    const mail = sent.find(({ channel }) => channel === "email");
    const link = `${office.house.baseUrl}/thoi-bao#${followerTokens(parseKeyring(office.house.secretKeys)).tokenOf("stop", mailId)}`;
    expect(mail).toMatchObject({
      subject: `Hồ sơ ${tail} có thay đổi`,
      headers: { "List-Unsubscribe": `<${link}>` },
    });
    expect(mail?.text).toContain(link);
    const kept = await office
      .messages()
      .find({ _id: new RegExp(`^${ref}-`, "u") })
      .toArray();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${phone}|${email}|${link.slice(-20)}|secret`, "u"));
  });

  test("are tried again while it refuses or is away, and are never lost", async () => {
    const [refused, away] = [await followed(), await followed()];
    bridge.answer = () => 503;
    await withdraw(refused.ref);
    await until("it was refused", () => told(refused.ref).length >= 2);
    await bridge.close();
    await withdraw(away.ref);
    await until("it waits in the outbox", async () =>
      (await office.dossiers().findOne({ _id: away.ref }))?.outbox.some(
        ({ job }) => job === "tell-followers",
      ),
    );
    const before = bridge.came.length;
    bridge.answer = () => 202;
    await bridge.open();
    await until(
      "both are told",
      async () => (await office.dossiers().countDocuments({ "outbox.0": { $exists: true } })) === 0,
      60_000,
    );
    const after = bridge.came.slice(before).map(keyOf);
    expect(after.toSorted()).toEqual([...new Set(after)].toSorted());
    for (const { ref } of [refused, away]) {
      expect(after.filter((key) => key.startsWith(`${ref}-`))).toHaveLength(2);
      expect(await office.messages().countDocuments({ _id: new RegExp(`^${ref}-`, "u") })).toBe(2);
    }
  }, 90_000);

  test("reach each follower once, although the worker is killed between two of them", async () => {
    const { ref } = await followed();
    const isMail = ({ json }: Came) => Sent.parse(json).channel === "email";
    bridge.answer = (one) => (isMail(one) ? "hold" : 202);
    await withdraw(ref);
    await until("one is told, the other is on its way", async () => {
      const kept = await office.messages().countDocuments({ _id: new RegExp(`^${ref}-`, "u") });
      return kept === 1 && told(ref).some(isMail);
    });
    await office.house.worker.kill();
    bridge.answer = () => 202;
    await office.house.worker.start();
    await until(
      "all is told",
      async () => (await office.dossiers().countDocuments({ _id: ref, "outbox.0": { $exists: true } })) === 0,
      60_000,
    );
    // The one whose answer nobody heard came again, under the same key: the bridge takes it once.
    const keys = told(ref).map(keyOf);
    expect([keys.length, new Set(keys).size]).toEqual([3, 2]);
    expect(told(ref).filter((one) => !isMail(one))).toHaveLength(1);
    expect(await office.messages().countDocuments({ _id: new RegExp(`^${ref}-`, "u") })).toBe(2);
  }, 90_000);

  test("that verify a phone go the same way, with their code, which is kept nowhere", async () => {
    const asked = await office.stranger.send("POST", "/api/phone-checks", { phone: "0944999999" });
    expect(asked.status).toBe(201);
    const came = await until("it is sent", () =>
      bridge.came.find(({ json }) => Sent.parse(json).to === "0944999999"),
    );
    const { text, channel, template } = Sent.parse(came.json);
    expect([channel, template]).toEqual(["phone", "phoneCode"]);
    const [code = "none"] = /\d{6}/u.exec(text) ?? [];
    const kept = await until("it is kept", () => office.messages().findOne({ _id: keyOf(came) }));
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${code}|secret`, "u"));
  });
});
