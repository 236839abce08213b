import { expect, test } from "@jest/globals";
import { OfficeTerms } from "../../shared/contracts/office-terms.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const fits = "document.documentElement.scrollWidth <= window.innerWidth";

async function administratorAt(path: string) {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: { width: 1440, height: 900 } });
  await signInAt(page, `administrator.${here}`);
  await page.getByRole("heading", { name: "Thông tin cơ quan" }).waitFor();
  return page;
}
const terms = async () =>
  OfficeTerms.parse((await (await office.as("administrator")).send("GET", "/api/office/terms")).body);

test("an administrator says what a home return costs, who signs and where the office is", async () => {
  const page = await administratorAt("/desk/office");
  await page.getByLabel("Tên cơ quan", { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("Phí trả tại nhà (đ)").fill("25.000");
  await page.getByLabel("Người giao về sau giờ làm (phút)").fill("45");
  await page.getByLabel("Chức danh người ký", { exact: true }).fill("Chủ tịch thử");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  // The title is wanted in both languages: told with a way to the field, and nothing is saved.
  await page.getByRole("link", { name: /chức danh người ký bằng cả hai tiếng/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect((await terms()).version).toBe(0);
  await page.getByLabel("Chức danh người ký bằng tiếng Anh").fill("Chairman");
  await page.getByLabel("Giao buổi tối từ").fill("17:30");
  await page.getByLabel("Số gói trong một khung giờ").fill("12");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  // An evening has a beginning and an end.
  await page.getByRole("link", { name: /Ghi cả giờ đầu và giờ cuối/ }).waitFor();
  await page.getByLabel("Giao buổi tối đến").fill("20:00");
  await page.getByLabel("Vĩ độ").fill("10.78");
  await page.getByLabel("Kinh độ").fill("106.7");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Đổi lần cuối").waitFor();
  expect(await terms()).toMatchObject({
    version: 1,
    homeReturnFee: 25_000,
    backGrace: 45,
    homeReturn: { evening: { from: 1_050, to: 1_200 }, days: 3, perWindow: 12, waitDays: 30 },
    signer: { vi: "Chủ tịch thử", en: "Chairman" },
    point: { lat: 10.78, lng: 106.7 },
  });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(fits)).toBe(true);
}, 60_000);

test("who saves on what somebody else has changed is told, and keeps what was typed until it is dropped", async () => {
  const page = await administratorAt("/desk/office");
  await page.getByLabel("Địa chỉ").fill("9 đường Số Mẫu");
  const { agency, version, savedAt, savedBy, usualGrace, ...rest } = await terms();
  expect([agency, savedAt, savedBy, usualGrace]).toHaveLength(4);
  const other = { ...rest, phone: "028 3333 3333" };
  await (
    await office.as("administrator")
  ).send("PUT", "/api/office/terms", other, {
    "if-match": `"${version}"`,
  });
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Người khác vừa đổi thông tin này").waitFor();
  expect(await page.getByLabel("Địa chỉ").inputValue()).toBe("9 đường Số Mẫu");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Bỏ điều đã gõ, xem bản mới" }).click();
  await until("the other's is shown", async () => (await page.inputValue("[name=phone]")) === other.phone);
  expect(await page.getByLabel("Địa chỉ").inputValue()).not.toBe("9 đường Số Mẫu");
}, 60_000);
