import { describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { aBirth } from "../support/a-dossier.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();

describe("When Redis forgets everything while the worker runs", () => {
  test("a dossier that passes its due is still seen to be overdue", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aBirth());
    await office.settled(ref);
    // a quarter of a minute before the due instant, and the clock runs on by itself
    await office.setClock("2026-11-23T16:59:45+07:00", true);
    await until("only the due itself is ahead", async () => {
      const document = await office.dossiers().findOne({ _id: ref });
      return document?.thresholds.map(({ kind }) => kind).join() === "overdue";
    });

    const redis = new Redis(office.services.redisUrl);
    await redis.flushdb();
    await redis.quit();

    const event = await until(
      "somebody notices",
      async () => {
        const document = await office.dossiers().findOne({ _id: ref });
        return document?.history.find((one) => one.type === "thresholdPassed" && one.kind === "overdue");
      },
      45_000,
    );
    expect(event.at).toEqual(new Date("2026-11-23T17:00:00.001+07:00"));
  }, 90_000);

  test("a dossier taken in just before still gets its schedule", async () => {
    const clerk = await office.as("clerk");
    const redis = new Redis(office.services.redisUrl);
    await office.house.worker.kill();
    const { ref } = await clerk.takeIn(aBirth());
    await redis.flushdb();
    await redis.quit();
    await office.house.worker.start();
    const scheduled = await until("the schedule is written", async () => {
      const document = await office.dossiers().findOne({ _id: ref });
      return document?.schedule;
    });
    expect(scheduled.dueAt).toBeInstanceOf(Date);
  }, 60_000);
});
