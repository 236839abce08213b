import { describe, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { setTimeout as sleep } from "node:timers/promises";
import { aDwelling } from "../support/a-dossier.ts";
import { openPage } from "../support/browser.ts";
import { here, openOffice } from "../support/office.ts";
import { ownServices } from "../support/own-services.ts";
import { until } from "../support/until.ts";

// A database of its own: these tests stop it.
const { own, services } = await ownServices();
const office = openOffice({ agencies: [here], services });

const isLive = (page: Page) => page.getByText(/Tự cập nhật/).waitFor({ timeout: 20_000 });

/** A resident at home follows a dossier, and the line is cut. */
async function cutOff() {
  const clerk = await office.as("clerk");
  const { ref, token } = await clerk.takeIn(aDwelling());
  const page = await openPage(`${office.house.baseUrl}/t#${token}`);
  await isLive(page);
  await page.context().setOffline(true);
  await page.getByText(/đang nối lại/).waitFor();
  return { page, ref };
}

const starts = async (ref: string) => (await office.as("specialist")).command(ref, { type: "start" });

describe("A screen whose line is back before the office can answer it", () => {
  test("asks again when it got no answer in time, and is live soon after the office is", async () => {
    const { page, ref } = await cutOff();
    own.mongod.pause();
    await page.context().setOffline(false);
    // Longer than a screen takes to come back and to wait for its answer.
    await sleep(11_000);
    own.mongod.resume();
    await starts(ref);
    await page.locator('.answer-view[data-status="processing"]').waitFor();
    await isLive(page);
  }, 90_000);

  test("asks again when the office had to refuse it, and is live soon after the office is", async () => {
    const { page, ref } = await cutOff();
    await own.mongod.kill();
    await page.context().setOffline(false);
    await sleep(12_000);
    await own.mongod.start();
    await until(
      "ready again",
      async () => (await office.stranger.send("GET", "/readyz")).status === 200,
      30_000,
    );
    await starts(ref);
    await page.locator('.answer-view[data-status="processing"]').waitFor();
    await isLive(page);
  }, 90_000);
});
