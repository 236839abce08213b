import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aDwelling } from "../support/a-dossier.ts";
import { aLine } from "../support/a-line.ts";
import type { Program } from "../support/house.ts";
import { openKiosk, scan } from "../support/kiosk.ts";
import { openOffice, signIn } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
let second: Program & { readonly baseUrl: string };
const proxy = aLine(() => [office.house.baseUrl, second.baseUrl]);
const kiosks: Page[] = [];
const watched: { readonly ref: string; readonly token: string }[] = [];

beforeAll(async () => {
  second = await office.house.openServer();
  const clerk = await office.as("clerk");
  for (let made = 0; made < 3; made += 1) watched.push(await clerk.takeIn(aDwelling()));
  await office.settled();
  proxy.prefer(office.house.baseUrl);
  for (const { token } of watched) {
    const kiosk = await openKiosk({ house: proxy });
    await scan(kiosk, token);
    await kiosk.getByText(/Tự cập nhật/).waitFor();
    kiosks.push(kiosk);
  }
}, 90_000);

/** How many screens are connected to a server, as it says itself. */
async function screensAt(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^motcua_sockets (\d+)$/mu.exec(text)?.[1]);
}

const shows = (status: string) =>
  Promise.all(kiosks.map((kiosk) => kiosk.locator(`[data-status="${status}"]`).waitFor({ timeout: 10_000 })));

describe("Two servers and one worker behind a proxy", () => {
  test("a change made through one is on the kiosks of the other", async () => {
    expect([await screensAt(office.house.baseUrl), await screensAt(second.baseUrl)]).toEqual([3, 0]);
    const specialist = await signIn(second.baseUrl, "specialist.H29.162");
    for (const { ref } of watched) await specialist.command(ref, { type: "start" });
    await shows("processing");
  }, 30_000);

  test("when one is killed, its kiosks are live again on the other within ten seconds, and nothing is missed", async () => {
    const leader = await signIn(second.baseUrl, "leader.H29.162");
    const from = Date.now();
    await office.house.server.kill();
    // While nobody hears of it.
    for (const { ref } of watched) await leader.command(ref, { type: "finish", result: { number: "1/GXN" } });
    await shows("processed");
    await until(
      "the kiosks are on the other server",
      async () => (await screensAt(second.baseUrl)) === 3,
      10_000,
    );
    expect(Date.now() - from).toBeLessThan(10_000);
    for (const kiosk of kiosks) await kiosk.getByText(/Tự cập nhật/).waitFor();

    // And what comes now comes by itself.
    const clerk = await signIn(second.baseUrl, "clerk.H29.162");
    for (const { ref } of watched) await clerk.command(ref, { type: "returnResult" });
    await shows("returned");
  }, 60_000);
});
