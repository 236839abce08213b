import { afterEach, describe, expect, test } from "@jest/globals";
import { Following } from "../../shared/contracts/followers.ts";
import { followerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { FollowerDocument } from "../../shared/store/followers/follower.store.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { pushKeys } from "../../shared/store/push/push-keys.ts";
import { aBrowserSubscribed } from "../support/a-browser-subscribed.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { byPin, inBag } from "../support/a-packet-home.ts";
import { aResident } from "../support/a-resident.ts";
import { standInForFile } from "../support/a-stand-in.ts";
import { problemIn } from "../support/caller.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const service = await standInForFile();
const office = openOffice({ env: { PUSH_HOSTS: `${service.origin}, *.notify.windows.com` } });
const followers = () => office.db().collection<FollowerDocument>("followers");
const keyring = () => parseKeyring(office.house.secretKeys);
const pushKey = () => pushKeys(keyring()).current().publicKey;
const tokenOf = (purpose: "confirm" | "stop", id: string) => followerTokens(keyring()).tokenOf(purpose, id);
const post = (path: string, body: object, headers = {}) => office.stranger.send("POST", path, body, headers);
afterEach(() => {
  service.answer = () => 201;
});

let made = 0;
/** Another address for each caller: what one test uses up is not another one's. */
const fresh = () => String((made += 1)).padStart(6, "0");
const aPhone = () => `0922${fresh()}`;
const aMail = () => `thu-${fresh()}@vi-du.vn`;

async function lookedUp(phone = "0900000417", dossier = aDwelling()) {
  const clerk = await office.as("clerk");
  const submitter = { name: "Nguyễn Văn Mẫu", phone };
  const { ref, token, code } = await clerk.takeIn({ ...dossier, submitter });
  const { ticket } = await office.stranger.track({ token });
  return { ref, token, code, ticket, tail: code.split("-").slice(1).join("-") };
}
const listed = async (ticket: string) =>
  Following.parse(
    (await office.stranger.send("GET", "/api/followers", undefined, { authorization: `Bearer ${ticket}` }))
      .body,
  );
const mails = (ref: string) =>
  office
    .messages()
    .find({ _id: new RegExp(`^${ref}-.*-tell-followers-`, "u") })
    .sort({ at: 1, _id: 1 })
    .toArray();
async function byMail(ticket: string, ref: string, email = aMail(), language = "vi") {
  expect((await post("/api/followers", { channel: "email", ticket, email, language })).status).toBe(201);
  const one = await until("it is noted", () => followers().findOne({ ref, channel: "email" }));
  expect((await post("/api/followers/confirm", { token: tokenOf("confirm", one._id) })).status).toBe(200);
  return one._id;
}
async function byPush(ticket: string, language = "vi") {
  const browser = aBrowserSubscribed(`${service.origin}/push/${fresh()}`);
  const { subscription } = browser;
  const body = { channel: "push", ticket, language, subscription, key: pushKey() };
  expect((await post("/api/followers", body)).status).toBe(201);
  const path = new URL(subscription.endpoint).pathname;
  return { ...browser, came: () => service.came.filter((one) => one.path === path) };
}
const start = async (ref: string) => (await office.as("specialist")).command(ref, { type: "start" });
const ask = async (ref: string) =>
  (await office.as("specialist")).command(ref, {
    type: "requestSupplement",
    reason: "missing",
    papers: [{ name: "Bản sao có chứng thực" }],
  });

describe("Somebody who has looked a dossier up", () => {
  test("is told by the phone that was verified, and nobody can name another one", async () => {
    const { ref, ticket, tail } = await lookedUp();
    const phone = aPhone();
    expect(problemIn(await post("/api/followers", { channel: "phone", ticket })).code).toBe(
      "phone-not-verified",
    );
    const resident = await aResident(office, { phone });
    expect(await resident.send("POST", "/api/followers", { channel: "phone", ticket })).toMatchObject({
      status: 201,
      body: { channel: "phone", toConfirm: false },
    });
    expect((await listed(ticket)).items).toMatchObject([{ channel: "phone" }]);
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    const [told, ...more] = await mails(ref);
    expect(more).toEqual([]);
    // Where it is only kept, the link does not stop anything: the secret is sealed.
    expect(told?.text).toBe(
      `Hồ sơ ${tail} còn thiếu 1 giấy tờ, mời xem danh sách bằng mã trên giấy hẹn. Thôi báo: ${office.house.baseUrl}/thoi-bao#••••••`,
    );
    const stored = JSON.stringify([await followers().find().toArray(), told]);
    expect(stored).not.toMatch(
      new RegExp(`${phone}|${tokenOf("stop", told?._id.split("-").at(-1) ?? "")}`, "u"),
    );
    const page = await (await office.as("administrator")).send("GET", "/api/messages");
    expect(JSON.stringify(page.body)).toContain(phone);
  });

  test("is not told twice by the submitter's phone, which the office tells anyway; what it does not tell, is", async () => {
    const phone = aPhone();
    const { ref, ticket } = await lookedUp(phone);
    const resident = await aResident(office, { phone });
    await resident.send("POST", "/api/followers", { channel: "phone", ticket });
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    expect(await mails(ref)).toEqual([]);
    expect(await office.messages().countDocuments({ _id: new RegExp(`^${ref}-.*-notify$`, "u") })).toBe(1);
    await (await office.as("clerk")).command(ref, { type: "withdraw" });
    await office.settled(ref);
    expect((await mails(ref)).map(({ template }) => template)).toEqual(["follow.withdrawn"]);
  });

  test("is told by e-mail only once its holder has said so, in the language that was asked for", async () => {
    const { ref, ticket, tail } = await lookedUp();
    const email = aMail();
    const body = { channel: "email", ticket, email: ` ${email.toUpperCase()}`, language: "en" };
    expect(await post("/api/followers", body)).toMatchObject({ status: 201, body: { toConfirm: true } });
    const question = await until("it is asked", () =>
      office.messages().findOne({ template: "follow.confirm" }),
    );
    expect(question.text).toContain(`/theo-doi#••••••`);
    expect(question.text).toContain(tail);
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    expect([await mails(ref), (await listed(ticket)).items]).toEqual([[], []]);

    const { _id } = (await followers().findOne({ ref })) ?? { _id: "" };
    // Who may stop it may not begin it.
    const wrong = await post("/api/followers/confirm", { token: tokenOf("stop", _id) });
    expect(problemIn(wrong)).toMatchObject({ status: 404, code: "link-expired" });
    const [day, serial] = tail.split("-");
    for (let times = 0; times < 2; times += 1) {
      expect(await post("/api/followers/confirm", { token: tokenOf("confirm", _id) })).toMatchObject({
        status: 200,
        body: { tail: { day, serial } },
      });
    }
    await (await office.as("clerk")).command(ref, { type: "receiveSupplement", papers: [] });
    await office.settled(ref);
    expect((await mails(ref)).map(({ channel, text }) => [channel, text.split("\n")[0]])).toEqual([
      ["email", `File ${tail}: we have the papers that were added.`],
    ]);
    expect(await office.messages().countDocuments({ template: "follow.confirm" })).toBe(1);
  });

  test("is told by the browser, in a message that only this browser can read and only the office can have sent", async () => {
    const { ref, ticket, tail } = await lookedUp();
    const browser = await byPush(ticket, "en");
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    const [one, ...more] = browser.came();
    expect(more).toEqual([]);
    expect(one && browser.read(one.body)).toMatchObject({
      title: `File ${tail} has changed`,
      text: `File ${tail}: 1 more paper is needed; see the list with the code on the receipt.`,
      stopWords: "Stop",
    });
    expect(one?.headers.authorization).toContain(`k=${pushKey()}`);
    expect(one?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "172800" });
    expect((await mails(ref)).map(({ channel, text }) => [channel, text.includes("#")])).toEqual([
      ["push", false],
    ]);
    const token = one ? browser.read(one.body).stop : "";
    expect((await post("/api/followers/stop", { token })).status).toBe(204);
    expect(await followers().countDocuments({ ref })).toBe(0);
  });

  test("can have any of them stopped by the receipt, and by the link of a message, however often", async () => {
    const { ref, ticket } = await lookedUp();
    const id = await byMail(ticket, ref);
    await byPush(ticket);
    const { items, open } = await listed(ticket);
    expect([open, items.map(({ channel }) => channel).toSorted()]).toEqual([true, ["email", "push"]]);
    const other = await lookedUp();
    const stop = (bearer: string) =>
      office.stranger.send("DELETE", `/api/followers/${id}`, undefined, {
        authorization: `Bearer ${bearer}`,
      });
    await stop(other.ticket);
    expect(await followers().countDocuments({ ref })).toBe(2);
    expect((await stop(ticket)).status).toBe(204);
    const [left] = (await listed(ticket)).items;
    for (let times = 0; times < 2; times += 1) {
      expect((await post("/api/followers/stop", { token: tokenOf("stop", left?.id ?? "") })).status).toBe(
        204,
      );
    }
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    expect(await mails(ref)).toEqual([]);
    const made = tokenOf("stop", id).replace(/.$/u, (last) => (last === "0" ? "1" : "0"));
    expect(problemIn(await post("/api/followers/stop", { token: made })).code).toBe("link-expired");
  });
});

