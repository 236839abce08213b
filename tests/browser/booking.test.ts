import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { accessibilityFaults } from "../support/accessibility.ts";
import { aPlanWith, at, book, planned } from "../support/a-sitting.ts";
import { openPage } from "../support/browser.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
type Stored = { _id: string; tickets: { number: number; slot: number; state: string }[] };
const sittings = () => office.db().collection<Stored>("sittings");
const ticketsOf = async (id: string) => (await sittings().findOne({ _id: id }))?.tickets ?? [];
const friday = { kind: "single", date: "2026-11-27" } as const;

let phones = 0;
const aPhone = () => {
  phones += 1;
  return `0933 000 ${String(phones).padStart(3, "0")}`;
};
async function fillIn(page: Page, phone = aPhone()): Promise<string> {
  await page.getByLabel("Họ và tên").fill("Nguyễn Thị Mẫu");
  await page.getByLabel("Số điện thoại").fill(phone);
  return phone;
}
const booked = (page: Page) => page.locator('.ticket[data-state="booked"]').waitFor();

beforeEach(async () => {
  await office.setClock(mondayMorning);
  await sittings().deleteMany({});
  await office.messages().deleteMany({});
});

describe("Who cannot come in office hours", () => {
  test("books a place, moves it, then to another evening, and gives it back", async () => {
    const [wednesday = ""] = await planned(office);
    const [later = ""] = await planned(office, aPlanWith({}, friday));
    await book(office, wednesday, { slot: 1_065 });
    await book(office, wednesday, { slot: 1_065 });
    const page = await openPage(`${office.house.baseUrl}/thu-tuc/1.013831`);
    await page
      .getByRole("link", { name: "Đến ngoài giờ: tối thứ Tư 25/11, 17:30–20:00, còn 18 chỗ" })
      .click();
    // Its own case is asked for, and nothing is sent before all is said.
    await page.getByRole("button", { name: "Đặt chỗ" }).click();
    await page.getByText("Chọn một trường hợp.").waitFor();
    expect(await page.getByLabel("17:45").isDisabled()).toBe(true);
    await page.getByLabel("Tặng cho", { exact: true }).check();
    await page.getByLabel("18:15").check();
    const phone = await fillIn(page);
    await page
      .getByText(`Giữ chỗ 18:15 thứ Tư 25/11 cho Sang tên nhà đất, tên Nguyễn Thị Mẫu, nhắn tới ${phone}.`)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Đặt chỗ" }).click();
    await booked(page);
    await page.getByRole("heading", { level: 1, name: "Số 3" }).waitFor();
    expect(await page.locator(".stone").innerText()).toMatch(/Thứ\s+Tư\s+25\/11\s+lúc 18:15/u);
    expect(await page.getByRole("checkbox").count()).toBe(4);
    await page.getByRole("img", { name: "Mã QR của phiếu số 3" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "Đổi giờ" }).click();
    await page.getByLabel("19:00").check();
    await page.getByRole("button", { name: "Đổi sang 19:00 thứ Tư 25/11" }).click();
    await page.getByText("Đã đổi giờ.").waitFor();
    expect((await ticketsOf(wednesday)).at(-1)).toMatchObject({ slot: 1_140, state: "booked" });

    await page.getByRole("button", { name: "Đổi giờ" }).click();
    await page.getByLabel(/Thứ.Sáu.27\/11/u).check();
    await page.getByLabel(/^17:30/u).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Đổi sang 17:30 thứ Sáu 27/11" }).click();
    await page.getByRole("heading", { level: 1, name: "Số 1" }).waitFor();
    expect((await ticketsOf(wednesday)).at(-1)?.state).toBe("cancelled");
    expect(await ticketsOf(later)).toMatchObject([{ number: 1, slot: 1_050, state: "booked" }]);

    await page.getByRole("button", { name: "Huỷ chỗ" }).click();
    await page.getByText("Huỷ chỗ 17:30 thứ Sáu 27/11?").waitFor();
    await page.getByRole("button", { name: "Giữ chỗ" }).press("Enter");
    await page.getByRole("button", { name: "Huỷ chỗ" }).click();
    await page.getByRole("button", { name: "Huỷ chỗ này" }).click();
    await page.getByText("Chỗ này đã huỷ.").waitFor();
    expect((await ticketsOf(later))[0]?.state).toBe("cancelled");
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 90_000);

  test("is led back to choosing when somebody was faster, with everything typed kept", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 1 }));
    const page = await openPage(`${office.house.baseUrl}/dat-lich?thu-tuc=2.000884`);
    await page.getByLabel("18:00").check();
    const phone = await fillIn(page);
    await book(office, id, { slot: 1_080 });
    await page.getByRole("button", { name: "Đặt chỗ" }).click();
    await page.getByRole("alert").getByText("Khung giờ này vừa hết chỗ").waitFor();
    await until(
      "the slot is shown as full",
      async () => (await page.getByLabel("18:00").isDisabled()) || null,
    );
    expect(await page.getByLabel("Họ và tên").inputValue()).toBe("Nguyễn Thị Mẫu");
    expect(await page.getByLabel("Số điện thoại").inputValue()).toBe(phone);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("18:15").check();
    await page.getByRole("button", { name: "Đặt chỗ" }).click();
    await booked(page);

    // The same phone once more: one place for each.
    await page.goto(`${office.house.baseUrl}/dat-lich?thu-tuc=2.000884`);
    await page.getByLabel("19:00").check();
    await fillIn(page, phone);
    await page.getByRole("button", { name: "Đặt chỗ" }).click();
    await page.getByRole("alert").getByText("Số điện thoại này đã đặt chỗ").waitFor();
  }, 90_000);

  test("opens the ticket from the message's link, and its secret is in no address and no history", async () => {
    const [id = ""] = await planned(office);
    const { token, number } = await book(office, id);
    await office.settled();
    const told = await until("the message is there", () =>
      office.messages().findOne({ template: "ticketBooked" }),
    );
    expect(told.text).toContain(`/phieu#${token}`);

    const page = await openPage("about:blank");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().split("#")[0] ?? ""));
    await page.goto(`${office.house.baseUrl}/phieu#${token}`);
    await booked(page);
    expect(page.url()).toMatch(/\/phieu$/u);
    expect(asked.filter((url) => url.includes(token))).toEqual([]);
    const kept = () =>
      page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage, ...history.state })");
    expect(await kept()).not.toContain(token);

    // Kept on the device when that is asked for, and only then.
    await page.reload();
    await page.getByLabel("Dãy 41 số của mã QR").fill(token.replaceAll(/(.{4})/gu, "$1 "));
    await page.getByRole("button", { name: "Xem phiếu" }).click();
    await booked(page);
    await page.getByRole("button", { name: "Giữ phiếu trên máy này" }).click();
    await page.goto(`${office.house.baseUrl}/ngoai-gio`);
    await page.getByRole("link", { name: "Xem phiếu giữ trên máy này" }).click();
    await page.getByRole("heading", { level: 1, name: `Số ${number}` }).waitFor();
    await page.getByRole("button", { name: "Xoá khỏi máy này" }).click();
    expect(await kept()).not.toContain(token);
    await page.getByRole("button", { name: "Xong, xoá khỏi trang này" }).click();
    await page.getByLabel("Mã hồ sơ").waitFor();
    await page.goto(`${office.house.baseUrl}/phieu`);
    await page.getByLabel("Dãy 41 số của mã QR").fill("123");
    await page.getByRole("button", { name: "Xem phiếu" }).click();
    await page.getByText("Ghi đủ 41 số.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 90_000);

  test("does it all by keyboard", async () => {
    await planned(office, aPlanWith({ procedures: ["2.000884", "2.000815"] }));
    const page = await openPage(`${office.house.baseUrl}/ngoai-gio`);
    await page.getByRole("link", { name: /^Đặt giờ tối/u }).press("Enter");
    await page.getByRole("link", { name: "Chứng thực chữ ký" }).press("Enter");
    await page.getByLabel(/^17:30/u).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByLabel("17:45").isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("Trần Văn Mẫu");
    await page.keyboard.press("Tab");
    await page.keyboard.type(aPhone());
    await page.keyboard.press("Enter");
    await booked(page);
  }, 60_000);
});

