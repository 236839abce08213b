import { beforeEach, describe, expect, test } from "@jest/globals";
import { accessibilityFaults } from "../support/accessibility.ts";
import { onSlowMachine, openPage } from "../support/browser.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const open = (path: string, viewport = { width: 1280, height: 900 }) =>
  openPage(`${office.house.baseUrl}${path}`, { viewport });

beforeEach(() => office.setClock(mondayMorning));

describe("“When will it be ready?”, for anybody", () => {
  test("counts three working days from now, and again with every change, until the address says it all", async () => {
    const page = await open("/");
    await page.getByRole("link", { name: "Khi nào có kết quả?" }).click();
    // 24/11 is a holiday: 25, 26 and 27.
    await page.locator(".calculator-due .stone").getByText("27/11").waitFor();
    await page.getByLabel("Số lượng").fill("7,5");
    await page.locator(".calculator-due .stone").getByText("4/12").waitFor();
    await page.getByLabel("Nộp đủ hồ sơ lúc").fill("2026-11-16T08:00");
    await page.locator(".stone").getByText("trước 11:30").waitFor();
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.locator(".stone").getByText("trước 11:30").waitFor();
    expect(await again.getByLabel("Số lượng").inputValue()).toBe("7,5");
  }, 60_000);

  test("a pause that is still open says what is left; one that ended moves the date", async () => {
    const page = await open("/khi-nao?loai=workingDays&so=8&nop=2026-08-24T09:00");
    await page.locator(".stone").getByText("8/9").waitFor();
    await page.getByText("Đồng hồ có dừng, hay được gia hạn?").click();
    await page.getByRole("button", { name: "Thêm một lần dừng" }).click();
    await page.getByLabel("Dừng từ").fill("2026-08-27T10:00");
    await page.getByText("Còn 5 ngày làm việc khi tính tiếp.").waitFor();
    await page.getByLabel("Đến (để trống nếu còn dừng)").fill("2026-09-04T10:00");
    await page.locator(".calculator-due .stone").getByText("11/9").waitFor();
    await page.getByLabel("Sau khi dừng").selectOption("restart");
    await page.locator(".calculator-due .stone").getByText("16/9").waitFor();
    await page.getByRole("button", { name: "Bỏ lần dừng 1" }).click();
    await page.locator(".calculator-due .stone").getByText("8/9").waitFor();
  }, 60_000);

  test("counts for a procedure from its own page, and says in words what cannot be counted", async () => {
    const page = await open("/thu-tuc/1.013314");
    await page.getByRole("link", { name: "Tính ngày hẹn cho một ngày khác" }).click();
    await page.locator(".calculator-due .stone").getByText("26/11").waitFor();
    await page.getByRole("button", { name: "Tính theo thời hạn khác" }).click();
    await page.getByLabel("Cách tính").selectOption("months");
    await page.getByLabel("Số lượng").fill("0,5");
    await page.getByRole("alert").getByText("Chưa tính được").waitFor();
    await page.getByText("tháng phải là số nguyên").waitFor();
    await page.getByLabel("Số lượng").fill("");
    await page.getByText("Điền thời hạn và lúc nộp").waitFor();
  }, 60_000);

  test("whoever types faster than an old phone draws loses nothing of it", async () => {
    const page = await open("/khi-nao");
    const amount = page.getByLabel("Số lượng");
    await amount.waitFor();
    await onSlowMachine(page, async () => {
      await page.getByLabel("Cách tính").selectOption("calendarDays");
      await amount.fill("");
      await amount.pressSequentially("1234567");
    });
    expect(await amount.inputValue()).toBe("1234567");
    expect(await page.getByLabel("Cách tính").inputValue()).toBe("calendarDays");
    await page.waitForURL(/loai=calendarDays&so=1234567&/);
  }, 60_000);

  test.each([
    ["wide", 1280],
    ["a phone", 360],
  ])(
    "%s: nothing is cut off, nothing is in anybody's way",
    async (_name, width) => {
      const page = await open(
        "/khi-nao?so=8&nop=2026-08-24T09:00&dung=2026-08-27T10:00_2026-09-04T10:00_resume",
        {
          width,
          height: 900,
        },
      );
      await page.locator(".calculator-due .stone").getByText("11/9").waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    60_000,
  );
});
