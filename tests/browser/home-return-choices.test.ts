import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { accessibilityFaults } from "../support/accessibility.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { inBag, sealed, sealOf } from "../support/a-packet-home.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { misfits, openKiosk, scan } from "../support/kiosk.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const phone = { width: 390, height: 844 };
const wide = { width: 1440, height: 900 };

beforeAll(async () => {
  const name = { vi: "Uỷ ban nhân dân phường Làm Mẫu", en: "People's Committee of Làm Mẫu ward" };
  const counterName = { vi: "Một cửa phường Làm Mẫu", en: "One-stop counter, Làm Mẫu ward" };
  await office
    .db()
    .collection<{ _id: string }>("agencies")
    .updateOne({ _id: elsewhere }, { $set: { name, counterName, address: "9 đường Làm Mẫu" } });
});

/** A result that goes home, and its receipt. */
async function ready() {
  const { ref, token, pin } = await (await office.as("clerk")).takeIn(aDwelling(toHome));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const id = (await office.deliveries().findOne({ ref }))?._id ?? "";
  return { ref, token, pin, id };
}
const stored = (id: string) => office.deliveries().findOne({ _id: id });
const sidewards = (page: Page) => page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");

async function deskOf(agency: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}/desk/dispatch`, { viewport: wide });
  await signInAt(page, `clerk.${agency}`);
  return page;
}

describe("On a resident's phone, by the receipt's QR code", () => {
  test("a window is chosen with the receipt's PIN, and the answer follows by itself", async () => {
    const { token, pin, id, ref } = await ready();
    const page = await openPage(`${office.house.baseUrl}/t#${token}`, { viewport: phone });
    await page.getByText("Chưa chọn giờ giao, người giao đến trong giờ làm việc.").waitFor();
    await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).click();
    const confirm = page.getByRole("button", { name: "Xác nhận" });
    await confirm.click();
    await page.getByText("Chọn một cách nhận.").waitFor();
    // All of it by keyboard: the arrows move within the ways.
    await page.getByRole("radio", { name: /Thứ Tư 25\/11, 07:30–11:30/ }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewards(page)).toBe(false);
    await page.getByLabel("Mã bí mật trên giấy hẹn").fill("BCG HKL");
    await page.keyboard.press("Enter");
    await page.locator(".portal-fault").getByText("Mã bí mật chưa đúng. Mời xem lại giấy hẹn.").waitFor();
    expect((await stored(id))?.window ?? null).toBeNull();
    await page.getByLabel("Mã bí mật trên giấy hẹn").fill(pin.toLowerCase());
    await page.keyboard.press("Enter");
    await page.getByText("Đã ghi. Cơ quan nhắn tin báo thay đổi này.").waitFor();
    await page.getByText(/Giờ giao đã chọn: thứ\sTư\s25\/11, 07:30–11:30/).waitFor();
    expect((await stored(id))?.window).toEqual({ date: "2026-11-25", from: 450, to: 690 });
    await office.settled(ref);
    expect(await office.messages().countDocuments({ template: "homeReturnWindow" })).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 90_000);

  test("with the network cut it says so, and asked again it is made once", async () => {
    const { token, pin, id } = await ready();
    const page = await openPage(`${office.house.baseUrl}/t#${token}`, { viewport: phone });
    await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).click();
    await page.getByRole("radio", { name: /Thứ Tư 25\/11, 07:30–11:30/ }).check();
    await page.getByLabel("Mã bí mật trên giấy hẹn").fill(pin);
    // The office hears it, but its answer is lost on the way.
    let lost = 0;
    await page.route("**/api/tracking/home-return", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.getByText(/Mất mạng, chưa biết đã ghi chưa/).waitFor();
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.getByText("Đã ghi. Cơ quan nhắn tin báo thay đổi này.").waitFor();
    const types = async () => (await stored(id))?.history.map(({ type }) => type);
    expect(await types()).toEqual(["planned", "windowChosen"]);

    // Stopped, the page says where it waits, and that there is nothing more to choose.
    await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).click();
    await page.getByRole("radio", { name: /Dừng giao, đến quầy nhận/ }).check();
    await page.getByLabel("Mã bí mật trên giấy hẹn").fill(pin);
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.locator('.answer-view[data-situation="kept"]').waitFor();
    await page.getByText(/Kết quả giữ tại quầy\s6 đến hết/).waitFor();
    expect(await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).count()).toBe(0);
  }, 90_000);

  test("once it is out nothing can be chosen, and there is a number to call", async () => {
    const { token, id } = await ready();
    const page = await openPage(`${office.house.baseUrl}/t#${token}`, { viewport: phone });
    await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).waitFor();
    await sealed(office, id);
    await page.locator('.answer-view[data-situation="sealed"]').waitFor();
    await inBag(office, id);
    await page.locator('.answer-view[data-situation="out"]').waitFor();
    await page.getByText("Gói đã rời cơ quan").waitFor();
    expect(await page.locator('.home-return a[href^="tel:"]').count()).toBe(1);
    expect(await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).count()).toBe(0);
  }, 90_000);
});

