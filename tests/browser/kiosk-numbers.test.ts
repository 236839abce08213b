import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aDwelling } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { aPlanWith, at, book, draw, order, planned } from "../support/a-sitting.ts";
import { openPage } from "../support/browser.ts";
import { atRest, landscape, misfits, openKiosk, portrait, scan, toMenu } from "../support/kiosk.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const sittings = () => office.db().collection<{ _id: string; tickets: object[] }>("sittings");
const friday = { kind: "single", date: "2026-11-27" } as const;
const drawKey = (page: Page) => page.getByRole("button", { name: /^Lấy số/u });
/** The number on the screen; null on any other screen. */
const numberOn = (page: Page) => page.locator("main[data-number]").getAttribute("data-number");

beforeEach(async () => {
  await office.setClock(mondayMorning);
  await sittings().deleteMany({});
});

/** Wednesday evening, opened at half past five. */
async function anEvening(changes: Parameters<typeof aPlanWith>[0] = {}): Promise<string> {
  const [id = ""] = await planned(office, aPlanWith(changes));
  await office.setClock(at("17:35"));
  await order(await office.as("clerk"), id, { type: "open" });
  return id;
}

describe("In the hall, on an evening when the counter is open", () => {
  test("a walk-in draws a number by keyboard alone, and nothing of it is left when the screen clears itself", async () => {
    const id = await anEvening();
    await draw(office, id);
    const page = await openKiosk(office);
    await page.keyboard.press("Enter");
    await drawKey(page).press("Enter");
    await page.getByRole("button", { name: "Hộ tịch" }).press("Enter");
    await page.getByRole("button", { name: "Khác" }).press("Enter");
    await page.getByRole("button", { name: "Xác nhận tình trạng hôn nhân" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Khai sinh", exact: true }).press("Enter");
    await page.getByRole("heading", { name: "Số của ông/bà là 2. Còn 1 người trước." }).waitFor();
    expect(await numberOn(page)).toBe("2");
    await page.getByText("Còn 1 người trước.", { exact: true }).first().waitFor();
    await page.locator(".stone").getByText("17:30").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const shown = await page.locator("main").innerText();
    expect(shown).not.toMatch(/Khai sinh|Hộ tịch/u);

    await page.emulateMedia({ media: "print" });
    const slip = await page.locator(".slip").innerText();
    expect(slip).toMatch(/Số 2/u);
    expect(slip).not.toContain("Khai sinh");
    await page.emulateMedia({ media: "screen" });

    await page.clock.fastForward(61_000);
    await atRest(page);
    expect(await page.locator("main[data-number], .slip").count()).toBe(0);
    const rest = await page.evaluate(
      "JSON.stringify({ ...sessionStorage, ...history.state }) + location.href",
    );
    expect(rest).not.toMatch(/\d{9}/u);
    expect((await sittings().findOne({ _id: id }))?.tickets).toHaveLength(2);
  }, 90_000);

  test("who has booked holds the ticket to the light, on any screen and over what was typed", async () => {
    const receipt = await (await office.as("clerk")).takeIn(aDwelling());
    const [id = ""] = await planned(office);
    const [early, late] = [await book(office, id, { slot: 1_050 }), await book(office, id, { slot: 1_065 })];
    await office.setClock(at("17:05"));
    const page = await openKiosk(office);
    await scan(page, early.token);
    await page.getByRole("heading", { name: "Đã nhận chỗ, số 1. Chưa có ai trước." }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await scan(page, late.token);
    await page.getByRole("heading", { name: "Đã nhận chỗ, số 2. Còn 1 người trước." }).waitFor();
    await page.locator(".stone").getByText("17:45").waitFor();
    await page.getByRole("button", { name: /^Xong/u }).click();
    await page.keyboard.type("26112");
    await scan(page, late.token);
    await page.getByRole("heading", { name: "Đã nhận chỗ, số 2. Còn 1 người trước." }).waitFor();

    // Two digits and a receipt are as long as a ticket.
    await page.keyboard.type("26");
    await scan(page, receipt.token);
    await page.locator('main[data-status="accepted"]').waitFor();
    await scan(page, "4".repeat(41));
    await page.getByRole("alert").getByText("Không tìm thấy hồ sơ theo mã QR này").waitFor();
  }, 90_000);

  test("before the doors open, and when no number is left, it says so and leads on to a phone", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 1, slotMinutes: 120 }));
    await planned(office, aPlanWith({}, friday));
    const { token } = await book(office, id, { slot: 1_050 });
    await office.setClock(at("16:40"));
    const page = await openKiosk(office);
    await toMenu(page);
    await drawKey(page).click();
    await page.getByRole("heading", { name: "Lấy số từ 17:00" }).waitFor();
    await scan(page, token);
    await page.getByRole("heading", { name: "Chưa tới giờ nhận chỗ" }).waitFor();
    await page.keyboard.press("Escape");

    await office.setClock(at("17:10"));
    await page.reload();
    await toMenu(page);
    await drawKey(page).click();
    await page.getByRole("heading", { name: /đã hết số/u }).waitFor();
    await page.getByText(/Buổi sau: tối thứ.Sáu.27\/11/u).waitFor();
    await page.getByRole("img", { name: "Mã QR dẫn tới trang đặt giờ" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 90_000);

  test("the last number goes to one of two kiosks, and the other one says that none is left", async () => {
    await anEvening({ perSlot: 1, slotMinutes: 120, procedures: ["2.000815", "2.000884"] });
    const [first, second] = [await openKiosk(office), await openKiosk(office)];
    for (const page of [first, second]) {
      await toMenu(page);
      await drawKey(page).click();
    }
    const key = (page: Page) => page.getByRole("button", { name: "Chứng thực bản sao" });
    await Promise.all([key(first).waitFor(), key(second).waitFor()]);
    await key(first).click();
    await first.locator("main[data-number]").waitFor();
    await key(second).click();
    await second.getByRole("heading", { name: /đã hết số/u }).waitFor();
  }, 90_000);
});

describe("Otherwise", () => {
  test("the key for numbers says why there are none: on a day without a sitting, and on a screen that nobody has registered", async () => {
    await planned(office);
    const page = await openKiosk(office);
    await toMenu(page);
    expect(await drawKey(page).isDisabled()).toBe(true);
    await drawKey(page)
      .getByText(/Buổi sau: tối thứ.Tư.25\/11/u)
      .waitFor();
    await office.setClock(at("17:10"));
    await page.reload();
    await toMenu(page);
    await drawKey(page)
      .getByText(/Buổi ngoài giờ hôm nay/u)
      .waitFor();
    expect(await drawKey(page).isDisabled()).toBe(false);
    const stranger = await openPage(`${office.house.baseUrl}/kiosk`, { viewport: portrait });
    await toMenu(stranger);
    await drawKey(stranger).getByText("Máy này chưa lấy số được, mời đến quầy.").waitFor();
    expect(await drawKey(stranger).isDisabled()).toBe(true);
  }, 60_000);

  test.each([
    ["upright", portrait],
    ["lying", landscape],
  ])(
    "words and keys are large enough and whole, with big text and on black too (%s)",
    async (_, viewport) => {
      await anEvening();
      const page = await openKiosk(office, viewport);
      await toMenu(page);
      await drawKey(page)
        .getByText(/Buổi ngoài giờ hôm nay/u)
        .waitFor();
      expect(await misfits(page)).toEqual([]);
      const [bigText, black] = [/^(Chữ to|Big text)/u, /^(Nền đen|Dark)/u];
      for (const keys of [[bigText], [black], ["English"], [black, bigText, "Tiếng Việt"]]) {
        for (const name of keys) await page.getByRole("button", { name }).click();
        expect(await misfits(page)).toEqual([]);
      }
      await page.getByRole("button", { name: "Chữ to" }).click();
      await drawKey(page).click();
      await page.getByRole("button", { name: "Hộ tịch" }).waitFor();
      expect(await misfits(page)).toEqual([]);
      await page.getByRole("button", { name: "Chứng thực" }).click();
      await page.getByRole("button", { name: "Chứng thực bản sao" }).waitFor();
      expect(await misfits(page)).toEqual([]);
      await page.getByRole("button", { name: "Chứng thực bản sao" }).click();
      await page.locator("main[data-number]").waitFor();
      expect(await misfits(page)).toEqual([]);
      await page.getByRole("button", { name: "Nền đen" }).click();
      expect(await misfits(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    90_000,
  );
});
