import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import type { Connection } from "mongoose";
import { standardCalendar } from "../../shared/domain/calendar/index.ts";
import { demoClock } from "../../shared/store/clock/business-clock.ts";
import { QueueReply } from "../../shared/contracts/dossiers.ts";
import { connect } from "../../shared/store/connect.ts";
import { dossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { watchDeadlines } from "../../worker/handlers/watch-deadlines.handler.ts";
import { aDwelling, aLandTransfer, toHome, type ADossier } from "../support/a-dossier.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { aChain } from "../support/a-chain.ts";
import { mondayMorning, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const at = (wall: string) => new Date(`${wall.replace(" ", "T")}+07:00`);

beforeEach(() => office.setClock(mondayMorning));

async function stored(ref: string) {
  const found = await office.dossiers().findOne({ _id: ref });
  if (!found) throw new Error(`no dossier ${ref}`);
  return found;
}

async function taken(dossier: ADossier = aLandTransfer()): Promise<string> {
  const { ref } = await (await office.as("clerk")).takeIn(dossier);
  await office.settled(ref);
  return ref;
}

async function started(dossier?: ADossier): Promise<string> {
  const ref = await taken(dossier);
  await (await office.as("specialist")).command(ref, { type: "start" });
  return ref;
}

const dueOf = async (ref: string) => (await stored(ref)).schedule?.dueAt;

describe("schedule-deadlines", () => {
  test("writes the schedule as the dossier's second version, and what has to be watched", async () => {
    const dossier = await stored(await taken());
    expect(dossier).toMatchObject({ version: 2, status: "accepted", outbox: [] });
    expect(dossier.history[1]).toMatchObject({
      type: "scheduled",
      version: 2,
      by: { job: "schedule-deadlines" },
    });
    expect(dossier.schedule?.dueAt).toEqual(dossier.promise.dueAt);
    expect(dossier.watchAt).toEqual(dossier.thresholds[0]?.at);
  });

  test("stops with the clock and counts on when it starts again; the promise never changes", async () => {
    const ref = await started();
    await office.setClock(at("2026-11-26 10:00"));
    await (await office.as("specialist")).command(ref, { type: "requestPayment", notice: "TB-1" });
    await office.settled(ref);
    expect((await stored(ref)).schedule?.dueAt).toBeNull();
    expect(await stored(ref)).not.toHaveProperty("watchAt");

    await office.setClock(at("2026-12-02 15:00"));
    await (await office.as("clerk")).command(ref, { type: "confirmPayment" });
    await office.settled(ref);
    // Two of eight days were used on 26/11; the six left are 3, 4, 7, 8, 9 and 10/12.
    expect(await dueOf(ref)).toEqual(at("2026-12-10 17:00"));
    expect((await stored(ref)).promise.dueAt).toEqual(at("2026-12-04 17:00"));
  });

  test("takes the other total once verification is needed", async () => {
    const ref = await started({
      ...aDwelling(),
      procedureCode: "1.004873",
      civilStatus: { persons: [{ role: "a", name: "b" }] },
    });
    expect(await dueOf(ref)).toEqual(at("2026-11-27 17:00"));
    await (await office.as("specialist")).command(ref, { type: "recordVerification" });
    await office.settled(ref);
    expect(await dueOf(ref)).toEqual(at("2026-12-16 17:00"));
  });

  test("does nothing for a dossier that was settled meanwhile", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aDwelling());
    await clerk.command(ref, { type: "withdraw" });
    await office.settled(ref);
    expect(await stored(ref)).toMatchObject({ status: "withdrawn", thresholds: [], outbox: [] });
  });
});