describe("When the counter is open after hours", () => {
  test("is said on a page of its own, with what is taken, and nowhere where there is nothing", async () => {
    const page = await openPage(`${office.house.baseUrl}/ngoai-gio`);
    await page.getByText("Chưa có buổi ngoài giờ nào sắp tới").waitFor();
    await page.goto(office.house.baseUrl);
    await page.getByText("Xem theo lĩnh vực").waitFor();
    expect(await page.getByText(/Đến ngoài giờ|Đặt lịch/u).count()).toBe(0);

    await planned(office, aPlanWith({ procedures: ["2.000815"] }));
    await page.goto(`${office.house.baseUrl}/thu-tuc/1.004873`);
    await page.getByRole("link", { name: "Đặt lịch" }).waitFor();
    expect(await page.getByText(/Đến ngoài giờ/u).count()).toBe(0);
    await page.goto(`${office.house.baseUrl}/dat-lich?thu-tuc=1.004873`);
    await page.getByText("Chưa có buổi ngoài giờ nào nhận thủ tục này").waitFor();
    await page.getByRole("link", { name: "Xem các buổi ngoài giờ" }).click();
    await page.getByText("Nhận: Chứng thực bản sao").waitFor();
    expect(await page.getByRole("link", { name: "Thêm vào ứng dụng lịch" }).getAttribute("href")).toMatch(
      /^webcal:\/\/.*\/api\/calendar\/H29\.162\.ics/u,
    );
  }, 60_000);

  test.each([1280, 360])(
    "can be read and booked by everybody, %d px wide and with text twice as large, in both languages",
    async (width) => {
      const [id = ""] = await planned(office, aPlanWith({ perSlot: 1 }));
      await planned(office, aPlanWith({ procedures: ["2.000815", "2.000884"] }, friday));
      const { token } = await book(office, id, { slot: 1_080, procedure: "1.004873" });
      await office.setClock(at("09:00", "2026-11-25"));
      const page = await openPage("about:blank", { viewport: { width, height: 800 } });
      for (const path of ["/ngoai-gio", "/dat-lich", "/dat-lich?thu-tuc=1.013831", `/phieu#${token}`]) {
        await page.goto(office.house.baseUrl + path);
        await page
          .getByText(/Nhận mọi|Khai sinh|Họ và tên|Đã giữ chỗ/u)
          .first()
          .waitFor();
        for (const language of ["Tiếng Việt", "English"]) {
          const key = page.getByRole("button", { name: language });
          if ((await key.count()) > 0) await key.click();
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        }
        // Zoomed to 200 %, a window is half as wide; nothing is narrower than 320.
        const zoomed = Math.max(width / 2, 320);
        await page.setViewportSize({ width: zoomed, height: 400 });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(zoomed);
        await page.setViewportSize({ width, height: 800 });
      }
    },
    90_000,
  );
});
