import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aDwelling } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
let ref = "";
let code = "";

beforeAll(async () => {
  ({ ref, code } = await (await office.as("clerk")).takeIn(aDwelling()));
  await office.settled();
});

async function openCalendar(width = 1440): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}/desk/calendar`, { viewport: { width, height: 900 } });
  await signInAt(page, `administrator.${here}`);
  await page.locator(".year").waitFor();
  return page;
}

const day = (page: Page, date: string) => page.locator(`[data-date="${date}"]`);
async function closeDay(page: Page, date: string): Promise<void> {
  await day(page, date).click();
  await page.getByLabel("Tên bằng tiếng Việt").fill("Nghỉ thử nghiệm");
  await page.getByLabel("Tên bằng tiếng Anh").fill("A test day off");
  await page.getByLabel("Căn cứ").fill("QĐ 1/QĐ-TEST");
  await page.getByRole("button", { name: "Áp dụng" }).click();
}

describe("The administrator's calendar", () => {
  test("shows the year, tells what each day is, and moves by the arrows", async () => {
    const page = await openCalendar();
    expect(await day(page, "2026-11-24").getAttribute("aria-label")).toMatch(
      /^24\/11, Nghỉ theo quyết định, /,
    );
    expect(await day(page, "2026-08-22").getAttribute("aria-label")).toContain("Làm bù");
    await day(page, "2026-11-23").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-date="2026-12-01"]:focus').waitFor();
    await page.getByRole("heading", { name: "1/12/2026" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test("says before saving who would move, saves with a reason, and the worker moves them", async () => {
    const page = await openCalendar();
    await closeDay(page, "2026-11-25");
    await day(page, "2026-12-30").click();
    await page.getByRole("button", { name: "Áp dụng" }).click();
    await page.getByText("Ghi tên bằng hai thứ tiếng và căn cứ.").waitFor();
    await page.getByText(/25\/11\/2026: theo ngày trong tuần → Nghỉ/).waitFor();
    await page.getByRole("button", { name: "Xem hồ sơ nào đổi ngày" }).click();
    await page.getByText("Trễ hơn: 1 hồ sơ. Sớm hơn: 0. Không đổi: 0.").waitFor();
    await page.getByRole("link", { name: code }).waitFor();
    await page.getByText("26/11 → 27/11 (+1 ngày)").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Lý do thay đổi").fill("Thử nghiệm");
    await page.getByRole("button", { name: "Lưu lịch" }).click();
    await page.getByText("Chưa có thay đổi nào.").waitFor();
    await office.settled();
    const moved = await office.dossiers().findOne({ _id: ref });
    expect(moved?.schedule?.dueAt).toEqual(new Date("2026-11-27T10:00:00Z"));
    await page.getByText("Đang tính lại").waitFor({ state: "detached" });
  }, 60_000);

  test("keeps what was drafted when somebody else saved first, and a change can be taken back", async () => {
    const [one, other] = [await openCalendar(), await openCalendar()];
    for (const page of [one, other]) {
      await closeDay(page, page === one ? "2026-12-28" : "2026-12-29");
      await page.getByRole("button", { name: "Xem hồ sơ nào đổi ngày" }).click();
      await page.getByLabel("Lý do thay đổi").fill("Thử nghiệm");
    }
    await one.getByRole("button", { name: "Lưu lịch" }).click();
    await one.getByText("Chưa có thay đổi nào.").waitFor();
    await other.getByRole("button", { name: "Lưu lịch" }).click();
    await other.getByText("Thay đổi của ông/bà vẫn còn ở đây.").waitFor();
    await other.getByText(/29\/12\/2026: .* → Nghỉ/).waitFor();
    // What somebody else decided is kept: one's own change goes on top of it, and is looked at anew.
    await day(other, "2026-12-28").and(other.locator('[aria-label*="Nghỉ theo quyết định"]')).waitFor();
    expect(await other.locator(".calendar-changes li").count()).toBe(1);
    await other.getByRole("button", { name: "Xem hồ sơ nào đổi ngày" }).click();
    await other.getByRole("button", { name: "Lưu lịch" }).click();
    await other.getByText("Chưa có thay đổi nào.").waitFor();
    for (const date of ["2026-12-28", "2026-12-29"]) {
      expect(await day(other, date).getAttribute("aria-label")).toContain("Nghỉ theo quyết định");
    }
  }, 60_000);

  test("an agency's own hours are its difference from the city; on a phone nothing is cut off", async () => {
    const page = await openCalendar(360);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.getByRole("button", { name: "Lịch cơ quan mình" }).click();
    const saturday = page.getByLabel("Thứ Bảy");
    await saturday.fill("7:30–11:30, 11:00–12:00");
    await page.getByText("Giờ phải theo thứ tự").waitFor();
    await page.getByText("chưa đọc được").waitFor();
    // What cannot be read yet is still there after a look at the city's calendar.
    await page.getByRole("button", { name: "Lịch thành phố" }).click();
    await page.getByRole("button", { name: "Lịch cơ quan mình" }).click();
    expect(await saturday.inputValue()).toBe("7:30–11:30, 11:00–12:00");
    await saturday.fill("7h30-11h30");
    await page.getByText("Thứ Bảy: theo thành phố → 7:30–11:30").waitFor();
    await page.getByText("Riêng của cơ quan. Thành phố: nghỉ").waitFor();
    expect(await day(page, "2026-11-28").getAttribute("aria-label")).toContain("Ngày làm việc");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Thứ Bảy theo thành phố" }).click();
    await page.getByText("Chưa có thay đổi nào.").waitFor();
    expect(await saturday.inputValue()).toBe("");
  }, 60_000);

  test("on a phone one month stands right above the fields of its day", async () => {
    const page = await openCalendar(390);
    await page.getByRole("button", { name: "Tháng 12", exact: true }).click();
    expect(await page.locator(".year section").filter({ visible: true }).count()).toBe(1);
    await day(page, "2026-12-25").click();
    await page.keyboard.press("PageDown");
    await page.locator('[data-date="2027-01-25"]:focus').waitFor();
    const title = page.getByRole("heading", { name: "25/1/2027" });
    const box = await title.boundingBox();
    expect(box?.y).toBeLessThan(900);
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test("a year is announced, a date is typed, and each change tells itself and can be taken back", async () => {
    const page = await openCalendar();
    await page.getByLabel("Đến ngày").fill("2028-03-01");
    await page.getByRole("heading", { name: "1/3/2028" }).waitFor();
    expect(await day(page, "2028-05-01").getAttribute("aria-label")).toContain("Bộ luật Lao động");
    await page.getByLabel("Lịch nghỉ năm 2028 đã công bố đủ").check();
    await page.getByText("Năm 2028: chưa công bố → đã công bố đủ").waitFor();
    expect(await day(page, "2028-05-01").getAttribute("aria-label")).toContain("Ngày làm việc");
    await page.getByLabel("Năm chưa công bố lịch nghỉ").selectOption("none");
    await page.getByText(/theo bộ luật lao động → không có ngày nghỉ lễ/u).waitFor();
    await page.getByRole("button", { name: "Bỏ thay đổi Năm 2028" }).click();
    await page.getByRole("button", { name: "Bỏ thay đổi Năm chưa công bố lịch nghỉ" }).click();
    await page.getByText("Chưa có thay đổi nào.").waitFor();
    expect(await day(page, "2028-05-01").getAttribute("aria-label")).toContain("Bộ luật Lao động");
  }, 60_000);

  test("what is typed about a day waits until one comes back to it", async () => {
    const page = await openCalendar();
    const name = page.getByLabel("Tên bằng tiếng Việt");
    await day(page, "2026-12-02").click();
    await name.fill("Nghỉ nửa chừng");
    await day(page, "2026-12-03").click();
    expect(await name.inputValue()).toBe("");
    await page.getByRole("button", { name: "Lịch cơ quan mình" }).click();
    await page.getByRole("button", { name: "Lịch thành phố" }).click();
    await page.getByRole("button", { name: "2/12/2026" }).click();
    expect(await name.inputValue()).toBe("Nghỉ nửa chừng");
    // Leaving the page would lose it, and asks.
    const asked = page.waitForEvent("dialog").then((dialog) => dialog.dismiss());
    await page.getByRole("navigation").getByRole("link").first().click();
    await asked;
    await page.getByRole("button", { name: "Xóa phần đang nhập" }).click();
    expect(await name.inputValue()).toBe("");
  }, 60_000);
});
