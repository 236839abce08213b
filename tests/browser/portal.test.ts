import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });

async function takeIn() {
  return await (await office.as("clerk")).takeIn(aDwelling(toHome));
}

describe("At home, with the receipt in hand", () => {
  test("a wrong PIN gives no answer, the right one does, and the answer changes by itself", async () => {
    const { ref, code, pin } = await takeIn();
    const page = await openPage(office.house.baseUrl);
    await page.getByLabel("Mã hồ sơ").fill(code.toLowerCase());
    await page.getByLabel("Mã bí mật").fill("000000");
    await page.getByRole("button", { name: "Xem hồ sơ" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Mã hồ sơ").inputValue()).toBe(code.toLowerCase());

    await page.getByLabel("Mã bí mật").fill(pin.toLowerCase());
    await page.getByRole("button", { name: "Xem hồ sơ" }).click();
    const answer = page.locator(".answer-view");
    await answer.waitFor();
    expect(await answer.getAttribute("data-status")).toBe("accepted");
    await page.getByText(/Tự cập nhật/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await (await office.as("specialist")).command(ref, { type: "start" });
    await page.locator('.answer-view[data-status="processing"]').waitFor();
    await (await office.as("leader")).command(ref, { type: "finish" });
    await page.locator('.answer-view[data-status="processed"]').waitFor();
    expect(page.url()).not.toMatch(new RegExp(`${code}|${pin}`));

    await page.getByRole("button", { name: "Xong, xoá khỏi trang này" }).click();
    await page.getByLabel("Mã hồ sơ").waitFor();
    expect(await page.getByText(code.slice(-4)).count()).toBe(0);
  }, 60_000);

  test("the link of the receipt opens the dossier, and its digits are never part of an address that is asked for", async () => {
    const { token } = await takeIn();
    const page = await openPage("about:blank");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().split("#")[0] ?? ""));
    await page.goto(`${office.house.baseUrl}/t#${token}`);
    await page.locator(".answer-view").waitFor();
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => url.includes(token))).toEqual([]);
  }, 60_000);

  test("when the live line is lost the answer stays with its time, and catches up when the line is back", async () => {
    const { ref, token } = await takeIn();
    const page = await openPage(`${office.house.baseUrl}/t#${token}`);
    await page.getByText(/Tự cập nhật/).waitFor();
    await office.house.server.kill();
    await page.getByText(/Số liệu lúc .* đang nối lại/).waitFor();
    expect(await page.locator(".answer-view").getAttribute("data-status")).toBe("accepted");

    await office.house.server.start();
    await (await office.as("specialist")).command(ref, { type: "start" });
    await page.locator('.answer-view[data-status="processing"]').waitFor();
    await page.getByText(/Tự cập nhật/).waitFor();
  }, 60_000);
});

describe("Before going to the office", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(office.house.baseUrl);
  }, 60_000);

  test("a procedure is found by its usual name without diacritics", async () => {
    await page.getByLabel("Tìm thủ tục").fill("sang ten nha dat");
    await page.getByRole("button", { name: "Tìm" }).click();
    await page.getByRole("link", { name: "Sang tên nhà đất" }).click();
    await page.getByRole("heading", { level: 1, name: "Sang tên nhà đất" }).waitFor();
    expect(page.url()).toMatch(/\/thu-tuc\/1\.013831$/);
  }, 60_000);

  test("its page names the date of today for each case, the papers, and why", async () => {
    await page.goto(`${office.house.baseUrl}/thu-tuc/1.013831`);
    // Monday 23/11/2026, 8 working days, 24/11 is a holiday.
    await page.locator(".stone-main").getByText("4/12", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Vì sao là 4/12?" }).waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(4);
    await page.getByRole("checkbox").first().check();
    await page.getByLabel("Tặng cho", { exact: true }).check();
    await page.getByText("Hợp đồng tặng cho").waitFor();
    expect(page.url()).toContain("truong-hop=gift");
  }, 60_000);

  test.each([1280, 360])(
    "home, list and procedure can be read by everybody, %d px wide",
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ["/", "/thu-tuc", "/thu-tuc/1.004873"]) {
        await page.goto(office.house.baseUrl + path);
        await page.getByRole("link", { name: "028 0000 0000" }).first().waitFor();
        await page
          .getByText(path === "/" ? "Xem theo lĩnh vực" : "xác nhận tình trạng hôn nhân")
          .first()
          .waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
    },
    60_000,
  );

  test("a page that does not exist says so and leads home", async () => {
    await page.goto(`${office.house.baseUrl}/khong-co`);
    await page.getByRole("link", { name: "Về trang đầu" }).click();
    await page.getByLabel("Mã hồ sơ").waitFor();
  }, 60_000);
});
