import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage, useWholeChromium } from "../support/browser.ts";
import { here, openOffice, password } from "../support/office.ts";

// The receipt opens in the viewer of PDFs.
useWholeChromium();

const office = openOffice();
const wide = { width: 1440, height: 900 };

/** Signs in and works on without ever touching the mouse. */
async function deskOf(who: "clerk" | "clerk-2", path = "/desk"): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: wide });
  await page.locator("[name=username]:focus").waitFor();
  await page.keyboard.type(`${who}.${here}`);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator("[name=password]").waitFor({ state: "detached" });
  return page;
}

/** Tab by Tab until the focus is on what is called like this. */
async function tabTo(page: Page, name: string): Promise<void> {
  // Behind the last one the focus is on the page itself, whose text is everybody's.
  const here =
    "document.activeElement === document.body ? '' : " +
    "(document.activeElement?.textContent ?? '') + (document.activeElement?.ariaLabel ?? '')";
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (String(await page.evaluate(here)).includes(name)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Opens a dossier by its serial: search, first of the list, Enter. */
async function find(page: Page, code: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(code.slice(-4));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /Kết quả tìm/ }).waitFor();
  await page.locator("[data-row-link]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.locator(".dossier-page").waitFor();
}

test("a clerk's morning by keyboard alone: intake, print, supplement, a claim that somebody else has, hand-over of all", async () => {
  const specialist = await office.as("specialist");
  const [inWork, wanted] = [
    await (await office.as("clerk")).takeIn(aLandTransfer()),
    await (await office.as("clerk")).takeIn(aLandTransfer()),
  ];
  await office.settled();
  await specialist.command(inWork.ref, { type: "start" });
  await specialist.command(inWork.ref, { type: "handOver", step: "counter" });

  const page = await deskOf("clerk");
  await page.getByRole("heading", { name: "Chưa xong" }).waitFor();

  // The intake, and its receipt.
  await page.keyboard.press("n");
  await page.locator("[name=procedureCode]:focus").waitFor();
  await page.keyboard.type("chung thuc chu ky");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator('[name="submitter.name"]:focus').waitFor();
  await page.keyboard.type("Nguyễn Văn Mẫu");
  await page.keyboard.press("Tab");
  await page.keyboard.type("0900 000 417");
  await page.keyboard.press("Control+Enter");
  const taken = page.getByTestId("intake-result");
  await taken.waitFor();
  const [receipt] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
  expect(receipt.url() === "about:blank" || receipt.url().endsWith("receipt.pdf")).toBe(true);
  await receipt.close();
  const ref = (await taken.getAttribute("data-ref")) ?? "";

  // A paper is missing.
  await page.keyboard.press("Enter");
  await page.locator(".dossier-page").waitFor();
  await find(page, inWork.code);
  await page.locator("[data-action=requestSupplement]").waitFor();
  await page.keyboard.press("y");
  await page.locator("[name=reason]:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Yêu cầu bổ sung, đồng hồ dừng").waitFor({ timeout: 15_000 });

  // A colleague was faster.
  const other = await deskOf("clerk-2", `/desk/d/${wanted.ref}`);
  await find(page, wanted.code);
  await page.locator("[data-action=claim]").waitFor();
  await other.locator("[data-action=claim]").waitFor();
  const claimed = Promise.withResolvers<void>();
  const commands = "**/commands";
  // Held up on its way, so that it is the colleague whose claim comes first.
  await page.route(commands, (route) => claimed.promise.then(() => route.continue()), { times: 1 });
  await page.keyboard.press("a");
  await Promise.all([other.waitForResponse(commands), other.keyboard.press("a")]);
  claimed.resolve();
  await page
    .locator(".dossier-refusal")
    .getByText(/^Người Thử clerk-2 đã nhận hồ sơ này/)
    .waitFor({ timeout: 15_000 });
  await page.keyboard.press("Escape");

  // The receipts of all, in one print.
  await page.goto(`${office.house.baseUrl}/desk`);
  await page.locator("[data-row-link]").first().waitFor();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByText("Đã chọn 2 hồ sơ").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const [receipts] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("p")]);
  await receipts.close();
  await page.keyboard.press("Escape");
  await page.getByText("Đã chọn 2 hồ sơ").waitFor({ state: "detached" });

  // What is left goes to the specialists.
  await tabTo(page, "Bàn giao nhiều hồ sơ");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Bàn giao nhiều hồ sơ" }).waitFor();
  await page.locator(".hand-over-list li").first().waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("Không có hồ sơ nào để bàn giao").waitFor({ timeout: 20_000 });
  const clerk = await office.as("clerk");
  expect((await clerk.see(ref)).step.id).toBe("specialist");
  expect((await clerk.see(wanted.ref)).assignee?.name).toBe("Người Thử clerk-2");
}, 120_000);
