import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, kioskToken, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const broken = (page: Page) => page.getByText("Màn hình này gặp lỗi");

/** A page whose program does not arrive until it is let through: a new version was put in place, or the line is poor. */
async function openWithout(
  program: string,
  path: string,
): Promise<{ page: Page; letThrough: () => Promise<void> }> {
  const page = await openPage("about:blank");
  const scripts = `**/assets/${program}-*.js`;
  await page.route(scripts, (route) => route.abort());
  await page.goto(`${office.house.baseUrl}${path}`);
  await broken(page).waitFor();
  return { page, letThrough: () => page.unroute(scripts) };
}

describe("A screen that cannot be drawn says so in the reader's words, and how it goes on", () => {
  test.each([
    ["desk-page", "/desk", "Đăng nhập"],
    ["courier-page", "/courier", "Đăng nhập"],
    ["portal-page", "/", "Khi nào có kết quả?"],
  ])("%s: one tap opens it again", async (program, path, words) => {
    const { page, letThrough } = await openWithout(program, path);
    expect(await accessibilityFaults(page)).toEqual([]);
    await letThrough();
    await page.getByRole("button", { name: "Mở lại" }).click();
    await page.getByText(words).first().waitFor();
  });

  test("a kiosk, where nobody stands by, opens again by itself; not while the server is away", async () => {
    const { page, letThrough } = await openWithout("kiosk-door", `/kiosk#device=${kioskToken}`);
    await page.getByText("Máy tự mở lại sau ít giây.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(true);
    await page.waitForEvent("requestfailed", { timeout: 30_000 });
    await broken(page).waitFor();
    await letThrough();
    await page.context().setOffline(false);
    await page.getByText("Chạm để bắt đầu").waitFor({ timeout: 40_000 });
  }, 90_000);
});

const halfTyped = ["0002-11-25", "0020-11-25", "0202-11-25", ""];
const straight = () => Promise.resolve();
const pages: readonly (readonly [Role | null, string, (page: Page) => Promise<void>])[] = [
  ["leader", "/desk/reports/after-hours", straight],
  ["leader", "/desk/register", straight],
  ["leader", "/desk/delegations", straight],
  ["clerk", "/desk/dispatch/balance", straight],
  ["administrator", "/desk/calendar", straight],
  ["administrator", "/desk/sittings", (page) => page.getByText("Lập lịch", { exact: true }).first().click()],
  [
    "clerk",
    "/desk/new",
    async (page) => {
      await page.locator("[name=procedureCode]").pressSequentially("khai sinh", { delay: 20 });
      await page.keyboard.press("Enter");
    },
  ],
  [null, "/khi-nao?dung=2026-08-27T10:00_2026-09-04T10:00_resume", straight],
];

async function openAs(who: Role | null, path: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: { width: 1_440, height: 900 } });
  if (who === null) return page;
  await signInAt(page, `${who}.${here}`);
  return page;
}

describe("While a day is typed it is none yet, and no page falls over it", () => {
  test.each(pages)("%s at %s", async (who, path, begin) => {
    const page = await openAs(who, path);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await begin(page);
    const fields = page.locator("input[type=date], input[type=datetime-local]");
    await fields.first().waitFor();
    for (const field of await fields.all()) {
      const time = (await field.getAttribute("type")) === "date" ? "" : "T08:00";
      for (const day of halfTyped) {
        await field.fill(day === "" ? day : `${day}${time}`);
        expect(await field.inputValue()).toBe(day === "" ? day : `${day}${time}`);
      }
      await field.fill(`2026-11-25${time}`);
    }
    await page.waitForLoadState("networkidle");
    expect(faults).toEqual([]);
    expect(await broken(page).count()).toBe(0);
  });
});
