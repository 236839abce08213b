import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();

async function deskOf(who: string, path: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: { width: 1440, height: 900 } });
  await signInAt(page, `${who}.${here}`);
  return page;
}

test("a leader who is away lets a colleague sign for some days, and takes it back", async () => {
  const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
  const other = await office.as("specialist-2");
  await other.command(ref, { type: "start" });
  await other.command(ref, { type: "propose" });

  const leader = await deskOf("leader", "/desk/delegations");
  await leader.getByText("Chưa uỷ quyền cho ai").waitFor();
  const form = leader.getByRole("form", { name: "Uỷ quyền" });
  await form.getByRole("button", { name: "Uỷ quyền" }).click();
  await form.getByText("Chọn người được uỷ quyền").waitFor();
  expect(await accessibilityFaults(leader)).toEqual([]);
  await form.getByLabel("Người được uỷ quyền").selectOption({ label: "Người Thử specialist, chuyên viên" });
  await form.getByLabel("Văn bản uỷ quyền").fill("Quyết định 12/QĐ ngày 20/11/2026");
  await form.getByLabel("Đến hết ngày").fill("2026-11-27");
  await form.getByRole("button", { name: "Uỷ quyền" }).press("Enter");
  const row = leader.locator("tr[data-state=inForce]");
  await row.getByText("23/11/2026 đến hết 27/11/2026").waitFor();
  expect(await accessibilityFaults(leader)).toEqual([]);

  const page = await deskOf("specialist", `/desk/d/${ref}`);
  await page.getByText("Đang làm thay Người Thử leader, đến hết 27/11/2026").waitFor();
  const sign = page.locator("[data-action=sign]");
  await sign.getByText("thay Người Thử leader").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.locator("[name='result.number'], [name=number]").first().waitFor();
  await page.keyboard.press("Control+Enter");
  await page
    .locator(".dossier-road")
    .getByText("Người Thử specialist, theo uỷ quyền của Người Thử leader")
    .waitFor({ timeout: 15_000 });

  await row.getByRole("button", { name: "Thu hồi uỷ quyền cho Người Thử specialist" }).press("Enter");
  await leader.keyboard.press("Enter");
  await leader.locator("tr[data-state=revoked]").waitFor();
  const { body } = await (await office.as("specialist")).send("GET", "/api/delegations/held");
  expect(body).toEqual({ held: null });
  await leader.setViewportSize({ width: 390, height: 844 });
  expect(await accessibilityFaults(leader)).toEqual([]);
  expect(await leader.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
}, 90_000);
