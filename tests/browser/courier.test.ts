import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aDwelling } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { here, openOffice, password } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
const phone = { viewport: { width: 390, height: 844 } } as const;
let page: Page;

beforeAll(async () => {
  page = await openPage(`${office.house.baseUrl}/courier`, phone);
  await page.getByLabel("Tên đăng nhập").fill(`courier.${here}`);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { name: "Chưa giữ gói nào" }).waitFor();
}, 60_000);

/** A result that is to be brought to this door, as far as its packet being planned. */
async function aPacketFor(line: string, name: string): Promise<string> {
  const clerk = await office.as("clerk");
  const { ref } = await clerk.takeIn(
    aDwelling({ submitter: { name, phone: "0900 000 417" }, returnMode: "home", homeAddress: { line } }),
  );
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  return ref;
}

/** Takes the packet at the office; the phone is looked at, so its list is fresh. */
async function take(line: string): Promise<void> {
  await page.goto(`${office.house.baseUrl}/courier`);
  await page.getByRole("button", { name: `Nhận gói đi ${line}` }).click();
  await page.getByText(`Đã nhận gói, ${line}`).waitFor();
}

async function openStop(line: string): Promise<void> {
  const [number = ""] = line.split(" ");
  await page.getByRole("link", { name: new RegExp(`^${number}`) }).click();
  await page.getByRole("link", { name: "Giao xong" }).waitFor();
}

async function handOver(line: string, pin: string): Promise<void> {
  await openStop(line);
  await page.getByRole("link", { name: "Giao xong" }).click();
  await page.getByLabel("Chính người nhận").check();
  await page.getByRole("button", { name: /Tiếp/ }).click();
  await confirmPin(pin);
}

async function confirmPin(pin: string): Promise<void> {
  await page.getByLabel("Mã nhận 6 ký tự").fill(pin);
  await page.getByRole("button", { name: "Xác nhận đã giao" }).click();
}

async function reportAbsent(line: string): Promise<void> {
  await openStop(line);
  await page.getByRole("link", { name: "Không giao được" }).click();
  await page.getByLabel("Không có ai ở nhà").check();
  await page.getByRole("button", { name: "Xác nhận không giao được" }).click();
}

const packetOf = (ref: string) => until("the packet is there", () => office.deliveries().findOne({ ref }));

describe("On the courier's phone", () => {
  test("a wrong PIN is refused in the office's words and stays to be corrected, the right one delivers", async () => {
    const line = "12/3/4 đường Số Mẫu";
    const ref = await aPacketFor(line, "Phạm Văn Thí Dụ");
    await take(line);
    await handOver(line, "000000");
    await page.getByText("Mã nhận chưa đúng").waitFor();
    expect(await page.getByLabel("Mã nhận 6 ký tự").inputValue()).toBe("000000");
    expect(await accessibilityFaults(page)).toEqual([]);

    // Read aloud over a door: small letters, as somebody types.
    await confirmPin((await office.deliveryPin(ref)).toLowerCase());
    await page.getByText(`Đã giao, ${line}`).waitFor();
    const { state, receivedBy } = await packetOf(ref);
    expect(state).toBe("delivered");
    expect(receivedBy).toMatchObject({ name: "Phạm Văn Thí Dụ", relationship: "Chính người nhận" });
  }, 60_000);

  test("without a signal what was confirmed stays on the phone, survives a reload, and is sent by itself", async () => {
    const [given, failed] = ["45 đường Ví Dụ", "7B đường Nguyễn Mẫu"] as const;
    const refs = [await aPacketFor(given, "Trần Thị Ví Dụ"), await aPacketFor(failed, "Lê Thị Thử")] as const;
    await take(given);
    await take(failed);
    const pin = await office.deliveryPin(refs[0]);

    const api = `${office.house.baseUrl}/api/**`;
    await page.route(api, (route) => route.abort());
    await handOver(given, pin);
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    await reportAbsent(failed);
    await page.getByText("Mất mạng, 2 việc chưa gửi").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText("Mất mạng, 2 việc chưa gửi").waitFor();
    expect((await packetOf(refs[0])).state).toBe("outForReturn");
    expect((await packetOf(refs[1])).attempts).toBe(0);

    await page.unroute(api);
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    expect((await packetOf(refs[0])).state).toBe("delivered");
    expect(await packetOf(refs[1])).toMatchObject({ state: "planned", attempts: 1 });
  }, 60_000);

  test("an entry whose answer was lost on the way is sent again and counted once", async () => {
    const line = "31 đường Thử";
    const ref = await aPacketFor(line, "Võ Văn Giả Định");
    await take(line);
    let sent = 0;
    await page.route(`${office.house.baseUrl}/api/deliveries/*/commands`, async (route) => {
      sent += 1;
      // The office hears it; its first answer never arrives.
      if (sent > 1) return await route.continue();
      await route.fetch();
      return await route.abort();
    });
    await reportAbsent(line);
    // The strip still says that all was sent before, so it is the second sending that is waited for.
    await until("the entry to be sent again", () => sent > 1);
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    await page.unroute(`${office.house.baseUrl}/api/deliveries/*/commands`);
    expect(await packetOf(ref)).toMatchObject({ state: "planned", attempts: 1 });
  }, 60_000);

  test("what the office refuses is kept with its reason until the courier has seen to it", async () => {
    const line = "8 đường Mẫu";
    const ref = await aPacketFor(line, "Nguyễn Thị Mẫu");
    await take(line);
    await page.route(`${office.house.baseUrl}/api/**`, (route) => route.abort());
    await handOver(line, "000000");
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    await page.unroute(`${office.house.baseUrl}/api/**`);
    await page.getByText("1 việc bị từ chối, xem").click();
    await page.getByText("Mã nhận chưa đúng").waitFor();

    await page.getByRole("link", { name: "Mở gói để làm lại" }).click();
    await page.getByRole("button", { name: /Tiếp/ }).click();
    expect(await page.getByLabel("Mã nhận 6 ký tự").inputValue()).toBe("000000");
    await confirmPin(await office.deliveryPin(ref));
    await page.getByText(`Đã giao, ${line}`).waitFor();
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    expect((await packetOf(ref)).state).toBe("delivered");
  }, 60_000);
});
