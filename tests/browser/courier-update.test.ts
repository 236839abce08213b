import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createServer, request, type Server } from "node:http";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { openPage, useWholeChromium } from "../support/browser.ts";
import { here, openOffice } from "../support/office.ts";
import { signInAt } from "./a-courier.ts";

// Which service worker takes over when is the whole browser's doing.
useWholeChromium();

const office = openOffice({ agencies: [here] });
/** The build that the office serves: its worker and page say so. */
let build = "first";
const ofBuild = async (script: Readable) =>
  (await text(script)).replace(/"?version"?:[`"]/u, (found) => found + build);
/** Of one connection only, or of a file that is not the one that is sent. */
const notPassedOn = new Set([
  "host",
  "origin",
  "connection",
  "accept-encoding",
  "if-none-match",
  "if-modified-since",
  "content-encoding",
  "content-length",
  "transfer-encoding",
  "etag",
  "last-modified",
]);
let front: Server;
let url = "";

beforeAll(async () => {
  // In front of the office, as its proxy: it stands for a deployment of another build.
  front = createServer((asked, answer) => {
    const headers = Object.fromEntries(
      Object.entries(asked.headers).filter(([name]) => !notPassedOn.has(name)),
    );
    const { url: path = "/", method = "GET" } = asked;
    // A connection of its own for each: one that is kept may be closed by the office just when it is used again.
    const passed = request(`${office.house.baseUrl}${path}`, { method, headers, agent: false }, (heard) => {
      const said = Object.entries(heard.headers).filter(([name]) => !notPassedOn.has(name));
      answer.writeHead(heard.statusCode ?? 502, Object.fromEntries(said));
      if (path === "/courier-sw.js") void ofBuild(heard).then((script) => answer.end(script));
      else heard.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const address = front.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  url = `http://127.0.0.1:${address.port}/courier`;
}, 60_000);
afterAll(async () => {
  front.closeAllConnections();
  await new Promise((resolve) => front.close(resolve));
});

test("A newer build is offered, takes over when the courier says so, and leaves nothing of the older one", async () => {
  const page = await openPage(url, { viewport: { width: 390, height: 844 } });
  const names = async () => await page.evaluate(async () => await caches.keys());
  await signInAt(page);
  await page.getByText("Trang này mở được khi mất mạng").waitFor();
  const [first = "", ...more] = await names();
  expect([first.startsWith("courier-first"), more]).toEqual([true, []]);

  build = "second";
  // Somebody looks at the phone again.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const update = page.getByRole("button", { name: "Có bản mới, mở lại trang" });
  await update.waitFor();
  expect(await names()).toHaveLength(2);
  await Promise.all([page.waitForEvent("load"), update.click()]);
  await page.getByText("Trang này mở được khi mất mạng").waitFor();
  expect((await names()).map((name) => name.startsWith("courier-second"))).toEqual([true]);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("button", { name: "Đăng xuất" }).waitFor();

  // Whoever opens the page anew gets what waits without being asked.
  await page.context().setOffline(false);
  build = "third";
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await update.waitFor();
  await page.reload();
  // It takes over a moment later, and the page begins anew by itself.
  await page.waitForEvent("load");
  await page.getByText("Trang này mở được khi mất mạng").waitFor();
  expect((await names()).map((name) => name.startsWith("courier-third"))).toEqual([true]);
  expect(await update.isVisible()).toBe(false);

  // But nobody who has already begun something is interrupted.
  build = "fourth";
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await update.waitFor();
  await page.reload();
  await update.waitFor();
  await page.keyboard.press("Tab");
  await page.waitForTimeout(3_000);
  expect(await names()).toHaveLength(2);
  expect(await update.isVisible()).toBe(true);
}, 60_000);
