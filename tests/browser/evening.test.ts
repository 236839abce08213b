import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";
import { ask, at, book, draw, evening, order } from "../support/a-sitting.ts";

const office = openOffice();
const wide = { width: 1440, height: 900 };

async function deskOf(who: string, path = "/desk"): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: wide });
  await signInAt(page, `${who}.${here}`);
  return page;
}

const ids = async () =>
  (await office.db().collection<{ _id: string }>("sittings").find().sort({ date: 1 }).toArray()).map(
    ({ _id }) => _id,
  );

/** The number that a counter is serving now. */
const serving = (page: Page) => page.locator(".lane-mine b").innerText();

/** Keeps the answers to what a page orders from it, until they are let in. */
async function holdAnswers(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route("**/commands", async (route) => {
    const response = await route.fetch();
    await held.promise;
    await route.fulfill({ response });
  });
  return () => held.resolve();
}

test("an administrator plans the evenings of a month, and what stands in the way is named first", async () => {
  await office.setClock(mondayMorning);
  const page = await deskOf("administrator", "/desk/sittings");
  await page.getByText("Chưa có buổi ngoài giờ nào").waitFor();
  await page.getByText("Lập lịch", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Lập lịch" });
  await form.getByLabel("Lặp lại").selectOption("weekly");
  await form.getByLabel("Từ ngày").fill("2026-11-24");
  await form.getByLabel("Đến hết ngày").fill("2026-12-02");
  await form.getByLabel("thứ Ba").check();
  await form.getByRole("button", { name: "Lập lịch" }).click();
  await form.getByText("Chọn ít nhất một người").waitFor();
  await form.getByLabel("Người Thử clerk", { exact: true }).check();
  await form.getByLabel("Người Thử clerk-2").check();
  await form.getByText("4 buổi").waitFor();
  await form.getByText("cơ quan nghỉ").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await form.getByRole("button", { name: "Bỏ 1 ngày vướng" }).click();
  await form.getByText("3 buổi").waitFor();
  await form.getByRole("button", { name: "Lập lịch" }).click();
  await page.locator(".sitting-list li").nth(2).waitFor();
  expect(await page.locator(".sitting-list li").count()).toBe(3);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
}, 60_000);

test("an evening from opening to hand-over: two clerks, eight tickets", async () => {
  const [id = ""] = await ids();
  const booked = [
    await book(office, id, { slot: 17 * 60 + 30, name: "Trần Thị Ví Dụ", phone: "0912 000 001" }),
    await book(office, id, { slot: 17 * 60 + 45 }),
    await book(office, id, { slot: 19 * 60 + 45 }),
  ];
  await office.setClock(at("17:20"));
  const first = await deskOf("clerk", "/desk/lane");
  await first.getByText("Chưa mở").waitFor();
  await first.keyboard.press("b");
  await first.getByText("Đang mở, tự đóng lúc 20:30").waitFor();
  const second = await deskOf("clerk-2", "/desk/lane");
  await second.getByLabel("Quầy đang ngồi").selectOption("2");
  await second.locator("body").press("Escape");

  await ask(office, booked[0]?.token ?? "", { type: "arrive" });
  await ask(office, booked[1]?.token ?? "", { type: "arrive" });
  await office.setClock(at("17:31"));
  for (let count = 0; count < 5; count += 1) await draw(office, id);
  // Everybody's screen by itself.
  await second.getByText("7 người chờ").waitFor();
  expect(await accessibilityFaults(second)).toEqual([]);

  // The one who booked is taken in; the booking fills the form in.
  await first.keyboard.press("g");
  await first.locator(".lane-mine").waitFor();
  expect(await serving(first)).toBe("0001");
  await first.keyboard.press("t");
  await first.locator("[name='submitter.name']").waitFor();
  expect(await first.inputValue("[name='submitter.name']")).toBe("Trần Thị Ví Dụ");
  expect(await first.inputValue("[name='submitter.phone']")).toBe("0912000001");
  await first.keyboard.press("Control+Enter");
  await first.getByTestId("intake-result").waitFor();
  await first.keyboard.press("n");
  await first.getByRole("heading", { name: /17:30–20:00/ }).waitFor();

  // The second clerk has another one: done without a dossier, absent, back to the lane, carried over.
  await second.keyboard.press("g");
  await second.locator(".lane-mine").waitFor();
  expect(await serving(second)).toBe("0004");
  await second.keyboard.press("x");
  await second.locator(".lane-mine").waitFor({ state: "detached" });
  await second.keyboard.press("g");
  await second.locator(".lane-mine").waitFor();
  await second.keyboard.press("h");
  await second.locator(".lane-mine").waitFor({ state: "detached" });
  await second.keyboard.press("g");
  await second.locator(".lane-mine").waitFor();
  // The lane is drawn anew before the answer is back: the next key counts already.
  const letAnswersIn = await holdAnswers(second);
  await second.keyboard.press("v");
  await second.locator(".lane-mine").waitFor({ state: "detached" });
  await second.keyboard.press("g");
  await second.locator(".lane-mine").waitFor();
  letAnswersIn();
  await second.keyboard.press("m");
  await second.getByRole("button", { name: "Cần lãnh đạo" }).click();
  await second.locator(".lane-mine").waitFor({ state: "detached" });

  // It closes by itself; who waited is carried over, who never came is not.
  await office.setClock(at("20:31"));
  await first.getByText("Đã đóng").waitFor({ timeout: 40_000 });
  await first.getByLabel("Tiền đếm được (đ)").fill("10.000");
  await first.getByRole("button", { name: "Ghi bàn giao" }).click();
  await first.getByText("chưa nhận").waitFor();
  expect(await accessibilityFaults(first)).toEqual([]);

  // The next morning it comes first.
  await office.setClock(at("07:30", "2026-11-26"));
  const morning = await deskOf("clerk-2");
  await morning.getByText(/để lại 4 việc, làm trước tiên/).waitFor();
  expect(await accessibilityFaults(morning)).toEqual([]);
  const handOver = morning.locator(".carried-over summary");
  await handOver.click();
  await morning.getByRole("button", { name: "Đã đếm lại, nhận bàn giao" }).click();
  await handOver.waitFor({ state: "detached" });
  const [left] = await morning.locator("[data-carried]").all();
  await left?.getByRole("link", { name: "Tiếp nhận hồ sơ" }).click();
  await morning.fill("[name='submitter.name']", "Nguyễn Văn Mẫu");
  await morning.fill("[name='submitter.phone']", "0900000417");
  await morning.keyboard.press("Control+Enter");
  await morning.getByTestId("intake-result").waitFor();
  await morning.goto(`${office.house.baseUrl}/desk`);
  await morning.getByText(/để lại 3 việc, làm trước tiên/).waitFor();
  for (const rest of (await morning.locator("[data-carried]").all()).toReversed()) {
    await rest.getByRole("button", { name: /đã giải quyết/ }).click();
  }
  await morning.locator(".carried-over").waitFor({ state: "detached" });

  const sitting = await office
    .db()
    .collection<{ _id: string; tickets: { state: string }[] }>("sittings")
    .findOne({ _id: id });
  expect(sitting?.tickets.map(({ state }) => state).toSorted()).toEqual([
    "carriedOver",
    "carriedOver",
    "carriedOver",
    "carriedOver",
    "noShow",
    "noShow",
    "served",
    "served",
  ]);
}, 150_000);

test("who is not on the roster sees the lane, and why he cannot call", async () => {
  const [, id = ""] = await ids();
  await office.setClock(at("09:00", "2026-12-01"));
  const page = await deskOf("leader", "/desk/lane");
  await page.getByText(/Không có tên trong ca trực. Ca trực: Người Thử clerk/).waitFor();
  expect(await page.locator(".lane-actions").count()).toBe(0);
  const view = await order(await office.as("administrator"), id, { type: "callOff", reason: "Mất điện" });
  expect(view.date).not.toBe(evening);
  await page.getByText("Hôm nay không có buổi ngoài giờ").waitFor();
});
