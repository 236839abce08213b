import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { aDwelling, aLandTransfer, aSignature, toHome } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const signature = "2.000884";

async function deskOf(role: Role, path = "/desk", viewport = wide): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport });
  await signIn(page, role);
  return page;
}

async function signIn(page: Page, role: Role): Promise<void> {
  await signInAt(page, `${role}.${here}`);
}

/** From an empty form to the submitter's name, as fast as a clerk types. */
async function beginIntake(page: Page, name: string): Promise<void> {
  await page.locator("[name=procedureCode]").waitFor();
  await page.keyboard.type("chung thuc chu ky");
  await page.keyboard.press("Enter");
  await page.locator("[name=caseId]").first().waitFor();
  await page.locator('[name="submitter.name"]:focus').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type("0900 000 417");
}

/** A clerk's list of several dossiers, and j has been pressed once. */
async function oneRowDown() {
  const clerk = await office.as("clerk");
  await clerk.takeIn(aSignature());
  await clerk.takeIn(aSignature());
  const page = await deskOf("clerk");
  await page.locator("[data-row-link]").nth(1).waitFor();
  await page.keyboard.press("j");
  const focused = page.locator("[aria-current] [data-row-link]:focus");
  await focused.waitFor();
  return { page, focused };
}

const taken = (page: Page) => page.getByTestId("intake-result");
const named = (name: string) => office.dossiers().countDocuments({ "parties.submitter.name": name });

async function openDossier(page: Page, ref: string): Promise<void> {
  await page.goto(`${office.house.baseUrl}/desk/d/${ref}`);
  await page.locator(".dossier-page").waitFor();
}