describe("watch-deadlines", () => {
  const passed = async (ref: string) =>
    (await stored(ref)).history.flatMap((event) => (event.type === "thresholdPassed" ? [event.kind] : []));

  test("raises each threshold when it is passed, at its own instant, and once", async () => {
    const ref = await started();
    await office.setClock(at("2026-12-02 16:59:59"));
    await until("the specialist's step", async () => (await passed(ref)).length === 1);
    await office.setClock(at("2026-12-02 17:00"));
    await until("the warning", async () => (await passed(ref)).length === 2);
    await office.setClock(at("2026-12-04 17:00"));
    await until("the day itself", async () => (await passed(ref)).length === 3);
    expect(await passed(ref)).toEqual(["stepOverdue", "warning", "dueToday"]);
    await office.setClock(new Date(at("2026-12-04 17:00").getTime() + 1));
    await until("the due", async () => (await passed(ref)).length === 4);
    expect(await passed(ref)).toEqual(["stepOverdue", "warning", "dueToday", "overdue"]);
    expect(await stored(ref)).toMatchObject({ thresholds: [] });
    expect(await stored(ref)).not.toHaveProperty("watchAt");
    const raised = (await stored(ref)).history.filter(({ type }) => type === "thresholdPassed");
    expect(raised.map((event) => event.at)).toEqual([
      new Date(at("2026-12-02 13:48").getTime() + 1),
      at("2026-12-02 17:00"),
      at("2026-12-04 00:00"),
      new Date(at("2026-12-04 17:00").getTime() + 1),
    ]);
  });

  test("tells the leader of a dossier that nobody takes up, until somebody does", async () => {
    const escalated = async () => {
      const { body } = await (await office.as("leader")).send("GET", "/api/dossiers?queue=escalated");
      return QueueReply.parse(body).items.map((item) => item.ref);
    };
    const ref = await taken();
    expect(await escalated()).not.toContain(ref);
    await office.setClock(new Date(at("2026-11-26 17:00").getTime() + 1));
    await until("the leader is told", async () => (await escalated()).includes(ref));
    expect(await passed(ref)).toEqual(["stepOverdue"]);
    await (await office.as("specialist")).command(ref, { type: "start" });
    expect(await escalated()).not.toContain(ref);
    // Overdue as a whole, it comes back to the leader and stays there until it is done.
    await office.setClock(new Date(at("2026-12-04 17:00").getTime() + 1));
    await until("the leader is told again", async () => (await escalated()).includes(ref));
    await (await office.as("leader")).command(ref, { type: "finish" });
    expect(await escalated()).not.toContain(ref);
  });

  test("raises each once when several sweeps overlap, in several workers", async () => {
    const refs = await Promise.all([...Array(12).keys()].map(() => started()));
    const connections = await Promise.all(
      [1, 2].map(() => connect(office.services.mongodbUri, { poolSize: 8 })),
    );
    const sweeps = connections.map((connection: Connection) =>
      watchDeadlines({
        dossiers: dossierStore(connection, aChain),
        clock: demoClock(connection),
        book: { calendarOf: () => standardCalendar() },
        apologyShare: 0.5,
      }),
    );
    await office.setClock(at("2026-12-07 09:00"));
    await Promise.all([...sweeps, ...sweeps, ...sweeps].map((sweep) => sweep.handle({})));
    await until(
      "all are raised",
      async () =>
        (await office.dossiers().countDocuments({ watchAt: { $lte: at("2026-12-07 09:00") } })) === 0,
    );
    for (const ref of refs) {
      expect(await passed(ref)).toEqual(["stepOverdue", "warning", "dueToday", "overdue"]);
      const { history, version } = await stored(ref);
      expect(history.map((event) => event.version)).toEqual([...Array(version).keys()].map((n) => n + 1));
    }
    await Promise.all(connections.map((connection) => connection.close()));
  });

  test("leaves alone what is finished or stands still", async () => {
    const [paused, finished] = [await started(), await started()];
    await (await office.as("specialist")).command(paused, { type: "requestPayment" });
    await (await office.as("leader")).command(finished, { type: "finish" });
    const running = await started();
    await office.setClock(at("2026-12-20 09:00"));
    await until("the other one is overdue", async () => (await passed(running)).length === 4);
    expect(await passed(paused)).toEqual([]);
    expect(await passed(finished)).toEqual([]);
  });
});

const vaultOf = () => personalVault(parseKeyring(office.house.secretKeys));

async function told(ref: string) {
  return office
    .messages()
    .find({ _id: new RegExp(`^${ref}-`) })
    .sort({ _id: 1 })
    .toArray();
}

