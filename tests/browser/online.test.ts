import { expect, test } from "@jest/globals";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { aJpeg, aPdf, aScript } from "../support/a-file.ts";
import { codeOf } from "../support/a-resident.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage, useWholeChromium } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

// The desk opens a PDF in the viewer.
useWholeChromium();

const office = openOffice({ agencies: [here] });
const folder = mkdtempSync(join(tmpdir(), "motcua-giay-to-"));
const file = (name: string, content: Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const form = file("to-khai.pdf", aPdf(400_000));
const picture = file("can-cuoc.jpg", aJpeg());
const script = file("tro-choi.pdf", aScript());
const phone = { width: 360, height: 780 };

/** What the phone on the table shows. */
async function readCode(): Promise<string> {
  const checks = office.db().collection<{ _id: string }>("phoneChecks");
  const check = await until("a code is sent", () =>
    checks.findOne({ takenAt: null }, { sort: { expiresAt: -1 } }),
  );
  return codeOf(office, check._id);
}
async function confirmPhone(page: Page) {
  await page.getByLabel("Mã trong tin nhắn").waitFor();
  await page.getByLabel("Mã trong tin nhắn").fill(await readCode());
  await page.getByRole("button", { name: "Xác nhận" }).click();
}
const onwards = (page: Page) => page.getByRole("button", { name: "Tiếp tục" }).click();
const titled = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
async function expectOpenToAll(page: Page) {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(page.viewportSize()?.width);
}

async function atTheDesk(path: string): Promise<Page> {
  const desk = await openPage(office.house.baseUrl + path, { viewport: { width: 1440, height: 900 } });
  await signInAt(desk, `clerk.${here}`);
  return desk;
}

test("Sunday 21:40: begun on a phone, closed, gone on with, handed in; accepted on Monday 07:30, due on Friday", async () => {
  await office.setClock("2026-11-22T21:40:00+07:00");
  const first = await openPage(`${office.house.baseUrl}/thu-tuc/1.004873`, { viewport: phone });
  await first.getByRole("link", { name: "Nộp trực tuyến" }).click();
  await titled(first, "Xác nhận số điện thoại");
  await expectOpenToAll(first);
  await first.getByLabel("Số điện thoại").fill("0900 000 417");
  await first.keyboard.press("Enter");
  await confirmPhone(first);
  await titled(first, "Người nộp");
  await first.getByLabel("Họ và tên").fill("Nguyễn Văn Mẫu");
  await onwards(first);
  await titled(first, "Nội dung");
  await first.getByLabel("Là ai trong việc này").fill("Người yêu cầu");
  await first.locator("[data-saving=saved]").waitFor();
  const storageState = await first.context().storageState();
  await first.context().close();

  // The next time this browser is opened.
  const page = await openPage(`${office.house.baseUrl}/nop-ho-so`, { viewport: phone, storageState });
  await page.getByRole("link", { name: "Soạn tiếp: Xác nhận tình trạng hôn nhân" }).click();
  await titled(page, "Người nộp");
  expect(await page.getByLabel("Họ và tên").inputValue()).toBe("Nguyễn Văn Mẫu");
  await onwards(page);
  expect(await page.getByLabel("Là ai trong việc này").inputValue()).toBe("Người yêu cầu");
  await onwards(page);
  await page.getByRole("link", { name: "Còn thiếu: họ tên người trong việc hộ tịch" }).click();
  await page.keyboard.type("Nguyễn Văn Mẫu");
  await onwards(page);

  await titled(page, "Giấy tờ");
  await page.getByLabel(/^Chọn tệp: Tờ khai/u).setInputFiles([script, form]);
  await page.getByText("tro-choi.pdf: Tệp này không phải PDF, JPEG hay PNG").waitFor();
  await page.locator('[data-file="to-khai.pdf"]').waitFor();
  await page.getByRole("button", { name: "Bỏ qua" }).click();
  await onwards(page);
  await page.getByRole("link", { name: "Còn thiếu: Căn cước hoặc hộ chiếu" }).waitFor();
  await expectOpenToAll(page);
  const identity = page.locator(".online-paper", { hasText: "Căn cước hoặc hộ chiếu" });
  await identity.getByLabel("Chưa gửi, mang bản chính khi đến nhận kết quả").check();
  await onwards(page);
  await titled(page, "Nhận kết quả");
  await onwards(page);
  await titled(page, "Xem lại rồi nộp");
  await page.getByText("phường xem từ 07:30 thứ Hai 23/11, trả lời trước 17:00 thứ Hai 23/11").waitFor();
  await expectOpenToAll(page);
  await page.getByRole("button", { name: "Nộp hồ sơ" }).click();
  await titled(page, "Phường đã nhận hồ sơ");
  await page.getByText("Nộp lúc 21:40 Chủ nhật 22/11.").waitFor();
  await expectOpenToAll(page);
  expect(page.url()).not.toMatch(/\d{39}|H29/u);

  await office.setClock("2026-11-23T07:30:00+07:00");
  const desk = await atTheDesk("/desk?queue=new");
  await desk.getByText("Nguyễn Văn Mẫu").first().click();
  await desk.keyboard.press("Enter");
  await desk.getByText("Nộp trực tuyến lúc 21:40 Chủ nhật 22/11.").waitFor();
  const [opened] = await Promise.all([
    desk.context().waitForEvent("page"),
    desk.getByRole("link", { name: "to-khai.pdf" }).click(),
  ]);
  expect(opened.url()).toMatch(/\/api\/dossiers\/[0-9a-f]{24}\/files\/[0-9a-f]{24}$/u);
  await desk.bringToFront();
  await desk.getByRole("button", { name: /^Tiếp nhận/u }).click();
  await desk.getByText("Thứ Sáu 27/11, 17:00").waitFor();

  await page.getByRole("link", { name: "Xem hồ sơ đang ở đâu" }).click();
  await page.locator('.answer-view[data-status="accepted"]').waitFor();
  await page.getByText("Nộp lúc 21:40 Chủ nhật 22/11, tiếp nhận lúc 07:30 thứ Hai 23/11.").waitFor();
  await page.locator(".stone-main").getByText("27/11").waitFor();
}, 120_000);

test("what is missing is asked item by item and answered from the tracking page", async () => {
  await office.setClock("2026-11-25T09:00:00+07:00");
  const clerk = await office.as("clerk");
  const papers = [{ name: "Căn cước hai mặt", note: "Chụp rõ số" }, { name: "Ảnh ngôi nhà" }];
  const { ref, token } = await clerk.takeIn({
    procedureCode: "1.013314",
    submitter: { name: "Nguyễn Văn Mẫu", phone: "0900 000 418" },
    answer: { type: "requestSupplement", papers },
  });
  const page = await openPage(`${office.house.baseUrl}/t#${token}`, { viewport: phone });
  await page.getByRole("link", { name: "Nộp thêm trên mạng" }).click();
  await page.getByRole("button", { name: "Gửi mã" }).click();
  await confirmPhone(page);
  await page.getByLabel("Chọn tệp: Căn cước hai mặt").setInputFiles(picture);
  await page.locator('[data-file="can-cuoc.jpg"]').waitFor();
  await page.getByRole("button", { name: "Nộp cho phường" }).click();
  await page.getByRole("link", { name: "Còn thiếu: Ảnh ngôi nhà" }).waitFor();
  await expectOpenToAll(page);
  await page.reload();
  await page.locator('[data-file="can-cuoc.jpg"]').waitFor();
  await page.getByLabel("Chọn tệp: Ảnh ngôi nhà").setInputFiles(picture);
  await page.locator('[data-file="can-cuoc.jpg"]').nth(1).waitFor();
  await page.getByRole("button", { name: "Nộp cho phường" }).click();
  await page.getByRole("heading", { name: "Phường đã nhận giấy tờ nộp thêm" }).waitFor();
  await expectOpenToAll(page);
  const desk = await atTheDesk(`/desk/d/${ref}`);
  await desk.getByText("mới nộp 25/11").first().waitFor();
  expect(await desk.getByRole("link", { name: "can-cuoc.jpg" }).count()).toBe(2);
  expect(await accessibilityFaults(desk)).toEqual([]);
}, 90_000);

test("a line that breaks loses nothing but the file on its way, and that can be sent again", async () => {
  const page = await openPage(`${office.house.baseUrl}/nop-ho-so/1.013314`, { viewport: phone });
  await page.getByLabel("Số điện thoại").fill("0900 000 419");
  await page.getByRole("button", { name: "Gửi mã" }).click();
  await confirmPhone(page);
  await page.getByLabel("Họ và tên").fill("Trần Thị Ví Dụ");
  await onwards(page);
  await titled(page, "Giấy tờ");
  await page.context().setOffline(true);
  await page.getByLabel(/^Chọn tệp: Tờ khai/u).setInputFiles(form);
  await page.getByText("to-khai.pdf: Mất kết nối khi đang gửi").waitFor();
  await page.getByText("Những tệp đã nhận vẫn còn. Tệp này chưa gửi xong.").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Gửi lại to-khai.pdf" }).click();
  await page.locator('[data-file="to-khai.pdf"]').waitFor();
  await page.getByRole("button", { name: "Xoá tệp to-khai.pdf" }).click();
  await page.locator('[data-file="to-khai.pdf"]').waitFor({ state: "detached" });

  // Where both must come, there is no way in.
  await page.goto(`${office.house.baseUrl}/thu-tuc/1.000894`);
  await titled(page, "Kết hôn");
  expect(await page.getByRole("link", { name: "Nộp trực tuyến" }).count()).toBe(0);
  await page.goto(`${office.house.baseUrl}/nop-ho-so/1.000894`);
  await page.getByText("Thủ tục này không nộp trên mạng").waitFor();
}, 90_000);
