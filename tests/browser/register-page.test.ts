import { expect, test } from "@jest/globals";
import { aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();

test("the register shows today, another period by the keyboard, and says what is no period", async () => {
  const { ref, code } = await (await office.as("clerk")).takeIn(aLandTransfer());
  const page = await openPage(`${office.house.baseUrl}/desk/register`, {
    viewport: { width: 1440, height: 900 },
  });
  await signInAt(page, `clerk.${here}`);
  await page.getByRole("link", { name: code }).waitFor();
  expect(await page.getByRole("link", { name: code }).getAttribute("href")).toBe(`/desk/d/${ref}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải bảng tính" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`so-theo-doi-${here}-2026-11-23-2026-11-23.xlsx`);
  await page.getByLabel("Từ ngày").fill("2026-11-24");
  await page.getByText("Khoảng ngày chưa đúng").waitFor();
  await page.getByLabel("Đến hết ngày").fill("2026-11-24");
  await page.getByText("Không có hồ sơ nào trong khoảng này").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
});