describe("A clerk with forty people waiting", () => {
  test("takes one in after the other by keyboard alone", async () => {
    const page = await deskOf("clerk");
    await page.getByRole("heading", { name: "Chưa xong" }).waitFor();
    await page.keyboard.press("n");
    await beginIntake(page, "Nguyễn Văn Mẫu");
    await page.keyboard.press("Control+Enter");
    await taken(page).waitFor();
    expect(await taken(page).getAttribute("data-code")).toMatch(/^H29\.162-261123-\d{4}$/);
    await page.keyboard.press("n");
    await beginIntake(page, "Trần Thị Ví Dụ");
    await page.keyboard.press("Control+Enter");
    await taken(page).waitFor();
    expect(await named("Trần Thị Ví Dụ")).toBe(1);
    // One tap on the date shows why it is this one.
    await page.getByRole("button", { name: /^Vì sao / }).click();
    await taken(page).locator(".month").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test("who presses again after a lost answer gets the same dossier, changed or not, and is told", async () => {
    const page = await deskOf("clerk", "/desk/new");
    await beginIntake(page, "Phạm Văn Thí Dụ");
    let losing = true;
    await page.route("**/api/dossiers", async (route) => {
      if (route.request().method() !== "POST" || !losing) return route.continue();
      losing = false;
      await route.fetch();
      return route.abort();
    });
    await page.keyboard.press("Control+Enter");
    await page.getByText("không bị ghi hai lần").waitFor();
    await page.fill('[name="submitter.name"]', "Phạm Văn Thí Dụ Hai");
    await page.keyboard.press("Control+Enter");
    await taken(page).waitFor();
    await page.getByText("với nội dung trước khi sửa").waitFor();
    expect(await named("Phạm Văn Thí Dụ")).toBe(1);
    expect(await named("Phạm Văn Thí Dụ Hai")).toBe(0);
  }, 60_000);

  test("hears of everything that is missing at once, at the field and in a list that takes focus", async () => {
    const page = await deskOf("clerk", "/desk/new");
    await beginIntake(page, " ");
    await page.fill('[name="submitter.phone"]', "12");
    await page.keyboard.press("Control+Enter");
    await page.locator(".error-summary:focus").waitFor();
    expect(await page.locator(".error-summary li").allInnerTexts()).toEqual([
      "Còn thiếu: họ tên người nộp",
      "Số điện thoại có 9 đến 11 chữ số, bắt đầu bằng 0",
    ]);
    await page.getByRole("link", { name: "Còn thiếu: họ tên người nộp" }).click();
    await page.locator('[name="submitter.name"][aria-invalid]:focus').waitFor();
  }, 60_000);

  test("loses nothing when the session ends in the middle of typing", async () => {
    const page = await deskOf("clerk", "/desk/new");
    await beginIntake(page, "Lê Thị Thử Nghiệm");
    await page.context().clearCookies();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Phiên làm việc đã hết").waitFor();
    await signIn(page, "clerk");
    await page.locator('[name="submitter.name"]').waitFor();
    expect(await page.inputValue('[name="submitter.name"]')).toBe("Lê Thị Thử Nghiệm");
    await page.keyboard.press("Control+Enter");
    await taken(page).waitFor();
    expect(await named("Lê Thị Thử Nghiệm")).toBe(1);
  }, 60_000);
});

describe("Five seconds of grace", () => {
  test("a mistaken start is cancelled and nothing was sent; asked again it is done, and the other desk sees it", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aSignature());
    await office.settled(ref);
    const other = await deskOf("clerk", `/desk/d/${ref}`);
    await other.getByText("Được tiếp nhận").first().waitFor();

    const page = await deskOf("specialist", `/desk/d/${ref}`);
    await page.locator("[data-action=start]").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText(/Bắt đầu xử lý hồ sơ \d{4} sau 5 giây/).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Đã huỷ, chưa gửi gì.").waitFor();
    expect((await clerk.see(ref)).status).toBe("accepted");

    await page.keyboard.press("b");
    await page.getByText(/Bắt đầu xử lý: xong/).waitFor({ timeout: 15_000 });
    await other.locator(".dossier-state", { hasText: "Đang xử lý" }).waitFor();
    expect((await clerk.see(ref)).status).toBe("processing");
  }, 60_000);

  test("who was slower is told in the server's words, and what was typed is still there to be sent again", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aDwelling());
    await (await office.as("specialist")).command(ref, { type: "start" });
    await office.settled(ref);

    const page = await deskOf("specialist", `/desk/d/${ref}?do=requestPayment`);
    await page.fill("[name=notice]", "0001/TB");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/Yêu cầu nộp tiền hồ sơ \d{4} sau 5 giây/).waitFor();
    await clerk.command(ref, { type: "requestPayment" });
    await page.getByText("Hồ sơ vừa có thay đổi").waitFor({ timeout: 15_000 });
    expect(await page.inputValue("[name=notice]")).toBe("0001/TB");

    await clerk.command(ref, { type: "confirmPayment" });
    await page.locator(".dossier-state", { hasText: "Đang xử lý" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.locator(".command-form").waitFor({ state: "detached", timeout: 15_000 });
    expect((await clerk.see(ref)).payment).toEqual({ amount: null, notice: "0001/TB" });
  }, 60_000);
});

