import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { atRest, landscape, misfits, portrait } from "../support/kiosk.ts";
import { here, kioskToken, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
const desk = { width: 1440, height: 900 };

/** Counts what the page sounds: nobody listens in a test. */
const listen = `(() => {
  window.tones = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...args) {
    window.tones += 1;
    return start.apply(this, args);
  };
})()`;
const tones = (page: Page) => page.evaluate<number>("window.tones");

async function deskOf(who: string): Promise<Page> {
  const page = await openPage("about:blank", { viewport: desk });
  await page.addInitScript(listen);
  await page.goto(`${office.house.baseUrl}/desk`);
  await signInAt(page, `${who}.${here}`);
  await page.getByText("Đang nối").waitFor();
  return page;
}

async function openKiosk(viewport = portrait): Promise<Page> {
  const page = await openPage("about:blank", { viewport, reducedMotion: "reduce" });
  await page.goto(`${office.house.baseUrl}/kiosk#device=${kioskToken}`);
  await atRest(page);
  return page;
}
const key = (page: Page, name: string) => page.getByRole("button", { name }).waitFor({ timeout: 20_000 });
const strip = (page: Page) => page.getByRole("region", { name: "Máy gọi người" });
const fits = (page: Page) => page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
const reload = async (page: Page) => {
  await page.reload();
  await atRest(page);
};

test("a resident calls, every clerk's desk rings, one says that he comes, and the kiosk knows", async () => {
  const [clerk, colleague, specialist, kiosk] = await Promise.all([
    deskOf("clerk"),
    deskOf("clerk-2"),
    deskOf("specialist"),
    openKiosk(),
  ]);
  // The colleague wants no bell on this machine.
  await colleague.goto(`${office.house.baseUrl}/desk/me`);
  await colleague.getByLabel("Có chuông khi máy gọi người").uncheck();
  await colleague.goto(`${office.house.baseUrl}/desk`);
  await colleague.getByText("Đang nối").waitFor();
  await colleague.locator("h1, h2").first().click();

  await kiosk.getByRole("button", { name: "Gọi cán bộ" }).click();
  await key(kiosk, "Đã gọi, mời chờ");
  for (const page of [clerk, colleague]) await strip(page).getByText("Kiosk 1 gọi người, 09:00").waitFor();
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  expect(await misfits(kiosk)).toEqual([]);
  await until("the clerk's page rings", async () => (await tones(clerk)) === 2);
  expect([await tones(colleague), await tones(specialist)]).toEqual([0, 0]);
  expect(await strip(specialist).count()).toBe(0);
  expect(await accessibilityFaults(clerk)).toEqual([]);

  // By the key, as everything at the desk.
  await clerk.keyboard.press("0");
  await strip(clerk).getByText("Đang tới Kiosk 1, gọi lúc 09:00").waitFor();
  await strip(colleague).getByText("Người Thử clerk đang tới Kiosk 1, gọi lúc 09:00").waitFor();
  await key(kiosk, "Cán bộ đang tới");
  expect(await kiosk.locator("body").innerText()).not.toContain("Người Thử");
  await reload(kiosk);
  await key(kiosk, "Cán bộ đang tới");
  // Pressed again, nobody is called twice.
  await kiosk.getByRole("button", { name: "Cán bộ đang tới" }).click();
  expect(await office.db().collection("helpCalls").countDocuments()).toBe(1);
  expect(await accessibilityFaults(kiosk)).toEqual([]);

  await strip(clerk).getByRole("button", { name: "Xong việc ở Kiosk 1" }).click();
  await key(kiosk, "Gọi cán bộ");
  for (const page of [clerk, colleague]) await strip(page).waitFor({ state: "detached" });
  expect([await tones(clerk), await tones(colleague)]).toEqual([2, 0]);
}, 120_000);

test("a kiosk that was away when a clerk answered knows it when it is back", async () => {
  const [clerk, kiosk] = await Promise.all([deskOf("clerk"), openKiosk()]);
  await kiosk.getByRole("button", { name: "Gọi cán bộ" }).click();
  await key(kiosk, "Đã gọi, mời chờ");
  await strip(clerk).waitFor();
  await kiosk.context().setOffline(true);
  await office.house.server.kill();
  await office.house.server.start();
  await strip(clerk).getByRole("button", { name: "Tôi tới Kiosk 1" }).click();
  await strip(clerk)
    .getByText(/^Đang tới Kiosk 1/u)
    .waitFor();
  await kiosk.context().setOffline(false);
  await key(kiosk, "Cán bộ đang tới");
  await clerk.keyboard.press("0");
  await key(kiosk, "Gọi cán bộ");
}, 120_000);

test("a key that reaches nobody says where to go, and calls nobody later", async () => {
  const kiosk = await openKiosk();
  await kiosk.context().setOffline(true);
  await kiosk.getByRole("button", { name: "Gọi cán bộ" }).click();
  await key(kiosk, "Chưa gọi được, mời tới quầy");
  const before = await office.db().collection("helpCalls").countDocuments();
  await kiosk.context().setOffline(false);
  await key(kiosk, "Gọi cán bộ");
  expect(await office.db().collection("helpCalls").countDocuments()).toBe(before);
}, 60_000);

test("a clerk who is a moment late is told who goes", async () => {
  const [late, kiosk] = await Promise.all([deskOf("clerk-2"), openKiosk()]);
  await kiosk.getByRole("button", { name: "Gọi cán bộ" }).click();
  await strip(late).waitFor();
  await late.route("**/api/help-calls/*/answer", async (route) => {
    const id = new URL(route.request().url()).pathname.split("/")[3] ?? "";
    await (await office.as("clerk")).send("POST", `/api/help-calls/${id}/answer`);
    await route.continue();
  });
  await strip(late).getByRole("button", { name: "Tôi tới Kiosk 1" }).click();
  await late.getByRole("alert").getByText("Người Thử clerk đang tới, không cần đi nữa").waitFor();
  await strip(late)
    .getByText(/^Người Thử clerk đang tới Kiosk 1/u)
    .waitFor();
  expect(await accessibilityFaults(late)).toEqual([]);
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await late.setViewportSize(viewport);
    expect(await accessibilityFaults(late)).toEqual([]);
    expect(await fits(late)).toBe(true);
  }
  await late.getByRole("alert").getByRole("button", { name: "Đóng" }).click();
  await strip(late).getByRole("button", { name: "Xong việc ở Kiosk 1" }).click();
  await key(kiosk, "Gọi cán bộ");
}, 90_000);

test("the key fits in its row, with big text and in landscape", async () => {
  for (const viewport of [portrait, landscape]) {
    await office.db().collection("helpCalls").deleteMany({});
    const kiosk = await openKiosk(viewport);
    expect(await misfits(kiosk)).toEqual([]);
    await kiosk.getByRole("button", { name: "Chữ to" }).click();
    await kiosk.getByRole("button", { name: "Nền đen" }).click();
    expect(await misfits(kiosk)).toEqual([]);
    await kiosk.getByRole("button", { name: "Gọi cán bộ" }).click();
    await key(kiosk, "Đã gọi, mời chờ");
    expect(await misfits(kiosk)).toEqual([]);
    expect(await accessibilityFaults(kiosk)).toEqual([]);
    await kiosk.getByRole("button", { name: "English" }).click();
    await key(kiosk, "Called, wait here");
    expect(await misfits(kiosk)).toEqual([]);
  }
}, 90_000);
