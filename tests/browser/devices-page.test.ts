import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { scanPicture } from "../papers/scan.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { atRest, portrait, scan } from "../support/kiosk.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });

async function deskOf(who: string, path: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: { width: 1440, height: 900 } });
  await signInAt(page, `${who}.${here}`);
  return page;
}
const openScreen = (address: string) => openPage(address, { viewport: portrait, reducedMotion: "reduce" });
const isVoid = (page: Page) =>
  page.getByRole("heading", { name: "Máy này không còn được đăng ký" }).waitFor({ timeout: 15_000 });
const fits = (page: Page) => page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");

test("an administrator registers a kiosk, renews its token and revokes it; the machine in the hall follows at once", async () => {
  const admin = await deskOf("administrator", "/desk/devices");
  await admin.locator("li[data-device]").filter({ hasText: "Kiosk 1" }).waitFor();
  await admin.locator("summary", { hasText: "Đăng ký máy" }).click();
  const form = admin.getByRole("form", { name: "Đăng ký máy" });
  await form.getByRole("button", { name: "Đăng ký máy" }).click();
  await form.getByText("Còn thiếu tên máy").waitFor();
  expect(await accessibilityFaults(admin)).toEqual([]);
  await form.getByLabel("Tên máy").fill("Kiosk 1");
  await form.getByRole("button", { name: "Đăng ký máy" }).press("Enter");
  await form.getByText("Đã có máy mang tên này").waitFor();
  await form.getByLabel("Tên máy").fill("Kiosk sảnh A");
  await form.getByRole("button", { name: "Đăng ký máy" }).press("Enter");

  // The address is told once, to be scanned or copied.
  await admin.getByRole("heading", { name: "Mở địa chỉ này trên Kiosk sảnh A" }).waitFor();
  const address = await admin.getByLabel("Địa chỉ của máy").inputValue();
  expect(address).toMatch(new RegExp(`^${office.house.baseUrl}/kiosk#device=[0-9a-f]{64}$`, "u"));
  expect(await scanPicture(await admin.locator(".qr-code").screenshot())).toEqual([address]);
  expect(await accessibilityFaults(admin)).toEqual([]);
  await admin.getByRole("button", { name: "Đã mở trên máy, giấu đi" }).click();
  await admin.getByLabel("Địa chỉ của máy").waitFor({ state: "detached" });
  expect(await admin.content()).not.toContain(address.split("device=")[1]);

  const kiosk = await openScreen(address);
  await atRest(kiosk);
  expect(kiosk.url()).not.toContain("device=");
  const line = admin.locator("li[data-device]").filter({ hasText: "Kiosk sảnh A" });
  await admin.reload();
  await line.getByText("đang nối", { exact: true }).waitFor();

  // A resident looks at a dossier when the token is renewed: nothing of it stays.
  const { token } = await (await office.as("clerk")).takeIn(aDwelling());
  await scan(kiosk, token);
  await kiosk.locator("main[data-status=accepted]").waitFor();
  await line.locator("summary").click();
  await line.getByRole("button", { name: "Cấp lại mã cho Kiosk sảnh A" }).press("Enter");
  await line.getByRole("button", { name: "Giữ nguyên" }).click();
  await line.getByRole("button", { name: "Cấp lại mã cho Kiosk sảnh A" }).press("Enter");
  expect(await accessibilityFaults(admin)).toEqual([]);
  await admin.keyboard.press("Enter");
  await isVoid(kiosk);
  await kiosk.getByText("028 0000 0000").waitFor();
  expect(await kiosk.locator("main[data-status]").count()).toBe(0);
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await kiosk.getByRole("button", { name: "English" }).click();
  await kiosk.getByRole("heading", { name: "This machine is no longer registered" }).waitFor();
  await kiosk.reload();
  await isVoid(kiosk);

  // Opened with the new address, it is itself again.
  const renewed = await admin.getByLabel("Địa chỉ của máy").inputValue();
  await kiosk.goto("about:blank");
  await kiosk.goto(renewed);
  await atRest(kiosk);

  const name = line.getByLabel("Tên máy");
  await name.fill("Kiosk sảnh B");
  await line.getByRole("button", { name: "Đổi tên" }).click();
  const renamed = admin.locator("li[data-device]").filter({ hasText: "Kiosk sảnh B" });
  await renamed.getByText("Đã đổi tên.").waitFor();
  await renamed.getByRole("button", { name: "Thu hồi Kiosk sảnh B" }).press("Enter");
  await admin.keyboard.press("Enter");
  await renamed.getByText("đã thu hồi", { exact: true }).waitFor();
  await isVoid(kiosk);
  await renamed.getByText(/thu hồi, Người Thử administrator, 09:00/u).waitFor();
  expect(await renamed.getByRole("button", { name: /Thu hồi/u }).count()).toBe(0);

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await admin.setViewportSize(viewport);
    expect(await accessibilityFaults(admin)).toEqual([]);
    expect(await fits(admin)).toBe(true);
  }
}, 120_000);

test("a kiosk that nobody has registered works as ever, without the key; one with a made-up token says so", async () => {
  const stranger = await openScreen(`${office.house.baseUrl}/kiosk`);
  await atRest(stranger);
  const { token } = await (await office.as("clerk")).takeIn(aDwelling());
  await scan(stranger, token);
  await stranger.locator("main[data-status=accepted]").waitFor();
  expect(await stranger.getByRole("button", { name: "Gọi cán bộ" }).count()).toBe(0);

  await isVoid(await openScreen(`${office.house.baseUrl}/kiosk#device=made-up`));
}, 60_000);

test("only an administrator finds the page", async () => {
  const clerk = await deskOf("clerk", "/desk/devices");
  await clerk.waitForURL(/\/desk$/u);
  expect(await clerk.getByRole("link", { name: "Máy đã đăng ký" }).count()).toBe(0);
}, 60_000);
