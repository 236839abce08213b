import { expect, test } from "@jest/globals";
import type { Redis } from "ioredis";
import { aFullDossier, aSignature } from "../support/a-dossier.ts";
import { jobQueues } from "../support/job-queues.ts";
import { openOffice } from "../support/office.ts";
import { positionsIn, contentAt } from "../support/positions.ts";
import { inBag } from "../support/a-packet-home.ts";
import { until } from "../support/until.ts";
import { aDesk, aScreen } from "../support/watching.ts";

const office = openOffice({ env: { LOG_LEVEL: "trace" } });
const queues = jobQueues(office.services);

const said = aFullDossier();
const recipientName = "Vũ Thị Nhận Thay";
const personal = [
  said.submitter,
  said.owner,
  said.homeAddress,
  said.land,
  said.civilStatus,
  said.note,
  said.papers,
];
const roles = new Set(["con", "mẹ"]);

/** Every text that a person gave at the counter, in the forms it may be kept in. */
const secrets = personal.flatMap((part) =>
  positionsIn(part, (content) => typeof content === "string")
    .map((position) => String(contentAt(part, position)))
    .filter((text) => !roles.has(text))
    .flatMap((text) => [
      text,
      text.normalize("NFD"),
      text.toUpperCase(),
      Buffer.from(text).toString("base64"),
    ]),
);

function expectNothingPersonal(what: string, value: unknown): void {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  expect([what, [...secrets, recipientName, "10.776889"].filter((secret) => text.includes(secret))]).toEqual([
    what,
    [],
  ]);
}

/** All that lies in this file's Redis, whatever it is. */
async function contentsOf(redis: Redis): Promise<string[]> {
  const keys = await redis.keys("*");
  return Promise.all(
    keys.map(async (key) => {
      const type = await redis.type(key);
      if (type === "hash") return `${key} ${JSON.stringify(await redis.hgetall(key))}`;
      if (type === "list") return `${key} ${(await redis.lrange(key, "0", "-1")).join(" ")}`;
      if (type === "zset") return `${key} ${(await redis.zrange(key, "0", "-1")).join(" ")}`;
      if (type === "stream") return `${key} ${JSON.stringify(await redis.xrange(key, "-", "+"))}`;
      if (type === "set") return `${key} ${(await redis.smembers(key)).join(" ")}`;
      return `${key} ${await redis.get(key)}`;
    }),
  );
}

test("what people said at the counter stays where it belongs, from the counter to the door", async () => {
  const clerk = await office.as("clerk");
  const desk = await aDesk(office.house.baseUrl, clerk.cookie);
  const screen = await aScreen(office.house.baseUrl);
  expect(secrets.length).toBeGreaterThanOrEqual(100);

  await queues.pause();
  const { ref, token, code, pin } = await clerk.takeIn(said);
  await until("the job waits in Redis", async () => (await queues.count("waiting")) > 0);
  const inRedis = await contentsOf(queues.redis());
  expect(inRedis.join("\n")).toContain(ref);
  expectNothingPersonal("Redis", inRedis.join("\n"));
  await queues.resume();

  const snapshots: unknown[] = [];
  const look = async () => {
    const snapshot = await office.stranger.track({ token });
    snapshots.push(snapshot);
    return snapshot;
  };
  await screen.subscribe({ ticket: (await look()).ticket });
  await (await office.as("specialist")).command(ref, { type: "start" });
  await look();
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  await look();
  const [packet] = await (await office.as("clerk")).packets();
  const courier = await inBag(office, packet?.id ?? "");
  const received = { recipientName, relationship: "cháu", pin: await office.deliveryPin(ref) };
  const place = { lat: 10.776_889, lon: 106.700_806, accuracy: 12 };
  const device = { at: new Date().toISOString(), place };
  await courier.carry(packet?.id ?? "", { type: "deliver", idLooked: true, device, ...received });
  await office.settled(ref);
  expect(await look()).toMatchObject({ status: "returned" });
  await until("the screen knows", () => screen.changes.at(-1)?.status === "returned");

  expectNothingPersonal("snapshots", snapshots);
  expectNothingPersonal("what screens were told", screen.changes);
  expectNothingPersonal("what desks were told", desk.changes);
  const dossier = await office.dossiers().findOne({ _id: ref });
  const delivery = await office.deliveries().findOne({ ref });
  expectNothingPersonal("the dossier's history", [dossier?.history, dossier?.pulse, dossier?.outbox]);
  expectNothingPersonal("the packet's history", [delivery?.history, delivery?.pulse, delivery?.answered]);
  const texts = await office.messages().find({}).project({ text: 1, template: 1 }).toArray();
  expect(texts.length).toBeGreaterThan(0);
  expectNothingPersonal("messages", texts);
  expectNothingPersonal("Redis afterwards", (await contentsOf(queues.redis())).join("\n"));

  for (const program of [office.house.server, office.house.worker]) {
    expectNothingPersonal("logs", program.log());
    for (const secret of [pin, token, received.pin, "mat-khau-thu-nghiem"])
      expect(program.log()).not.toContain(secret);
  }
  expect(office.house.server.log()).toContain("/api/deliveries/");
  // The whole code is on the receipt alone: a screen shows its tail.
  expect(JSON.stringify(snapshots)).not.toContain(code);
});

test("a quiet procedure has no name on a public screen, nor in a message", async () => {
  const clerk = await office.as("clerk");
  const death = {
    procedureCode: "1.000656",
    caseId: "onTime",
    civilStatus: { persons: [{ role: "người mất", name: "A" }] },
  };
  const { ref, token } = await clerk.takeIn(aSignature(death));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const snapshot = await office.stranger.track({ token });
  expect(snapshot.quiet).toBe(true);
  const texts = await office
    .messages()
    .find({ _id: new RegExp(`^${ref}-`) })
    .toArray();
  expect(texts).toHaveLength(1);
  for (const word of ["tử", "death", "mất"]) {
    expect(JSON.stringify([snapshot, texts]).toLowerCase()).not.toContain(word);
  }
});

test("the list of packets shows who to bring it to, but not whose ID or what was said at the counter", async () => {
  const { ref } = await (await office.as("clerk")).takeIn(said);
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const packet = (await (await office.as("clerk")).packets()).find((one) => one.ref === ref);
  expect(packet?.recipient).toEqual({ name: said.owner?.name, phone: said.owner?.phone });
  for (const secret of ["079111222333", "079444555666", "Ghi chú riêng", "Đứa Bé", "CS00417417"]) {
    expect(JSON.stringify(packet)).not.toContain(secret);
  }
});