describe("An address", () => {
  test("gets the same answer and the same number of questions whether it follows already or not", async () => {
    const { ref, ticket } = await lookedUp();
    const known = aMail();
    await byMail(ticket, ref, known);
    const shapes = [];
    for (const email of [known, aMail()]) {
      const answers = [];
      for (let n = 0; n < 4; n += 1)
        answers.push(await post("/api/followers", { channel: "email", ticket, email }));
      shapes.push(answers.map(({ status, body }) => [status, status === 201 ? body : null]));
    }
    const [asked, refused] = [
      [201, { channel: "email", toConfirm: true }],
      [429, null],
    ];
    // The known one had its first question before.
    expect(shapes).toEqual([
      [asked, asked, refused, refused],
      [asked, asked, asked, refused],
    ]);
    expect(await followers().countDocuments({ ref })).toBe(2);
    expect((await listed(ticket)).items).toHaveLength(1);
  });

  test("that nobody confirms is forgotten after a day, by the clock of the office", async () => {
    const { ref, ticket } = await lookedUp();
    await post("/api/followers", { channel: "email", ticket, email: aMail() });
    const { _id } = (await followers().findOne({ ref })) ?? { _id: "" };
    await office.setClock("2026-11-24T09:00:00+07:00");
    const late = await post("/api/followers/confirm", { token: tokenOf("confirm", _id) });
    expect(problemIn(late).code).toBe("link-expired");
    await office.setClock("2026-11-23T09:00:00+07:00");
  });

  test("of a browser is one of a push service that the office knows", async () => {
    const { ticket } = await lookedUp();
    const { subscription } = aBrowserSubscribed(`${service.origin}/push/1`);
    const send = (endpoint: string, changes: object = {}) =>
      post("/api/followers", {
        channel: "push",
        ticket,
        key: pushKey(),
        subscription: { ...subscription, endpoint },
        ...changes,
      });
    for (const endpoint of [
      "http://127.0.0.1:1/push",
      "https://127.0.0.1/push",
      "https://push.example.vn/x",
      "https://evilnotify.windows.com/x",
      "https://a.notify.windows.com:8443/x",
      "https://a:b@a.notify.windows.com/x",
      "https://a.notify.windows.com.example.vn/x",
      "file:///etc/passwd",
    ]) {
      expect([endpoint, problemIn(await send(endpoint)).code]).toEqual([endpoint, "push-refused"]);
    }
    expect((await send("https://a.notify.windows.com/x")).status).toBe(201);
    const other = aBrowserSubscribed("x").subscription.keys.p256dh;
    expect(problemIn(await send(subscription.endpoint, { key: other })).code).toBe("push-key-unknown");
    const noPoint = { ...subscription, keys: { ...subscription.keys, p256dh: "A".repeat(87) } };
    expect(problemIn(await send("", { subscription: noPoint })).code).toBe("push-refused");
  });

  test("of a browser that is gone is forgotten, one that is refused stays, and neither keeps others waiting", async () => {
    const { ref, ticket } = await lookedUp();
    const [gone, refused, good] = [await byPush(ticket), await byPush(ticket), await byPush(ticket)];
    const pathOf = (one: typeof gone) => new URL(one.subscription.endpoint).pathname;
    service.answer = ({ path }) => (path === pathOf(gone) ? 410 : path === pathOf(refused) ? 400 : 201);
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    expect([gone, refused, good].map((one) => one.came().length)).toEqual([1, 1, 1]);
    expect(await followers().countDocuments({ ref })).toBe(2);
  });
});

