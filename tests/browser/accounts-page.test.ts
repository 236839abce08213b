import { expect, test } from "@jest/globals";
import { aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();

test("an administrator makes an account, and disabling it throws its person out at once", async () => {
  const page = await openPage(`${office.house.baseUrl}/desk/accounts`, {
    viewport: { width: 1440, height: 900 },
  });
  await signInAt(page, `administrator.${here}`);
  await page.getByText("Thêm tài khoản").first().click();
  const form = page.getByRole("form", { name: "Thêm tài khoản" });
  await form.getByLabel("Tên đăng nhập").fill("quay.ba");
  await form.getByLabel("Họ và tên").fill("Nguyễn Thị Ví Dụ");
  await form.getByLabel("Số quầy").fill("3");
  await form.getByLabel("Mật khẩu").fill("matkhau123456");
  await form.getByRole("button", { name: "Thêm tài khoản" }).click();
  await form.getByText("Mật khẩu chưa đủ mạnh").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await form.getByLabel("Mật khẩu").fill("dưới tán bàng mùa hạ");
  await form.getByRole("button", { name: "Thêm tài khoản" }).click();
  const row = page.locator("[data-account='quay.ba']");
  await row.waitFor();

  const clerk = await openPage(`${office.house.baseUrl}/desk`, { viewport: { width: 1440, height: 900 } });
  await clerk.fill("[name=username]", "quay.ba");
  await clerk.fill("[name=password]", "dưới tán bàng mùa hạ");
  await clerk.keyboard.press("Enter");
  await clerk.getByRole("heading", { name: "Chưa xong" }).waitFor();
  await row.locator("summary").click();
  await row.getByLabel("Khoá, không đăng nhập được").check();
  await row.getByRole("button", { name: "Lưu" }).click();
  await row.getByText("đã khoá").waitFor();
  await clerk.locator("[name=password]").waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
});

test("an auditor sees who has looked at a dossier and for what, and changes nothing", async () => {
  const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
  await (await office.as("clerk")).see(ref);
  const page = await openPage(`${office.house.baseUrl}/desk/d/${ref}`, {
    viewport: { width: 1440, height: 900 },
  });
  await signInAt(page, `auditor.${here}`);
  await page.locator(".dossier-page").waitFor();
  expect(await page.locator("[data-action]").count()).toBe(0);
  await page.locator(".dossier-papers").getByRole("link", { name: "Ai đã xem" }).click();
  await page.getByText("Người Thử clerk, cán bộ tiếp nhận").first().waitFor();
  await page.getByText("giám sát, quản trị").first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
