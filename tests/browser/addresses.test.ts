import { beforeAll, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { codeOf } from "../support/a-resident.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import { aCourier, aPacketFor, openStop, take } from "./a-courier.ts";

const office = openOffice({ agencies: [here] });
const point = { lat: 10.7702, lng: 106.7021 };
const ward = "phường Ví Dụ";
const wide = { width: 1440, height: 900 };

beforeAll(async () => {
  const agencies = office.db().collection<{ _id: string; ward: string }>("agencies");
  await agencies.updateOne({ _id: here }, { $set: { point, ward } });
});

async function deskOf(path: string): Promise<Page> {
  const page = await openPage(office.house.baseUrl + path, { viewport: wide });
  await signInAt(page, `clerk.${here}`);
  return page;
}

/** The intake of a confirmation of dwelling that goes home, as far as the address. */
async function intakeFor(page: Page, name: string): Promise<void> {
  await page.goto(`${office.house.baseUrl}/desk/new`);
  await page.locator("[name=procedureCode]").pressSequentially("1.013314", { delay: 20 });
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".intake-procedure strong:not(:empty)").waitFor();
  await page.fill('[name="submitter.name"]', name);
  await page.fill('[name="submitter.phone"]', "0900000417");
  await page.check("[name=returnMode][value=home]");
}

async function accepted(page: Page): Promise<string> {
  await page.keyboard.press("Control+Enter");
  const result = page.getByTestId("intake-result");
  await result.waitFor();
  const ref = (await result.getAttribute("data-ref")) ?? "";
  await office.settled(ref);
  return ref;
}

const field = (page: Page, name: string) => page.locator(`[name="homeAddress.${name}"]`);
const fieldsOf = (page: Page) =>
  Promise.all(["number", "alley", "street", "ward"].map((name) => field(page, name).inputValue()));

