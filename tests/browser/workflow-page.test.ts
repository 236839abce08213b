import { describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";
import type { WorkStep } from "../../shared/domain/procedures/index.ts";
import { aDwelling, aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const land = "1.013831";
const dwelling = "1.013314";
const short: readonly WorkStep[] = [
  { id: "counter", role: "clerk", share: 0.4 },
  { id: "leader", role: "leader", share: 0.4 },
  { id: "handBack", role: "clerk", share: 0.2 },
];

async function deskOf(who: Role, path: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: { width: 1440, height: 900 } });
  await signInAt(page, `${who}.${here}`);
  return page;
}

const stepsOn = (page: Page) =>
  page
    .locator("[data-step]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-step")).join(" "));
const focused = (page: Page) => page.evaluate("document.activeElement.getAttribute('aria-label')");
const pressTimes = async (page: Page, key: string, times: number) => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
};
const save = async (code: string, steps: readonly WorkStep[] | null, seen: number) => {
  const administrator = await office.as("administrator");
  return administrator.send("PUT", `/api/workflows/${code}`, { steps }, { "if-match": `"${seen}"` });
};

describe("The way of a procedure, edited by its administrator", () => {
  test("by keyboard alone: a step at another agency, a fault, the dues, saved, and a dossier goes that way", async () => {
    const page = await deskOf("administrator", `/desk/procedures/${land}`);
    await page.getByText("Đang dùng quy trình chung của mọi thủ tục.").waitFor();
    await page.getByText("Đã chia đủ cả thời hạn.").waitFor();
    await page.locator(".workflow-group").first().getByText("8 ngày làm việc").waitFor();

    // The survey is added before handing back, and its fields follow each other.
    await page.getByRole("button", { name: "Thêm bước" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-step=survey] .workflow-kind select:focus").waitFor();
    await pressTimes(page, "Tab", 2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    await page.locator(".error-summary:focus").waitFor();
    await page.getByText("Sửa chỗ chưa đúng để xem hạn của từng bước.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("[data-step=survey] input[aria-invalid=true]:focus").waitFor();
    await page.keyboard.type("9");
    await page.keyboard.press("Tab");
    await pressTimes(page, "ArrowDown", 2);
    await page.locator(".error-summary").waitFor({ state: "detached" });
    await page.getByText("1 bước có hạn riêng, không tính vào phần chia.", { exact: false }).waitFor();

    // Up to the place behind the counter, where it goes no further.
    await pressTimes(page, "Tab", 1);
    expect(await focused(page)).toBe("Lên: Đo đạc, kiểm tra thực địa");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Lên: Đo đạc, kiểm tra thực địa");
    await pressTimes(page, "Enter", 2);
    expect(await focused(page)).toBe("Xuống: Đo đạc, kiểm tra thực địa");
    expect(await stepsOn(page)).toBe("counter survey specialist leader seal handBack");
    await page.getByText("Đo đạc, kiểm tra thực địa: bước 2 trên 6").waitFor({ state: "attached" });

    // Nine days are more than the whole: a warning for all three cases, not a refusal.
    await page.getByText("3 trường hợp có bước quá ngày hẹn trả.").waitFor();
    await page.locator("[data-step=survey] input").fill("2");
    await page.locator(".workflow-beyond").waitFor({ state: "detached" });
    const rows = page.locator(".workflow-group").first().locator("tbody tr");
    const row = async (which: Locator) => (await which.innerText()).split(/\s+/u).join(" ");
    expect([await row(rows.nth(1)), await row(rows.last())]).toEqual([
      "Đo đạc, kiểm tra thực địa Thứ Hai 30/11, 17:00",
      "Hẹn trả Thứ Sáu 4/12, 17:00",
    ]);

    await page.getByText("Thêm bước Đo đạc, kiểm tra thực địa").waitFor();
    await page.getByText("Dùng cho hồ sơ nhận từ lúc lưu.", { exact: false }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Đang dùng quy trình của cơ quan.").waitFor();
    await page.getByText("Người Thử administrator lưu lần 1, lúc 09:00 ngày 23/11/2026.").waitFor();
    await page.getByText("Chưa đổi gì.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);

    const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
    const clerk = await deskOf("clerk", `/desk/d/${ref}`);
    await clerk.locator(".dossier-page").waitFor();
    await clerk.keyboard.press("o");
    await clerk.locator("[name=step]:focus").waitFor();
    expect([await clerk.inputValue("[name=step]"), await clerk.inputValue("[name=agency]")]).toEqual([
      "survey",
      elsewhere,
    ]);
    await clerk.selectOption("[name=step]", "specialist");
    expect(await clerk.inputValue("[name=agency]")).toBe("");
    await clerk.selectOption("[name=step]", "survey");
    await clerk.keyboard.press("Control+Enter");
    const road = clerk.locator(".dossier-road");
    await road.getByText("Đo đạc, kiểm tra thực địa", { exact: false }).waitFor({ timeout: 15_000 });
    await road.getByText(elsewhere, { exact: false }).waitFor();
  }, 60_000);

  test("of two who edit it the second is told, keeps what was typed, and saves on top of it", async () => {
    const page = await deskOf("administrator", `/desk/procedures/${dwelling}`);
    await page.locator("[data-step=specialist] input").fill("40");
    await page.getByText("Đã chia 95% của thời hạn. Còn 5% chưa bước nào có.").waitFor();
    await page.locator("[data-step=leader] input").fill("20");
    await page.getByText("Đã chia đủ cả thời hạn.").waitFor();
    // Leaving the page costs nothing.
    await page.getByRole("link", { name: "Mọi thủ tục" }).click();
    await page.getByRole("heading", { name: "Thủ tục", exact: true }).waitFor();
    await page.goBack();
    await page.getByText("Chuyên viên xử lý: 45% của thời hạn thành 40% của thời hạn").waitFor();
    expect((await save(dwelling, short, 0)).status).toBe(200);
    await page.getByRole("button", { name: "Lưu quy trình" }).click();
    await page.getByText("Người khác vừa lưu quy trình này").waitFor();
    await page.getByText("lưu lần 1,", { exact: false }).waitFor();
    await page.getByText("Thêm bước Đóng dấu, vào sổ").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Lưu quy trình" }).click();
    await page.getByText("lưu lần 2,", { exact: false }).waitFor();
    expect(await page.inputValue("[data-step=leader] input")).toBe("20");

    await page.getByRole("button", { name: "Về quy trình chung" }).click();
    await page.getByRole("button", { name: "Bỏ thay đổi" }).click();
    await page.getByText("Chưa đổi gì.").waitFor();
    await page.getByRole("button", { name: "Về quy trình chung" }).click();
    await page.getByText("Lãnh đạo ký: 20% của thời hạn thành 15% của thời hạn").waitFor();
    await page.getByRole("button", { name: "Lưu quy trình" }).click();
    await page.getByText("Đang dùng quy trình chung của mọi thủ tục.").waitFor();
    await page.getByText("lưu lần 3,", { exact: false }).waitFor();
  });

  test("is reached from every procedure of the list, those that need no look too", async () => {
    const page = await deskOf("administrator", "/desk/procedures");
    // The list of everything has the line as well, and is gone a moment after the last letter.
    const other = page.locator("summary", { hasText: dwelling });
    await other.waitFor();
    await page.getByLabel("Tìm thủ tục").fill("sang ten nha dat");
    await other.waitFor({ state: "detached" });
    const line = page.locator("summary", { hasText: land });
    await line.waitFor();
    await line.getByText("Đã rõ").waitFor();
    await page.getByLabel("Chỉ thủ tục cần xem").check();
    await line.waitFor({ state: "detached" });
    await page.getByLabel("Chỉ thủ tục cần xem").uncheck();
    await line.click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Quy trình qua cơ quan" }).click();
    await page.getByRole("heading", { name: "Quy trình: Sang tên nhà đất" }).waitFor();
    await page.goto(`${office.house.baseUrl}/desk/procedures/9.999999`);
    await page.getByText("Không tìm thấy").first().waitFor();
  });
});

test("several dossiers of different ways are handed over at once, each to the next step of its own", async () => {
  const [clerk, specialist] = [await office.as("clerk"), await office.as("specialist")];
  const usual = await clerk.takeIn(aDwelling());
  expect((await save("2.000884", short, 0)).status).toBe(200);
  const signed = await clerk.takeIn({ ...aDwelling(), procedureCode: "2.000884" });
  const page = await deskOf("clerk", "/desk/hand-over");
  await page.getByLabel("Chọn tất cả").uncheck();
  const steps = page.locator("#field-many-step");
  for (const { code } of [usual, signed]) await page.getByLabel(`Chọn ${code}`).check();
  expect(await steps.locator("option").allInnerTexts()).toEqual([
    "Bước kế tiếp của mỗi hồ sơ",
    "Tiếp nhận",
    "Lãnh đạo ký",
    "Trả kết quả",
  ]);
  await page.getByText("Hồ sơ sang nhiều vai trò hay cơ quan khác", { exact: false }).waitFor();
  await page.getByText("sang: Lãnh đạo ký").waitFor();
  await steps.selectOption("leader");
  await page.getByText("Người nhận (lãnh đạo)").waitFor();
  await steps.selectOption("next");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.getByLabel(`Chọn ${usual.code}`).waitFor({ state: "detached", timeout: 15_000 });
  expect([(await specialist.see(usual.ref)).step.id, (await clerk.see(signed.ref)).step.id]).toEqual([
    "specialist",
    "leader",
  ]);
});
