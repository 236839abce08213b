import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { storeEvenings } from "../support/evenings.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();
let served = 0;

beforeAll(async () => {
  const sittings = await storeEvenings(office.services.mongodbUri, "2026-11-01", "2026-11-22");
  served = sittings.flatMap(({ tickets }) => tickets).filter(({ state }) => state === "served").length;
});

async function reportAs(role: Role, width: number): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}/desk/reports/after-hours`, {
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  await signInAt(page, `${role}.${here}`);
  return page;
}
const figure = (page: Page, name: string) => page.locator(`[data-figure=${name}] .report-value`).innerText();

test.each([
  ["leader", 1_440],
  ["administrator", 1_280],
  ["auditor", 390],
] as const)(
  "the %s reads what sittings brought, %i pixels wide",
  async (role, width) => {
    const page = await reportAs(role, width);
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    // The chart of procedures comes last.
    await page.locator(".report-chart svg").nth(2).waitFor();
    expect(await figure(page, "served")).toBe(`${served} lượt`);
    expect(await page.getByRole("link", { name: "Báo cáo ngoài giờ" }).getAttribute("aria-current")).toBe(
      "page",
    );
    for (const summary of await page.locator(".report-data summary").all()) {
      await summary.focus();
      await page.keyboard.press("Enter");
    }
    const total = page.getByRole("region", { name: "Bảng: Đã phục vụ, theo từng buổi" }).locator("tfoot td");
    expect(await total.nth(3).innerText()).toBe(String(served));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    expect(faults).toEqual([]);
  },
  60_000,
);

test("another period by a tap or by the keyboard, and its paper; what is none is said", async () => {
  const page = await reportAs("leader", 1_440);
  await page.getByRole("button", { name: "Tuần trước" }).click();
  await page.getByText("Từ 16/11/2026 đến hết 22/11/2026").waitFor();
  expect(await page.getByRole("button", { name: "Tuần trước" }).getAttribute("aria-pressed")).toBe("true");
  expect(await figure(page, "held")).toBe("2 trên 2 buổi trong lịch");
  const paper = page.getByRole("link", { name: "In báo cáo (PDF)" });
  expect(await paper.getAttribute("href")).toBe("/api/reports/after-hours.pdf?from=2026-11-16&to=2026-11-22");
  await page.getByRole("button", { name: "Tuần này" }).click();
  await page.getByText("Không có buổi ngoài giờ nào trong khoảng này").waitFor();
  await page.getByLabel("Đến hết ngày").fill("2026-11-22");
  await page.getByText("Khoảng ngày chưa đúng").waitFor();
  expect(await paper.count()).toBe(0);
  await page.getByLabel("Từ ngày").fill("2026-11-02");
  await page.getByText("Từ 2/11/2026 đến hết 22/11/2026").waitFor();
  // What was chosen is still there when the page is opened again.
  await page.reload();
  await page.getByText("Từ 2/11/2026 đến hết 22/11/2026").waitFor();
}, 60_000);

test("clerks have no part in it: neither link nor page", async () => {
  const page = await reportAs("clerk", 1_440);
  await page.getByRole("link", { name: "Sổ theo dõi" }).waitFor();
  expect(await page.getByRole("link", { name: "Báo cáo ngoài giờ" }).count()).toBe(0);
  await page.waitForURL(/\/desk$/u);
}, 60_000);