/** As from another window: what is on the clipboard goes into the field that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", ${JSON.stringify(text)});
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (document.activeElement.dispatchEvent(event)) document.execCommand("insertText", false, ${JSON.stringify(text)});
  })()`);
}

async function homeOf(ref: string) {
  const document = await office.dossiers().findOne({ _id: ref });
  const sealed = document?.parties.homeAddress;
  return sealed && openAddress(personalVault(parseKeyring(office.house.secretKeys)), sealed);
}

const pinOf = async (map: Locator) => ({
  lat: Number(await map.page().getByLabel("Vĩ độ").inputValue()),
  lng: Number(await map.page().getByLabel("Kinh độ").inputValue()),
});

test("a clerk pastes a whole line, and nothing is left to type but how to find the door; the next dossier of the door knows it", async () => {
  const page = await deskOf("/desk/new");
  await intakeFor(page, "Trần Thị Ví Dụ");
  expect(await fieldsOf(page)).toEqual(["", "", "", ward]);
  await field(page, "number").focus();
  await paste(page, "12/3/4 đường Số Mẫu, khu phố 2, P. Ví Dụ");
  await page.getByText("Đã tách: số nhà 4, hẻm 12/3, đường Số Mẫu, khu phố 2, phường Ví Dụ.").waitFor();
  expect(await fieldsOf(page)).toEqual(["4", "12/3", "Số Mẫu, khu phố 2", ward]);
  // The focus is where the clerk goes on.
  await page.locator('[name="homeAddress.directions"]:focus').waitFor();
  await page.keyboard.type("Gọi 0900 000 417");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Không ghi số điện thoại vào chỉ đường").first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await field(page, "directions").fill("Cổng xanh sau đình");

  // Taken back, it is as it was typed, and stays so.
  await page.getByRole("button", { name: "Để như đã ghi" }).click();
  expect((await fieldsOf(page))[0]).toBe("12/3/4 đường Số Mẫu, khu phố 2, P. Ví Dụ");
  await field(page, "number").fill("");
  // Typed into the street, it is taken apart when the field is left.
  await field(page, "street").fill("12/3/4 Số Mẫu");
  await page.keyboard.press("Tab");
  expect(await fieldsOf(page)).toEqual(["4", "12/3", "Số Mẫu", ward]);

  await page.getByText("Đánh dấu nhà trên bản đồ").click();
  const map = page.getByRole("slider", { name: "Bản đồ: nhà ở đâu" });
  await map.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("ArrowRight");
  const pin = await pinOf(map);
  expect(pin.lat).toBeCloseTo(point.lat + 25 / 111_320, 5);
  expect(pin.lng).toBeCloseTo(point.lng + 2 / 109_360, 5);
  await page.getByText("Dấu cách phường 25 m về phía bắc.").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const first = await accepted(page);
  expect(await homeOf(first)).toEqual({
    line: "12/3/4 đường Số Mẫu",
    number: "4",
    alley: ["12", "3"],
    street: "Số Mẫu",
    ward,
    directions: "Cổng xanh sau đình",
    point: pin,
  });

  await intakeFor(page, "Lê Văn Thử");
  await field(page, "number").fill("12/3/4");
  await field(page, "street").fill("số mẫu");
  await page.keyboard.press("Tab");
  await page.getByText("Đã biết: Cổng xanh sau đình").waitFor();
  await page.getByText("Để trống thì dùng chỉ đường này.").waitFor();
  await page.getByText("Đã biết nhà ở đâu trên bản đồ.").waitFor();
  await page.getByText("Đánh dấu nhà trên bản đồ").click();
  expect(await pinOf(map)).toEqual(pin);
  await page.getByRole("button", { name: "Ghi vào để sửa" }).click();
  expect(await field(page, "directions").inputValue()).toBe("Cổng xanh sau đình");
  expect(await accessibilityFaults(page)).toEqual([]);
  // What is known is proposed, not copied: the dossier says only what its resident said.
  await field(page, "directions").fill("");
  const second = await accepted(page);
  expect(await homeOf(second)).toMatchObject({ number: "4", alley: ["12", "3"], street: "số mẫu" });
  expect(await homeOf(second)).not.toHaveProperty("point");
}, 90_000);

test("in the panel of a packet a clerk sets the point with the mouse, drags it, or pastes it from another map", async () => {
  const clerk = await office.as("clerk");
  const homeAddress = { number: "20", street: "Số Mẫu", ward };
  const { ref } = await clerk.takeIn(aDwelling({ ...toHome, homeAddress }));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish", result: { number: "12/GXN" } });
  await office.settled(ref);
  const id = (await office.deliveries().findOne({ ref }))?._id ?? "";
  const page = await deskOf("/desk/dispatch");
  await page.locator(`[data-packet="${id}"]`).click();
  await page.getByText("Ghi vị trí nhà").click();
  const map = page.getByRole("slider", { name: "Bản đồ: nhà ở đâu" });
  await map.waitFor();
  // The door of the dossier before, by its number.
  await map.getByText("12/3/4", { exact: true }).waitFor();
  const box = await map.boundingBox();
  if (!box) throw new Error("there is no map");
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  // To the right of the office is east of it.
  await page.mouse.click(x + 40, y);
  const clicked = await pinOf(map);
  expect(clicked.lng).toBeGreaterThan(point.lng);
  expect(clicked.lat).toBeCloseTo(point.lat, 3);
  // Taken by its head and drawn up it goes north; beside it the map itself is moved, and the pin with it.
  await page.mouse.move(x + 40, y - 10);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 40, { steps: 4 });
  await page.mouse.up();
  const dragged = await pinOf(map);
  expect(dragged.lat).toBeGreaterThan(clicked.lat);
  await page.mouse.move(x - 60, y + 40);
  await page.mouse.down();
  await page.mouse.move(x - 90, y + 50, { steps: 4 });
  await page.mouse.up();
  expect(await pinOf(map)).toEqual(dragged);
  await page.getByRole("button", { name: "Phóng to" }).click();

  await page.getByLabel("Vĩ độ").focus();
  await paste(page, "10,7719; 106,7042");
  expect(await pinOf(map)).toEqual({ lat: 10.7719, lng: 106.7042 });
  await page.getByLabel("Vĩ độ").fill("97");
  await page.keyboard.press("Enter");
  await page.getByText("Vĩ độ từ −90 đến 90").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("Vĩ độ").fill("10.7719");
  await page.getByRole("button", { name: "Ghi vị trí", exact: true }).click();
  await page.getByText("Đã ghi.").waitFor();
  await page.getByText("Vị trí nhà, đã ghi").waitFor();
  const packet = (await clerk.packets()).find((one) => one.id === id);
  expect(packet?.point).toEqual({ lat: 10.7719, lng: 106.7042 });
}, 60_000);

test("a resident marks the own house from home, by the phone's own position; the neighbours' are not shown", async () => {
  const page = await openPage(`${office.house.baseUrl}/thu-tuc/1.004873`, {
    viewport: { width: 390, height: 844 },
    geolocation: { latitude: 10.7731, longitude: 106.7055, accuracy: 12 },
    permissions: ["geolocation"],
  });
  await page.getByRole("link", { name: "Nộp trực tuyến" }).click();
  await page.getByLabel("Số điện thoại").fill("0900 000 418");
  await page.keyboard.press("Enter");
  const checks = office.db().collection<{ _id: string }>("phoneChecks");
  const check = await until("a code is sent", () =>
    checks.findOne({ takenAt: null }, { sort: { expiresAt: -1 } }),
  );
  await page.getByLabel("Mã trong tin nhắn").fill(codeOf(office, check._id));
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByRole("heading", { level: 1, name: "Người nộp" }).waitFor();
  const here = new URL(page.url());
  here.searchParams.set("buoc", "nhan-ket-qua");
  await page.goto(here.href);
  await page.getByLabel("Tại nhà, có người mang đến").check();
  await page.getByLabel("Đường, hoặc ấp, thôn").fill("12/3/6 đường Số Mẫu, phường Ví Dụ");
  await page.getByLabel("Phường, xã").focus();
  await page.getByText("Đã tách: số nhà 6, hẻm 12/3, đường Số Mẫu, phường Ví Dụ.").waitFor();
  expect(await page.getByLabel("Số nhà").inputValue()).toBe("6");
  await page.getByText("Đánh dấu nhà trên bản đồ").click();
  const map = page.getByRole("slider", { name: "Bản đồ: nhà ở đâu" });
  await map.waitFor();
  expect(await map.getByText("20", { exact: true }).count()).toBe(0);
  await page.getByRole("button", { name: "Dùng vị trí của thiết bị này" }).click();
  await page.getByText("sai số khoảng 12 m").waitFor();
  expect(await pinOf(map)).toEqual({ lat: 10.7731, lng: 106.7055 });
  await map.tap().catch(() => map.click());
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await page.locator("[data-saving=saved]").waitFor();
  const [marked] = [await pinOf(map)];
  // Opened again, it is all there.
  await page.reload();
  expect(await page.getByLabel("Đường, hoặc ấp, thôn").inputValue()).toBe("Số Mẫu");
  await page.getByText("Đã đánh dấu nhà trên bản đồ").click();
  expect(await pinOf(map)).toEqual(marked);
}, 90_000);

test("a device that does not say where it is leaves the map, and says why", async () => {
  const page = await deskOf("/desk/new");
  await page.context().clearPermissions();
  await intakeFor(page, "Phạm Thị Mẫu");
  await page.getByText("Đánh dấu nhà trên bản đồ").click();
  await page.getByRole("button", { name: "Dùng vị trí của thiết bị này" }).click();
  await page.getByText("Thiết bị không cho phép xem vị trí").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}, 60_000);

test("a courier who found the door says how, for whoever comes next; without a signal nothing is lost", async () => {
  const packet = await aPacketFor(office, "30 đường Số Mẫu", "Phạm Văn Thí Dụ");
  const page = await aCourier(office);
  await take(page, [packet]);
  await openStop(page, packet);
  await page.getByRole("link", { name: "Ghi chỉ dẫn tới nhà này" }).click();
  const line = page.getByLabel("Tìm nhà này thế nào");
  await line.fill("Gọi 0900000417");
  await page.getByText("Không ghi số điện thoại vào chỉ dẫn.").waitFor();
  await line.fill("Hẻm sau chợ, cổng xanh");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Ghi chỉ dẫn" }).click();
  await page.getByText("Chưa ghi được, máy đang mất mạng").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Ghi chỉ dẫn" }).click();
  await page.getByRole("link", { name: "Sửa chỉ dẫn" }).waitFor();
  await page.getByText("Hẻm sau chợ, cổng xanh").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const known = await (
    await office.as("clerk")
  ).send("POST", "/api/places/look-up", { address: { number: "30", street: "Số Mẫu", ward } });
  expect(known.body).toMatchObject({ directions: { text: "Hẻm sau chợ, cổng xanh" } });
}, 60_000);