describe("The list", () => {
  test("is walked with j and Enter; single keys can be switched off and stay off", async () => {
    const { page, focused } = await oneRowDown();
    const path = await focused.getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${path ?? "nowhere"}`);
    await page.locator(".dossier-page").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL("**/desk");

    await page.keyboard.press("?");
    await page.getByLabel("Dùng phím đơn").uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.locator("[data-row-link]").first().waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("j");
    expect(new URL(page.url()).pathname).toBe("/desk");
  }, 60_000);

  test("shows no row before the office has told its time: a machine's own clock may be wrong", async () => {
    await (await office.as("clerk")).takeIn(aSignature());
    const page = await openPage(`${office.house.baseUrl}/desk`, { viewport: wide });
    const told = Promise.withResolvers<void>();
    await page.route("**/api/office", async (route) => {
      await told.promise;
      await route.continue();
    });
    const asked = page.waitForRequest("**/api/office");
    await signIn(page, "clerk");
    await asked;
    await page.waitForTimeout(1_000);
    expect(await page.locator("[data-row-link]").count()).toBe(0);
    told.resolve();
    await page.locator("[data-row-link]").first().waitFor();
    expect(await page.locator(".queue-group").first().innerText()).toContain("Đến hạn hôm nay");
  }, 60_000);

  test("a row keeps the focus when its hour passes and it goes to another group", async () => {
    const { page, focused } = await oneRowDown();
    const row = await focused.getAttribute("data-row-link");
    try {
      await office.setClock("2026-11-23T10:05:00Z");
      const overdue = page.locator("tbody", { hasText: "Quá hạn" });
      await until("the row is overdue on the screen", async () => {
        await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
        return (await overdue.locator(`[data-row-link="${row}"]`).count()) === 1;
      });
      expect(await overdue.locator("[data-row-link]:focus").getAttribute("data-row-link")).toBe(row);
    } finally {
      await office.setClock(mondayMorning);
    }
  }, 60_000);

  test("finds a dossier by name without diacritics, and says what to do when there is none", async () => {
    const clerk = await office.as("clerk");
    const { code } = await clerk.takeIn(
      aSignature({ submitter: { name: "Đặng Thị Tìm Thấy", phone: "0900000555" } }),
    );
    const page = await deskOf("clerk");
    await page.locator("[data-row-link]").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("dang tim thay");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Kết quả tìm/ }).waitFor();
    await page.getByText("Đặng Thị Tìm Thấy").first().waitFor();
    expect(await page.locator("[data-row-link]").allInnerTexts()).toEqual([code.replace(`${here}-`, "")]);
    await page.keyboard.press("/");
    await page.keyboard.type("khong co ai ten nay");
    await page.keyboard.press("Enter");
    await page.getByText("Không tìm thấy hồ sơ nào").waitFor();
  }, 60_000);

  test("has room on a phone, and the one of many pages on which one is stays in sight", async () => {
    await (await office.as("clerk")).takeIn(aSignature());
    const page = await deskOf("clerk", "/desk", phone);
    const first = await page.locator("[data-row-link]").first().boundingBox();
    expect(first?.y).toBeLessThan(phone.height / 2);
    const administrator = await deskOf("administrator", "/desk/calendar", phone);
    await expect(
      until("the page is in sight", () =>
        administrator.locator(".desk-rail [aria-current]").evaluate((here) => {
          const { left, right } = here.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }),
      ),
    ).resolves.toBe(true);
    expect(await administrator.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityFaults(administrator)).toEqual([]);
  }, 60_000);

  test("a packet that waits for a courier is called back to the counter, and handed over there", async () => {
    const clerk = await office.as("clerk");
    const { ref } = await clerk.takeIn(aSignature(toHome));
    await (await office.as("specialist")).command(ref, { type: "start" });
    await (await office.as("leader")).command(ref, { type: "finish" });
    await office.settled(ref);
    const page = await deskOf("clerk", `/desk/d/${ref}`);
    await page.getByText("vì gói kết quả đang chờ giao").first().waitFor();
    await page.keyboard.press("h");
    await page.locator("[data-action=returnResult]").waitFor({ timeout: 15_000 });
    await page.keyboard.press("Control+Enter");
    await page.locator(".dossier-state", { hasText: "Đã trả kết quả" }).waitFor({ timeout: 15_000 });
    expect((await clerk.see(ref)).status).toBe("returned");
  }, 60_000);
});

describe("Nobody is kept out of the desk", () => {
  test.each([
    ["at 1440", wide],
    ["at 1280", { width: 1280, height: 800 }],
    ["on a phone", phone],
  ])(
    "%s nothing is wrong for WCAG 2.2 AA, and nothing runs out of the page",
    async (_name, viewport) => {
      const clerk = await office.as("clerk");
      const { ref } = await clerk.takeIn(aLandTransfer(toHome));
      await (await office.as("specialist")).command(ref, { type: "start" });
      await office.settled(ref);
      const page = await deskOf("clerk", "/desk", viewport);
      const look = async () => {
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
          0,
        );
      };
      await page.locator("[data-row-link]").first().waitFor();
      await look();
      await openDossier(page, ref);
      await page.keyboard.press("v");
      await page.locator(".clock-explained").waitFor();
      await look();
      await page.keyboard.press("y");
      await page.locator(".command-form").waitFor();
      await page.keyboard.press("Control+Enter");
      await page.locator(".error-summary").waitFor();
      await look();
      await page.goto(`${office.house.baseUrl}/desk/new`);
      await page.locator("[name=procedureCode]").fill(signature);
      await page.getByRole("option").first().waitFor();
      await look();
      await page.keyboard.press("Enter");
      await page.locator('[name="submitter.name"]:focus').waitFor();
      await page.keyboard.press("Control+Enter");
      await page.locator(".error-summary").waitFor();
      await look();
    },
    90_000,
  );
});
