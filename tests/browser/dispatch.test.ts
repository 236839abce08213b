import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { DeskPackets } from "../../shared/contracts/dispatch.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();
const wide = { width: 1440, height: 900 };

async function deskOf(who: string, path = "/desk/dispatch"): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: wide });
  await signInAt(page, `${who}.${here}`);
  return page;
}

/** A packet that is to be made up, for somebody of this name. */
async function aPacket(name: string): Promise<string> {
  const clerk = await office.as("clerk");
  const { ref } = await clerk.takeIn(aDwelling({ ...toHome, submitter: { name, phone: "0900 000 417" } }));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish", result: { number: "12/GXN" } });
  await office.settled(ref);
  return (await office.deliveries().findOne({ ref }))?._id ?? "";
}

/** As a scanner does: types fast, and ends with Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
const inSection = (page: Page, section: string, id: string) =>
  page.locator(`[data-section=${section}] [data-packet="${id}"]`);

test("a clerk makes three packets up, holds them out and takes one back in; the day balances", async () => {
  const names = ["Trần Thị Ví Dụ", "Lê Văn Thí Điểm", "Phạm Thị Làm Mẫu"];
  const ids: string[] = [];
  for (const name of names) ids.push(await aPacket(name));
  const [first = "", second = "", third = ""] = ids;
  const page = await deskOf("clerk");

  // The first is chosen; the next ones come by themselves, and the scanner types the number of each seal.
  await inSection(page, "planned", first).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  for (const [at, id] of ids.entries()) {
    await page.locator(`#field-seal-${id}:focus`).waitFor();
    await scan(page, `MC-000${at + 1}`);
    await inSection(page, "sealed", id).waitFor();
  }
  const packet = await office.deliveries().findOne({ _id: first });
  expect(packet?.seal).toMatchObject({ number: "MC-0001", contents: ["Xác nhận chỗ ở, 12/GXN"] });

  // All to one courier in one go; what no packet carries is said.
  await page.locator("h1").click();
  await page.keyboard.press("d");
  await page.getByLabel("Người giao", { exact: true }).selectOption({ label: "Người Thử courier" });
  for (const seal of ["MC-0001", "mc-0002", "MC-0003", "MC-0009"]) await scan(page, seal);
  await page.getByText("Không có gói nào mang niêm phong này.").waitFor();
  for (const id of ids) await inSection(page, "offered", id).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  // The courier confirms two on the phone; the third is withdrawn.
  const courier = await office.as("courier");
  await courier.carry(first, { type: "take", seal: "MC-0001" });
  await courier.carry(second, { type: "take", seal: "MC-0002" });
  // Everybody's screen by itself.
  await inSection(page, "outForReturn", second).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  await scan(page, "MC-0003");
  await page.getByRole("button", { name: "Rút lại, không đưa nữa" }).click();
  await inSection(page, "sealed", third).waitFor();

  // One is delivered, one comes back.
  const pin = await office.deliveryPin(String((await office.deliveries().findOne({ _id: first }))?.ref));
  await courier.carry(first, { type: "deliver", recipientName: names[0] ?? "", pin, idLooked: true });
  await courier.carry(second, { type: "fail", reason: "absent", note: "Gọi ba lần" });
  await courier.carry(second, { type: "giveBack", seal: "MC-0002" });
  await inSection(page, "returning", second).waitFor();
  await inSection(page, "failed", second).getByText("Gọi ba lần").waitFor();
  await page.locator("h1").click();
  await page.keyboard.press("v");
  await scan(page, "MC-0003");
  await page.locator(".dispatch-scans [data-state=refused]").waitFor();
  await scan(page, "MC-0002");
  await inSection(page, "sealed", second).waitFor();
  await inSection(page, "ended", first).waitFor();

  await page.getByRole("link", { name: "Đối chiếu cuối ngày" }).click();
  await page.getByText("Khớp: mọi gói ra đều có chỗ.").waitFor();
  const sums = await page.locator(".balance-sums tbody td").allInnerTexts();
  expect(sums.slice(0, 5)).toEqual(["2", "1", "1", "0", "0"]);
  const form = page.getByRole("form", { name: "Ghi tiền người giao nộp lại" });
  await form.getByLabel("Người giao").selectOption({ label: "Người Thử courier" });
  await form.getByLabel("Số tiền (đ)").fill("15.000");
  await form.getByLabel("Tiền gì").fill("Phí giao của 1 gói");
  await form.getByRole("button", { name: "Ghi" }).click();
  await page.locator(".balance-money").getByText("Phí giao của 1 gói").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}, 120_000);

test("rounds are planned, a stop is moved and pinned, and the resident's door is put on the map", async () => {
  const page = await deskOf("clerk");
  await page.locator("[data-section=sealed] button").first().click();
  await page.getByText("Ghi vị trí nhà").click();
  await page.getByLabel("Vĩ độ").fill("10.7769, 106.7009");
  await page.getByRole("button", { name: "Ghi vị trí" }).click();
  await page.getByText("Đã ghi.").waitFor();
  await page.getByRole("link", { name: "Chuyến hôm nay" }).click();
  await page.getByText("2 gói đã niêm phong chưa có chuyến").waitFor();
  await page.getByRole("button", { name: "Sắp chuyến" }).click();
  const stops = page.locator("[data-stop]");
  await stops.nth(1).waitFor();
  const order = () => stops.evaluateAll((all) => all.map((one) => one.getAttribute("data-stop")));
  const [one, other] = await order();
  await stops
    .nth(1)
    .getByRole("button", { name: /lên trước/u })
    .click();
  await page.getByText("thứ tự do cán bộ sắp").waitFor();
  expect(await order()).toEqual([other, one]);
  await stops.first().getByRole("button", { name: /^Ghim/u }).click();
  await stops.first().locator("[aria-pressed=true]").waitFor();
  // Both packets go to the same door, and what was said of it counts for both.
  expect(
    await page
      .getByRole("img", { name: /Các điểm giao/u })
      .locator("circle")
      .count(),
  ).toBe(2);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);

  // Held out to somebody else than whose round has it: done all the same, and told.
  await page.setViewportSize(wide);
  const clerk = await office.as("clerk");
  const { body } = await clerk.send("GET", "/api/deliveries?state=sealed");
  const [packet] = DeskPackets.parse(body).items.filter(({ id }) => id === one);
  const name = packet?.planned?.account.includes("courier-2") ? "Người Thử courier" : "Người Thử courier-2";
  await page.goto(`${office.house.baseUrl}/desk/dispatch`);
  await page.locator("h1").click();
  await page.keyboard.press("d");
  await page.getByLabel("Người giao", { exact: true }).selectOption({ label: name });
  await scan(page, packet?.seal?.number ?? "");
  const warned = page.locator(".dispatch-scans [data-state=warned]");
  await warned.getByText(`Gói nằm trong chuyến của ${packet?.planned?.name}`).waitFor();
  await inSection(page, "offered", one ?? "").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await clerk.carry(one ?? "", { type: "withdrawOffer" });
}, 90_000);

test("a leader sees in the rail who is not back after the last shift, and gives no command", async () => {
  const sealed = await office.deliveries().findOne({ state: "sealed" });
  const [id, seal] = [sealed?._id ?? "", sealed?.seal?.number ?? ""];
  const clerk = await office.as("clerk");
  await clerk.carry(id, { type: "offer", seal, courier: `account-courier-2.${here}` });
  await (await office.as("courier-2")).carry(id, { type: "take", seal });
  await office.setClock("2026-11-23T17:31:00+07:00");
  const page = await deskOf("leader", "/desk");
  await page.getByLabel("1 gói chưa về").waitFor();
  await page.getByRole("link", { name: /Gói trả tại nhà/u }).click();
  await page.getByRole("alert", { name: "Chưa đưa về" }).getByText("Người Thử courier-2").first().waitFor();
  await page.locator(".not-back button").click();
  await page.getByText("Phải về trước", { exact: true }).waitFor();
  expect(await page.locator(".packet-actions").count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
}, 60_000);
