import { beforeAll, describe, expect, test } from "@jest/globals";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import { aCourier, aPacketFor, openStop, reachProof, take, typePin } from "./a-courier.ts";

const office = openOffice({ agencies: [here] });
const original = "Giấy tờ chỗ ở bản chính";
const other = "Sổ hộ khẩu cũ";
const fits = "document.documentElement.scrollWidth <= window.innerWidth";
const stored = async (id: string) => {
  const found = await office.deliveries().findOne({ _id: id });
  if (!found) throw new Error("the packet is gone");
  return found;
};

beforeAll(async () => {
  const agencies = office.db().collection<{ _id: string }>("agencies");
  await agencies.updateOne({ _id: here }, { $set: { homeReturnFee: 25_000 } });
});

describe("At a door where something is due", () => {
  test("the money and the originals are ticked before the PIN, without a signal as well, and balance at the desk", async () => {
    const phone = await aCourier(office);
    const papers = [
      { name: original, copies: 1 },
      { name: other, copies: 1 },
    ];
    const packet = await aPacketFor(office, "61/3 đường Số Mẫu", "Phạm Văn Thí Dụ", papers);
    await take(phone, [packet]);
    await phone.locator(".stop-card-due").getByText("Thu 25.000 đ").waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    await phone.context().setOffline(true);
    await openStop(phone, packet);
    await phone.locator(".due-amount").getByText("Phí trả tại nhà 25.000 đ").waitFor();
    await phone.goBack();
    await reachProof(phone, packet);
    await phone.getByText("Thu lại 2 giấy").waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    expect(await phone.evaluate(fits)).toBe(true);
    await phone.getByRole("button", { name: "Tiếp, lấy xác nhận" }).click();
    // Without the money there is no way on.
    await phone.getByText("Thu đủ tiền rồi đánh dấu").waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    await phone.getByLabel("Đã thu đủ 25.000 đ").check();
    await phone.getByLabel(original).check();
    await phone.getByRole("button", { name: "Tiếp, lấy xác nhận" }).click();
    await typePin(phone, await office.deliveryPin(packet.ref));
    await phone.getByText(`Đã ghi, chờ mạng để gửi: ${packet.line}`).waitFor();
    await phone.context().setOffline(false);
    await until("the office knows", async () => (await stored(packet.id)).state === "delivered");
    expect((await stored(packet.id)).history.at(-1)).toMatchObject({
      type: "delivered",
      collected: 25_000,
      originals: [original],
    });

    const desk = await openPage(`${office.house.baseUrl}/desk/dispatch/balance`, {
      viewport: { width: 1440, height: 900 },
    });
    await signInAt(desk, `clerk.${here}`);
    await desk.getByText("Người Thử courier còn thiếu 25.000 đ. Nộp đủ trước khi ký.").waitFor();
    expect(await desk.locator(".balance-sums td[data-wrong]").innerText()).toBe("-25.000 đ");
    const awaited = desk.getByRole("table", { name: "Giấy gốc đã thu, chưa nộp: 1" });
    await awaited.getByRole("rowheader", { name: original }).waitFor();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await awaited.getByRole("button", { name: new RegExp(`^Đã nhận ${original}`) }).click();
    await awaited.waitFor({ state: "detached" });
    expect((await stored(packet.id)).originals).toEqual([]);
    const form = desk.getByRole("form", { name: "Ghi tiền người giao nộp lại" });
    await form.getByLabel("Người giao").selectOption({ label: "Người Thử courier" });
    await form.getByLabel("Số tiền (đ)").fill("25.000");
    await form.getByLabel("Tiền gì").fill("Phí trả tại nhà");
    await form.getByRole("button", { name: "Ghi" }).click();
    await desk.getByText("Khớp: mọi gói ra đều có chỗ.").waitFor();
    await desk.setViewportSize({ width: 390, height: 844 });
    expect(await accessibilityFaults(desk)).toEqual([]);
    expect(await desk.evaluate(fits)).toBe(true);
  }, 120_000);

  test("a packet from before there were seals is given back without a scan", async () => {
    const phone = await aCourier(office);
    const packet = await aPacketFor(office, "62/3 đường Số Mẫu", "Lê Thị Thử");
    await take(phone, [packet]);
    await office.deliveries().updateOne({ _id: packet.id }, { $set: { seal: null } });
    await phone.reload();
    await phone.getByRole("link", { name: "Trả gói về quầy" }).click();
    await phone.getByRole("button", { name: `Đưa gói không niêm, ${packet.line}` }).click();
    await phone.getByText(`Đã đưa ra quầy, chờ quầy quét niêm: ${packet.line}`).waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    expect((await stored(packet.id)).state).toBe("returning");
  }, 60_000);
});

describe("At the counter where the fee is due with the result", () => {
  test("the clerk chooses at intake, and says that it is paid as the result is handed over", async () => {
    const desk = await openPage(`${office.house.baseUrl}/desk/new`, {
      viewport: { width: 1440, height: 900 },
    });
    await signInAt(desk, `clerk.${here}`);
    await desk.locator("[name=procedureCode]").fill("2.000884");
    await desk.getByRole("option").first().waitFor();
    await desk.locator("[name=procedureCode]").press("Enter");
    await desk.getByRole("radiogroup", { name: "Nộp phí" }).getByLabel("Khi nhận kết quả").check();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.locator("[name='submitter.name']").fill("Nguyễn Văn Mẫu");
    await desk.locator("[name='submitter.phone']").fill("0900000417");
    await desk.keyboard.press("Control+Enter");
    const taken = desk.getByTestId("intake-result");
    await taken.getByText("Khi nhận kết quả").waitFor();
    const ref = (await taken.getAttribute("data-ref")) ?? "";
    await (await office.as("specialist")).command(ref, { type: "start" });
    await (await office.as("leader")).command(ref, { type: "finish" });
    await desk.goto(`${office.house.baseUrl}/desk/d/${ref}`);
    await desk.locator("[data-action=returnResult]").click();
    await desk.getByText("Phải thu 10.000 đ của người nhận.").waitFor();
    const form = desk.locator("form");
    await form.getByRole("button", { name: "Trả kết quả tại quầy" }).click();
    await form.getByText("Thu đủ tiền rồi đánh dấu").first().waitFor();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await form.getByLabel("Đã thu đủ 10.000 đ").check();
    await form.getByRole("button", { name: "Trả kết quả tại quầy" }).click();
    await until(
      "it is returned",
      async () => (await office.dossiers().findOne({ _id: ref }))?.status === "returned",
    );
    expect((await office.dossiers().findOne({ _id: ref }))?.history.at(-1)).toMatchObject({
      collected: 10_000,
    });
  }, 60_000);
});