describe("notify", () => {
  test("tells the resident once of each thing that is theirs to know, and nothing personal", async () => {
    const ref = await started();
    const [specialist, leader] = [await office.as("specialist"), await office.as("leader")];
    const clerk = await office.as("clerk");
    await specialist.command(ref, { type: "requestSupplement", papers: [{ name: "a" }, { name: "b" }] });
    await clerk.command(ref, { type: "receiveSupplement" });
    await specialist.command(ref, { type: "requestPayment" });
    await clerk.command(ref, { type: "confirmPayment" });
    await leader.command(ref, { type: "stop", decision: "01/QĐ" });
    await leader.command(ref, { type: "resume", decision: "02/QĐ" });
    await leader.command(ref, { type: "finish" });
    await office.settled(ref);
    const messages = await told(ref);
    expect(messages.map(({ template }) => template).sort()).toEqual(
      ["paymentRequested", "ready", "stopped", "supplementRequested"].sort(),
    );
    const { code } = await stored(ref);
    for (const { to, text, agency } of messages) {
      expect([vaultOf().open(to), agency]).toEqual(["0900000417", "H29.162"]);
      expect(text).toContain(code.split("-").slice(1).join("-"));
      expect(text).not.toMatch(/H29|Nguyễn|\{\{/);
    }
    expect(messages.find(({ template }) => template === "supplementRequested")?.text).toContain("2 giấy tờ");
  });

  test("speaks the language that was chosen at the counter", async () => {
    const ref = await started(aDwelling({ language: "en", returnMode: "online" }));
    await (await office.as("leader")).command(ref, { type: "finish" });
    await office.settled(ref);
    const [message] = await told(ref);
    expect(message).toMatchObject({ template: "readyOnline" });
    expect(message?.text).toMatch(/^File 261123-\d{4}: your electronic result is ready\./);
  });
});

describe("plan-delivery", () => {
  test("makes the packet of a result that goes home, with what is to be collected, and tells its PIN", async () => {
    const owner = { name: "Lê Văn Chủ Hồ", phone: "0912345678" };
    const papers = [
      { name: "Bản sao căn cước", copies: 1 },
      { name: "Tờ khai", originals: 1, copies: 1 },
    ];
    const ref = await started(aDwelling({ ...toHome, owner, papers }));
    await (await office.as("leader")).command(ref, { type: "finish" });
    await office.settled(ref);
    const packets = await office.deliveries().find({ ref }).toArray();
    expect(packets).toEqual([
      expect.objectContaining({
        agency: "H29.162",
        state: "planned",
        recipient: { name: owner.name, phone: expect.anything() },
        collect: ["Bản sao căn cước"],
        courier: null,
        version: 1,
      }),
    ]);
    const [packet] = packets;
    if (!packet) throw new Error("there is no packet");
    expect(vaultOf().open(packet.recipient.phone)).toBe(owner.phone);
    expect(openAddress(vaultOf(), packet.address)).toMatchObject(toHome.homeAddress);
    expect((await stored(ref)).homeReturn).toMatchObject({
      deliveryId: packets[0]?._id,
      state: "planned",
      attempts: 0,
    });
    const pin = await office.deliveryPin(ref);
    expect(pin).toMatch(/^[0-9BCGHKLMNPQTV]{4} [0-9BCGHKLMNPQTV]{4}$/);
    expect(JSON.stringify(packets)).not.toContain(pin.replace(" ", ""));
  });
});

describe("A job that comes again", () => {
  let redis: Redis;
  beforeAll(() => {
    redis = new Redis(office.services.redisUrl, { maxRetriesPerRequest: null });
  });
  afterAll(() => redis.disconnect());

  test("changes nothing more: no version, no message, no second packet", async () => {
    const ref = await started(aDwelling(toHome));
    await (await office.as("leader")).command(ref, { type: "finish" });
    await office.settled(ref);
    const before = [await stored(ref), await told(ref), await office.deliveries().find({ ref }).toArray()];
    const { history } = await stored(ref);
    for (const name of ["schedule-deadlines", "plan-delivery", "notify"] as const) {
      const queue = new Queue(name, { connection: redis, prefix: office.services.queuePrefix });
      for (const { version } of history) {
        for (const copy of [1, 2]) {
          const entry = `${ref}-${version}-${name}`;
          const entries = [{ entry, owner: ref }];
          await queue.add(name, { entries }, { jobId: `again-${copy}-${entry}`, removeOnComplete: true });
        }
      }
      await until(
        `all ${name} are done again`,
        async () => (await queue.getJobCountByTypes("waiting", "active", "delayed")) === 0,
      );
      expect(await queue.getFailedCount()).toBe(0);
      await queue.close();
    }
    expect([await stored(ref), await told(ref), await office.deliveries().find({ ref }).toArray()]).toEqual(
      before,
    );
  });
});