describe("Following", () => {
  test("ends when the receipt is issued anew: whoever has the old one hears nothing more, and can confirm nothing", async () => {
    const { ref, ticket } = await lookedUp();
    await byMail(ticket, ref);
    const browser = await byPush(ticket);
    const email = aMail();
    await post("/api/followers", { channel: "email", ticket, email });
    const late = await until("it waits", () => followers().findOne({ ref, confirmed: false }));
    await (await office.as("clerk")).command(ref, { type: "reissueReceipt" });
    await office.settled(ref);
    expect(await followers().countDocuments({ ref })).toBe(0);
    expect(
      problemIn(await post("/api/followers/confirm", { token: tokenOf("confirm", late._id) })).code,
    ).toBe("link-expired");
    expect(problemIn(await post("/api/followers", { channel: "email", ticket, email })).code).toBe(
      "ticket-expired",
    );
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    expect([await mails(ref), browser.came()]).toEqual([[], []]);
  });

  test("tells each change from the counter to the door once, and ends with the dossier", async () => {
    const { ref, ticket } = await lookedUp(undefined, aDwelling(toHome));
    await byMail(ticket, ref);
    await start(ref);
    await (await office.as("leader")).command(ref, { type: "finish" });
    await office.settled(ref);
    const { _id: packet } = await until("the packet is made", () => office.deliveries().findOne({ ref }));
    const pin = await office.deliveryPin(ref);
    await (await inBag(office, packet)).carry(packet, byPin(pin));
    await office.settled(ref);
    const told = await mails(ref);
    expect(told.map(({ template }) => template).toSorted()).toEqual([
      "follow.delivered",
      "follow.homeReturnStarted",
      "follow.readyHome",
    ]);
    expect(JSON.stringify(told)).not.toContain(pin);
    const [one] = await followers().find({ ref }).toArray();
    // Thirty days, so that the links of the last messages still know whose they are.
    expect(one?.expiresAt?.toISOString()).toBe("2026-12-23T02:00:00.000Z");
    const { open } = await listed(ticket);
    expect(open).toBe(false);
    const again = await post("/api/followers", { channel: "email", ticket, email: aMail() });
    expect(problemIn(again)).toMatchObject({ status: 409, code: "not-to-follow" });
  });

  test("costs a dossier that nobody follows nothing, and one whose last follower is gone little", async () => {
    const { ref } = await lookedUp();
    await start(ref);
    await ask(ref);
    await office.settled(ref);
    const stored = await office.dossiers().findOne({ _id: ref });
    expect(stored && "followed" in stored).toBe(false);
    expect(await mails(ref)).toEqual([]);
  });

  test("begins behind what has happened: nobody is told what the page had shown already", async () => {
    const { ref, ticket } = await lookedUp();
    await start(ref);
    await ask(ref);
    await byMail(ticket, ref);
    await office.settled(ref);
    expect(await mails(ref)).toEqual([]);
  });

  test("is for twenty addresses of a dossier at the most", async () => {
    const { ref, ticket } = await lookedUp();
    for (let n = 0; n < 20; n += 1) await byPush(ticket);
    const more = await post("/api/followers", { channel: "email", ticket, email: aMail() });
    expect(problemIn(more)).toMatchObject({ status: 409, code: "too-many-followers" });
    expect(await followers().countDocuments({ ref })).toBe(20);
  });
});
