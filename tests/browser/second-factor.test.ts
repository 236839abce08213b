import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { scanPicture } from "../papers/scan.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { codeOf, earlyInStep } from "../support/one-time-codes.ts";
import { elsewhere, here, openOffice, password } from "../support/office.ts";

const office = openOffice();
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Types the password at the desk's door; whatever comes next is the test's. */
async function atTheDoor(username: string, path = "/desk", viewport = desk): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport });
  await page.fill("[name=username]", username);
  await page.fill("[name=password]", password);
  await page.keyboard.press("Enter");
  return page;
}

const fits = (page: Page) => page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
const focused = (page: Page) =>
  page.evaluate("document.activeElement?.name ?? document.activeElement?.textContent");

test("a leader sets one-time codes up by keyboard alone, and comes in by the next one", async () => {
  const page = await atTheDoor(`leader.${here}`);
  await page.getByRole("link", { name: /Tài khoản của tôi/u }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tài khoản của tôi" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.locator("#field-begin-current").focus();
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await page.getByText("Mật khẩu hiện tại chưa đúng").waitFor();
  expect(await focused(page)).toBe("current");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "Mã QR cho ứng dụng xác thực" }).waitFor();
  expect(await focused(page)).toContain("Quét mã này");
  expect(await accessibilityFaults(page)).toEqual([]);

  const secret = (await page.locator(".me-secret").textContent()) ?? "";
  const [uri] = await scanPicture(await page.locator(".qr-code").screenshot());
  expect(uri).toContain(`?issuer=Motcua&secret=${secret.replaceAll(" ", "")}&`);
  const field = await page.locator("#field-confirm-code").boundingBox();
  expect((field?.y ?? desk.height) + (field?.height ?? 0)).toBeLessThan(desk.height - 48);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement?.href")).toBe(uri);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("code");
  await page.keyboard.type("12 34");
  await page.keyboard.press("Enter");
  await page.getByText("Mã có 6 số, mã dự phòng có 16 số.").waitFor();
  await earlyInStep();
  await page.locator("#field-confirm-code").fill(codeOf(secret, -1));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /Cất các mã dự phòng/u }).waitFor();
  expect(await focused(page)).toContain("Cất các mã dự phòng");
  expect(await page.locator(".me-recovery li").count()).toBe(10);
  const recovery = (await page.locator(".me-recovery li").first().textContent()) ?? "";
  expect(await accessibilityFaults(page)).toEqual([]);
  // Only the codes go on paper.
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Đổi mật khẩu", { exact: true }).isVisible()).toBe(false);
  expect(await page.getByText(recovery).isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });

  // The session has a new id; the page and its codes stay until they are kept.
  await page.waitForTimeout(7_000);
  await page.getByText(recovery).waitFor();
  await page.getByRole("button", { name: "Đã cất" }).press("Enter");
  await page.getByText("Còn 10 mã dự phòng chưa dùng.").waitFor();
  await page.getByRole("button", { name: "Thoát" }).click();

  await page.locator("[name=username]").waitFor();
  await page.fill("[name=username]", `leader.${here}`);
  await page.fill("[name=password]", password);
  await page.keyboard.press("Enter");
  await page.locator("[name=code]").waitFor();
  expect(await focused(page)).toBe("code");
  expect(await page.locator("[name=code]").getAttribute("inputmode")).toBe("numeric");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.type(codeOf(secret, -1));
  await page.keyboard.press("Enter");
  await page.getByText("Mã chưa đúng, hoặc đã dùng rồi").waitFor();
  expect(await focused(page)).toBe("code");
  await page.keyboard.type(codeOf(secret, 1));
  await page.keyboard.press("Enter");
  await page.locator(".desk-bar").waitFor();
}, 90_000);

test("on a phone: in by a recovery code, turned off, another password", async () => {
  const page = await atTheDoor(`administrator.${here}`, "/desk/me", phone);
  await page.locator("#field-begin-current").fill(password);
  await page.keyboard.press("Enter");
  await page.locator(".me-secret").waitFor();
  expect([await fits(page), await accessibilityFaults(page)]).toEqual([true, []]);
  const secret = (await page.locator(".me-secret").textContent()) ?? "";
  await page.locator("#field-confirm-code").fill(codeOf(secret));
  await page.keyboard.press("Enter");
  await page.locator(".me-recovery li").first().waitFor();
  expect([await fits(page), await accessibilityFaults(page)]).toEqual([true, []]);
  const [first = "", second = ""] = await page.locator(".me-recovery li").allTextContents();

  const other = await atTheDoor(`administrator.${here}`, "/desk/me", phone);
  await other.locator("[name=code]").fill(first);
  await other.keyboard.press("Enter");
  await other.getByText("Còn 9 mã dự phòng chưa dùng.").waitFor();
  await other.getByText("Tắt mã dùng một lần").first().click();
  await other.locator("#field-off-current").fill(password);
  await other.locator("#field-off-code").fill(second);
  expect([await fits(other), await accessibilityFaults(other)]).toEqual([true, []]);
  await other.keyboard.press("Enter");
  await other.getByRole("button", { name: "Cài mã dùng một lần" }).waitFor();

  await other.locator("#field-me-current").fill(password);
  await other.locator("#field-me-password").fill("matkhau123456");
  await other.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await other.getByText("Mật khẩu chưa đủ mạnh").waitFor();
  expect(await focused(other)).toBe("password");
  await other.locator("#field-me-password").fill("dưới tán bàng mùa hạ");
  await other.keyboard.press("Enter");
  await other.getByText("Đã đổi mật khẩu.").waitFor();
  // Whoever else was signed in is asked again; this page goes on.
  await page.locator("[name=password]").waitFor();
  await other.waitForTimeout(7_000);
  await other.reload();
  await other.getByRole("heading", { name: "Tài khoản của tôi" }).waitFor();
}, 90_000);

test("an administrator takes a colleague's codes away, and is led elsewhere for his own", async () => {
  const username = `leader.${elsewhere}`;
  const secondFactor = { secret: { jwe: "" }, confirmedAt: new Date(), lastStep: 0, recovery: [] };
  await office
    .db()
    .collection("accounts")
    .updateOne({ username: username.toLowerCase() }, { $set: { secondFactor } });
  const page = await atTheDoor(`administrator.${elsewhere}`, "/desk/accounts");
  const own = page.locator(`[data-account='administrator.${elsewhere.toLowerCase()}']`);
  await own.locator("summary").click();
  await own.getByRole("link", { name: "Đổi mật khẩu ở trang Tài khoản của tôi" }).waitFor();
  expect(await own.getByRole("checkbox").count()).toBe(0);

  const row = page.locator(`[data-account='${username.toLowerCase()}']`);
  await row.getByText("có mã dùng một lần").waitFor();
  await row.locator("summary").click();
  await row.getByLabel("Gỡ mã dùng một lần, vì mất điện thoại").check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await row.getByRole("button", { name: "Lưu" }).click();
  await row.getByText("Đã lưu.").waitFor();
  expect(await row.getByText("mã dùng một lần").count()).toBe(0);
  await (await atTheDoor(username)).locator(".desk-bar").waitFor();
}, 60_000);
