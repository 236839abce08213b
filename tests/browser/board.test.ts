import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { z } from "zod";
import { DeviceGranted } from "../../shared/contracts/devices.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { aPlanWith, at, draw, order, planned } from "../support/a-sitting.ts";
import { openPage } from "../support/browser.ts";
import type { Caller } from "../support/caller.ts";
import { misfits } from "../support/kiosk.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
const lying = { width: 1920, height: 1080 };
let clerk: Caller;
let boards = 0;

async function register(): Promise<DeviceGranted> {
  const admin = await office.as("administrator");
  const name = `Bảng ${(boards += 1)}`;
  return DeviceGranted.parse((await admin.send("POST", "/api/devices", { name, kind: "board" })).body);
}
/** A board as it hangs in the hall, and the id of its device. */
async function openBoard(viewport = lying): Promise<{ page: Page; id: string }> {
  const { address, device } = await register();
  const page = await openPage(address, { viewport });
  await page.locator(".board-time").waitFor();
  return { page, id: device.id };
}
const number = (page: Page) => page.locator(".board-call .board-number");
/** What is beyond the frame, and cut off there. */
const beyond = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".board :is(p, h2, li, b, span)")]
      .filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
      })
      .map(({ textContent }) => textContent),
  );
/** Nothing to hear for so many seconds, as a WAV file: 8,000 samples a second of one byte. */
function silence(seconds: number): Buffer {
  const samples = Buffer.alloc(8_000 * seconds, 128);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
const misfitsOf = async (page: Page) => [...(await misfits(page)), ...(await beyond(page))];

beforeAll(async () => {
  await office.setClock(at("09:00"));
  clerk = await office.as("clerk");
});

test("by day it says when the office is open, and which results wait, five on a page", async () => {
  const [specialist, leader] = [await office.as("specialist"), await office.as("leader")];
  const serials: string[] = [];
  for (let taken = 0; taken < 6; taken += 1) {
    const { ref, code } = await clerk.takeIn(aDwelling());
    await specialist.command(ref, { type: "start" });
    await leader.command(ref, { type: "finish" });
    serials.push(code.split("-").at(-1) ?? "");
  }
  await office.settled();
  const { page } = await openBoard();
  await page.getByText("Giờ làm việc").waitFor();
  await page.getByText("Đã có kết quả").waitFor();
  const shown = page.locator(".board-ready li b");
  await page.getByText("1/2", { exact: true }).waitFor({ timeout: 25_000 });
  expect(await shown.allInnerTexts()).toEqual(serials.slice(0, 5));
  await page.getByText("2/2", { exact: true }).waitFor({ timeout: 15_000 });
  expect(await shown.allInnerTexts()).toEqual(serials.slice(5));
  expect(await page.locator(".board-ready li span").innerText()).toBe("25/11");
  await page.getByText("Nghỉ 28/11–29/11, mở lại 30/11").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await misfitsOf(page)).toEqual([]);
}, 90_000);

test("in the evening every call is on it at once, with its counter; it is told aloud to whoever listens", async () => {
  const [id = ""] = await planned(office, aPlanWith({ perSlot: 20 }));
  await office.setClock(at("17:20"));
  const { page } = await openBoard();
  await page.getByText("Buổi ngoài giờ hôm nay").waitFor();
  for (let drawn = 0; drawn < 14; drawn += 1) await draw(office, id);
  await page.getByText("Chờ 14 số").waitFor();
  await order(clerk, id, { type: "open" });
  const second = await office.as("clerk-2");
  for (const [call, time] of ["17:30", "17:34", "17:38", "17:42"].entries()) {
    await office.setClock(at(time));
    const [who, counter] = call % 2 === 0 ? ([clerk, "1"] as const) : ([second, "2"] as const);
    if (call > 1) await order(who, id, { type: "serve", number: call - 1 });
    await order(who, id, { type: "call", counter });
    await number(page)
      .getByText(String(call + 1), { exact: true })
      .waitFor({ timeout: 5_000 });
  }
  expect(await page.locator(".board-counter").innerText()).toMatch(/^Quầy\s+2$/u);
  expect(await page.locator(".board-calls [role=status]").innerText()).toBe("Mời số 4, quầy 2");
  expect(await page.locator(".board-before b").allInnerTexts()).toEqual(["3", "2", "1"]);
  await page.getByText("Chờ 10 số, khoảng 40 phút").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await misfitsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1080, height: 1920 });
  expect(await misfitsOf(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
}, 90_000);

test("it says every call aloud, each to its end, and none that was before its time", async () => {
  const { page } = await openBoard();
  const asked: string[] = [];
  await page.route("**/api/speech", async (route) => {
    asked.push(z.object({ sentence: z.string() }).parse(route.request().postDataJSON()).sentence);
    await route.fulfill({ contentType: "audio/wav", body: silence(1) });
  });
  // A machine in a hall is started so that it may sound; here somebody touches it.
  await page.mouse.click(10, 10);
  const sitting = await office.db().collection<{ _id: string }>("sittings").findOne();
  const id = sitting?._id ?? "";
  const second = await office.as("clerk-2");
  await office.setClock(at("17:46"));
  await order(clerk, id, { type: "serve", number: 3 });
  await order(second, id, { type: "serve", number: 4 });
  const from = performance.now();
  await order(clerk, id, { type: "call", counter: "1" });
  await order(second, id, { type: "call", counter: "2" });
  await until("both are said", () => asked.length === 2);
  expect(performance.now() - from).toBeGreaterThan(1_000);
  expect(asked).toEqual(["Mời số 5, quầy 1", "Mời số 6, quầy 2"]);
}, 60_000);

test("it keeps what it shows while the line is away, says as of when, and catches up by itself", async () => {
  const { page } = await openBoard();
  await number(page).waitFor();
  await page.context().setOffline(true);
  await page.getByText("Số liệu lúc 17:46, đang nối lại").waitFor({ timeout: 60_000 });
  expect(await number(page).innerText()).toBe("6");
  const sitting = await office.db().collection<{ _id: string }>("sittings").findOne();
  const id = sitting?._id ?? "";
  await order(clerk, id, { type: "serve", number: 5 });
  await office.setClock(at("17:50"));
  await order(clerk, id, { type: "call", counter: "1" });
  await page.context().setOffline(false);
  await number(page).getByText("7", { exact: true }).waitFor({ timeout: 45_000 });
  await page.locator(".board[data-live=true]").waitFor();
}, 150_000);

test("one that is revoked shows nothing any more; one that was never registered says what to do", async () => {
  const { page, id } = await openBoard();
  await number(page).waitFor();
  await (await office.as("administrator")).send("POST", `/api/devices/${id}/revoke`);
  await page.getByText("Máy này không còn được đăng ký").waitFor();
  expect(await page.locator(".board-call").count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  const stranger = await openPage(`${office.house.baseUrl}/board`, { viewport: lying });
  await stranger.getByText("Máy này chưa là bảng gọi số").waitFor();
  expect(await accessibilityFaults(stranger)).toEqual([]);
}, 60_000);