describe("At the kiosk in the hall", () => {
  test("a scanned receipt shows, and changes only with its PIN: another office is chosen by big keys", async () => {
    const { token, pin, id } = await ready();
    const page = await openKiosk(office);
    await scan(page, token);
    await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).click();
    await page.locator('[data-choosing="ways"]').waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Giao tận nhà", exact: true }).click();
    await page.locator('[data-choosing="windows"]').waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.getByRole("button", { name: "Quay lại" }).click();
    await page.getByRole("button", { name: "Nhận tại cơ quan khác" }).click();
    await page.getByRole("button", { name: /phường Làm Mẫu/ }).click();
    await page.locator('[data-choosing="pin"]').waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("BCGHKL");
    await page.keyboard.press("Enter");
    await page.getByText("Mã bí mật chưa đúng. Mời xem lại giấy hẹn.").waitFor();
    await page.keyboard.type(pin.replaceAll(/[^0-9A-Z]/gu, ""));
    await page.keyboard.press("Enter");
    await page.locator('[data-choosing="done"]').waitFor();
    await page.getByRole("button", { name: "Quay lại" }).click();
    await page
      .locator(".answer-body")
      .getByText(/Nơi nhận: Uỷ ban nhân dân phường Làm Mẫu/)
      .waitFor();
    expect((await stored(id))?.counter).toBe(elsewhere);
    // Escape goes back one screen, and then leaves the resident's.
    await page.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).click();
    await page.locator('[data-choosing="ways"]').waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-situation]").waitFor();
  }, 90_000);
});

describe("At the other office's counter", () => {
  test("a clerk takes the packet in by its seal and hands it out; the resident's page follows", async () => {
    const { token, id, ref } = await ready();
    const clerk = await office.as("clerk");
    await sealed(office, id);
    await clerk.carry(id, { type: "chooseCounter", counter: elsewhere });
    const courier = await inBag(office, id);
    const resident = await openPage(`${office.house.baseUrl}/t#${token}`, { viewport: phone });
    await resident.locator('.answer-view[data-situation="toCounter"]').waitFor();

    const desk = await deskOf(elsewhere);
    await desk.locator("[data-section=guests]").waitFor();
    await courier.carry(id, { type: "giveBack", seal: sealOf(id) });
    await desk.locator(`[data-section=guests] [data-packet="${id}"]`).waitFor();
    await desk.locator("h1").click();
    await desk.keyboard.press("v");
    await scan(desk, sealOf(id));
    await desk.getByText("đã nhận về").waitFor();
    await resident.locator('.answer-view[data-situation="atOtherCounter"]').waitFor();
    expect(await accessibilityFaults(resident)).toEqual([]);

    await desk.locator(`[data-section=guests] [data-packet="${id}"] button`).click();
    await desk.getByLabel("Họ và tên người nhận").fill("Người Thử Nhận");
    await desk.getByLabel("Là gì của chủ hồ sơ").fill("con");
    await desk.getByLabel("Mã nhận").fill(await office.deliveryPin(ref));
    await desk.getByLabel("Đã xem giấy tờ tuỳ thân").check();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.getByRole("button", { name: "Trao gói" }).click();
    await resident.locator('.answer-view[data-situation="fetched"]').waitFor();
    await resident.getByText("Người nhận: con.").waitFor();
    expect(await resident.locator("body").innerText()).not.toContain("Người Thử Nhận");
    expect((await stored(id))?.state).toBe("delivered");
  }, 120_000);

  test("the own desk chooses at the resident's call, and sees what was chosen", async () => {
    const { id } = await ready();
    const desk = await deskOf(here);
    await desk.locator(`[data-section=planned] [data-packet="${id}"] button`).click();
    await desk.getByRole("button", { name: "Đổi giờ hoặc nơi nhận" }).click();
    await desk.getByLabel("Người dân muốn").selectOption({ label: "Thứ Tư 25/11, 13:00–17:00" });
    await desk.getByRole("button", { name: "Ghi theo lời người dân" }).click();
    await desk.locator(".peek-pane").getByText("Thứ Tư 25/11, 13:00–17:00").first().waitFor();
    expect((await stored(id))?.window).toEqual({ date: "2026-11-25", from: 780, to: 1020 });
    expect(await accessibilityFaults(desk)).toEqual([]);
  }, 90_000);
});
