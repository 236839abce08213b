import { beforeAll, expect, test } from "@jest/globals";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { Submission } from "../../shared/contracts/drafts.ts";
import { aSignature } from "../support/a-dossier.ts";
import { aPdf } from "../support/a-file.ts";
import { aResident, type Resident } from "../support/a-resident.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
let resident: Resident;
beforeAll(async () => {
  resident = await aResident(office, { phone: "0900000417" });
}, 60_000);

type Stored = { _id: string; loose: { id: string; at: Date }[] };
const drafts = () => office.db().collection<Stored>("drafts");
const count = (name: string) => office.db().collection(name).countDocuments();

/** Has the worker sweep now, and waits until it has. */
async function sweep(): Promise<void> {
  const redis = new Redis(office.services.redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue("sweep-drafts", { connection: redis, prefix: office.services.queuePrefix });
  const job = await queue.add("sweep-drafts", {}, { removeOnComplete: false });
  await until("the sweep is done", async () => (await queue.getJobState(job.id ?? "")) === "completed");
  await queue.close();
  redis.disconnect();
}
/** As if an hour had passed for whatever is loose. */
const anHourLater = () =>
  drafts().updateMany({}, { $set: { "loose.$[].at": new Date(Date.now() - 3_700_000) } });

test("what a killed server has left of an upload is removed an hour later, and nothing else", async () => {
  const { id } = await resident.begin();
  await resident.upload(id, aPdf(), { name: "giu-lai.pdf" });
  const going = resident.breakOff(id, aPdf(9_000_000), 4_000_000);
  await until("chunks are written", async () => (await count("files.chunks")) > 3);
  await office.house.server.kill();
  await going;
  await office.house.server.start();
  const [left, loose] = [await count("files.chunks"), await drafts().findOne({ _id: id })];
  expect([left > 3, loose?.loose.length]).toEqual([true, 1]);
  await sweep();
  expect(await count("files.chunks")).toBe(left);
  await anHourLater();
  await sweep();
  expect([await count("files.files"), await count("files.chunks")]).toEqual([1, 1]);
  expect((await resident.draft(id)).files.map(({ name }) => name)).toEqual(["giu-lai.pdf"]);
}, 60_000);

test("a draft is kept for thirty days after its last change, then it goes with its files", async () => {
  await office.setClock("2026-12-23T08:59:00+07:00");
  await sweep();
  expect([await count("drafts"), await count("files.files")]).toEqual([1, 1]);
  await office.setClock("2026-12-23T09:01:00+07:00");
  await sweep();
  for (const name of ["drafts", "files.files", "files.chunks", "phoneTokens", "phoneChecks"]) {
    expect([name, await count(name)]).toEqual([name, 0]);
  }
});

test("the files of what was handed in stay with the dossier, however long ago", async () => {
  const other = await aResident(office, { phone: "0900000418" });
  const { id, version } = await other.ready();
  await other.upload(id, aPdf(), { paper: "endedMarriage", name: "ly-hon.pdf" });
  Submission.parse((await other.submit(id, version)).body);
  await anHourLater();
  await office.setClock("2027-03-23T09:00:00+07:00");
  await sweep();
  expect([await count("drafts"), await count("files.files"), await count("files.chunks")]).toEqual([0, 2, 2]);
  const clerk = await office.as("clerk");
  const file = (await clerk.see(id)).papers[0]?.files[0];
  expect((await clerk.send("GET", `/api/dossiers/${id}/files/${file?.id ?? ""}`)).status).toBe(200);
});

test("an address that nobody confirmed is forgotten a day later, and who followed a dossier thirty days after its end", async () => {
  const clerk = await office.as("clerk");
  const { ref, token } = await clerk.takeIn(aSignature());
  const { ticket } = await office.stranger.track({ token });
  const { send } = await aResident(office, { phone: "0900000420" });
  await send("POST", "/api/followers", { channel: "phone", ticket });
  await send("POST", "/api/followers", { channel: "email", ticket, email: "thu@vi-du.vn" });
  await clerk.command(ref, { type: "withdraw" });
  await office.settled(ref);
  await sweep();
  expect(await count("followers")).toBe(2);
  await office.setClock("2027-03-24T09:00:00+07:00");
  await sweep();
  expect(await count("followers")).toBe(1);
  await office.setClock("2027-04-22T08:59:00+07:00");
  await sweep();
  expect(await count("followers")).toBe(1);
  await office.setClock("2027-04-22T09:00:00+07:00");
  await sweep();
  expect(await count("followers")).toBe(0);
});

test("the message of a submission is sent although the worker was killed before it", async () => {
  await office.house.worker.kill();
  const phone = "0900000419";
  const third = await aResident(office, { phone });
  const { id, version } = await third.ready();
  expect((await third.submit(id, version)).status).toBe(200);
  expect(await office.messages().countDocuments({ _id: `${id}-1-notify` })).toBe(0);
  await office.house.worker.start();
  await until("it is told", () => office.messages().findOne({ _id: `${id}-1-notify` }), 45_000);
}, 90_000);
