import { expect, test } from "@jest/globals";
import { ClockState } from "../../shared/contracts/office.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { jobQueues } from "../support/job-queues.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const queues = jobQueues(office.services);

const read = async () => ClockState.parse((await office.stranger.send("GET", "/api/demo/clock")).body);
const move = async (to: string, run = false) =>
  (await office.as("administrator")).send("POST", "/api/demo/clock", { to, run });
const idle = () => until("nothing is under way", async () => (await read()).idle);

test("moves forward by the administrator's hand, and business time follows", async () => {
  await idle();
  expect(ClockState.parse((await move("2026-11-23T10:00:00+07:00")).body)).toMatchObject({
    now: "2026-11-23T03:00:00.000Z",
    demo: true,
  });
  expect((await office.stranger.send("GET", "/api/office")).body).toMatchObject({
    now: "2026-11-23T03:00:00.000Z",
    demo: true,
  });
  const { ref } = await (await office.as("clerk")).takeIn(aDwelling());
  expect((await (await office.as("clerk")).see(ref)).acceptedAt).toBe("2026-11-23T03:00:00.000Z");
});

test("never moves back", async () => {
  await idle();
  expect(problemIn(await move("2026-11-23T09:59:59+07:00"))).toMatchObject({
    status: 409,
    code: "clock-backwards",
  });
});

test("is moved by nobody else", async () => {
  for (const role of ["clerk", "leader", "courier", "auditor"] as const) {
    const answer = await (
      await office.as(role)
    ).send("POST", "/api/demo/clock", { to: "2026-11-23T11:00:00+07:00" });
    expect(problemIn(answer)).toMatchObject({ status: 403, code: "forbidden" });
  }
});

test("waits while a job is owed, queued or a threshold not yet raised", async () => {
  await idle();
  await queues.pause();
  await (await office.as("clerk")).takeIn(aDwelling());
  const busy = await read();
  expect(busy.idle).toBe(false);
  expect(busy.pending.outbox).toBe(1);
  expect(problemIn(await move("2026-11-24T09:00:00+07:00"))).toMatchObject({
    status: 409,
    code: "clock-not-idle",
  });
  await queues.resume();
  await idle();
  expect((await move("2026-11-24T09:00:00+07:00")).status).toBe(200);
});

test("runs on by itself when it is told to", async () => {
  await idle();
  const started = ClockState.parse((await move("2026-11-25T09:00:00+07:00", true)).body);
  await until("it has moved on", async () => (await read()).now > started.now);
  expect(Date.parse((await read()).now) - Date.parse(started.now)).toBeLessThan(60_000);
});
