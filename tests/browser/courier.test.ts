import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { broughtBack, byPin } from "../support/a-packet-home.ts";
import { aLine } from "../support/a-line.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { problemIn } from "../support/caller.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";
import {
  aCourier,
  aPacketFor,
  openStop,
  reachProof,
  reportAbsent,
  scan,
  sign,
  take,
  typePin,
  type APacket,
} from "./a-courier.ts";

const office = openOffice({ agencies: [here] });
const line = aLine(() => [office.house.baseUrl]);
let page: Page;

beforeAll(async () => {
  page = await aCourier({ house: line });
}, 60_000);

const stored = async ({ id }: APacket) =>
  await until("it is there", () => office.deliveries().findOne({ _id: id }));
const clerkReceives = async ({ id, seal }: APacket) =>
  await (await office.as("clerk")).carry(id, { type: "receive", seal });
const cut = async (off: boolean) => {
  // Both: the browser's own "offline" lets a request of a page that is just opened through now and then.
  if (off) line.cut();
  else line.mend();
  await page.context().setOffline(off);
};
const axe = async () => expect(await accessibilityFaults(page)).toEqual([]);

describe("At the counter", () => {
  test("a packet held out is the counter's until its seal is scanned, and the courier's until the counter scans it back", async () => {
    const packet = await aPacketFor(office, "21/3 đường Số Mẫu", "Phạm Văn Thí Dụ");
    await page.goto(`${line.baseUrl}/courier`);
    await page.getByRole("heading", { name: "Chờ nhận ở quầy: 1 gói" }).waitFor();
    await axe();
    await page.getByRole("link", { name: "Quét niêm để nhận" }).click();
    await scan(page, "MC-000000");
    await page.getByText("Quầy chưa đưa gói nào có niêm MC-000000.").waitFor();
    await axe();
    expect((await stored(packet)).state).toBe("offered");
    await scan(page, packet.seal);
    await page.getByText(`Đã nhận gói, ${packet.line}`).waitFor();
    expect((await stored(packet)).courier).toBe(`account-courier.${here}`);

    await page.getByRole("link", { name: "Về danh sách" }).click();
    await page.getByRole("link", { name: "Trả gói về quầy" }).click();
    await scan(page, packet.seal);
    await page.getByText(`Đã đưa ra quầy, chờ quầy quét niêm: ${packet.line}`).waitFor();
    await page.getByRole("link", { name: "Về danh sách" }).click();
    await page.getByText("Vẫn đang giữ, chờ quầy quét niêm").waitFor();
    await axe();
    await clerkReceives(packet);
    await page.reload();
    await page.getByRole("heading", { name: "Chưa giữ gói nào" }).waitFor();
    await page.getByText("Vẫn đang giữ, chờ quầy quét niêm").waitFor({ state: "detached" });
  }, 60_000);

  test("taking needs a signal, and the phone says so", async () => {
    const packet = await aPacketFor(office, "22/3 đường Số Mẫu", "Trần Thị Ví Dụ");
    await page.goto(`${line.baseUrl}/courier`);
    await page.getByRole("heading", { name: "Chờ nhận ở quầy: 1 gói" }).waitFor();
    await cut(true);
    await page.reload();
    await page.getByRole("link", { name: "Quét niêm để nhận" }).click();
    await page.getByText("Nhận gói cần có mạng").waitFor();
    await cut(false);
    await scan(page, packet.seal);
    await page.getByText(`Đã nhận gói, ${packet.line}`).waitFor();
  }, 60_000);
});

describe("At the door", () => {
  test("a wrong PIN stays to be corrected and is told to the office, the right one delivers", async () => {
    const packet = await aPacketFor(office, "31/3 đường Số Mẫu", "Phạm Văn Thí Dụ");
    await take(page, [packet]);
    await reachProof(page, packet);
    await axe();
    await typePin(page, "00000000");
    await page.getByText("Mã nhận chưa đúng, còn 4 lần").waitFor();
    expect(await page.getByLabel("Mã nhận 8 ký tự").inputValue()).toBe("00000000");
    await until("the office knows of it", async () => (await stored(packet)).wrongPins === 1);
    // Read aloud over a door: small letters, as somebody types.
    await typePin(page, (await office.deliveryPin(packet.ref)).toLowerCase());
    await page.getByText(`Đã giao, ${packet.line}`).waitFor();
    const { state, receivedBy, history } = await stored(packet);
    expect(state).toBe("delivered");
    expect(receivedBy).toMatchObject({ name: "Phạm Văn Thí Dụ", relationship: "Chính người nhận" });
    expect(history.at(-1)).toMatchObject({ proof: "pin", idLooked: true });
  }, 60_000);

  test("another packet's seal and an ID that was not looked at stop the hand-over", async () => {
    const packet = await aPacketFor(office, "32/3 đường Số Mẫu", "Lê Thị Thử");
    await take(page, [packet]);
    await openStop(page, packet);
    await axe();
    await page.getByRole("link", { name: "Quét niêm để giao" }).click();
    await scan(page, "MC-999999");
    await page.getByText("Niêm này không phải của gói này").waitFor();
    await axe();
    await scan(page, packet.seal);
    await page.getByLabel("Chính người nhận").check();
    await page.getByRole("button", { name: "Tiếp, lấy xác nhận" }).click();
    await page.getByText("Xem giấy tờ của người nhận rồi đánh dấu.").waitFor();
    await axe();
  }, 60_000);

  test("five wrong PINs without a signal lock it there and then, across a reload, and at the office; a signature delivers", async () => {
    const packet = await aPacketFor(office, "33/3 đường Số Mẫu", "Võ Văn Giả Định");
    await take(page, [packet]);
    const pin = await office.deliveryPin(packet.ref);
    await cut(true);
    await reachProof(page, packet);
    for (let tried = 1; tried <= 4; tried += 1) {
      await typePin(page, `0000000${tried}`);
      await page.getByText(`Mất mạng, ${tried} việc chưa gửi`).waitFor();
      await page.getByText(`còn ${5 - tried} lần`).waitFor();
    }
    await page.goto(`${line.baseUrl}/courier`);
    await reachProof(page, packet);
    await typePin(page, "00000005");
    await page.getByText("Mã nhận đã khoá").waitFor();
    await page.reload();
    await page.goto(`${line.baseUrl}/courier`);
    await reachProof(page, packet);
    await page.getByText("Mã nhận đã khoá").waitFor();
    expect(await page.getByLabel("Mã nhận 8 ký tự").count()).toBe(0);
    await axe();
    expect((await stored(packet)).wrongPins).toBe(0);

    // The office locks for itself: the right PIN from another phone proves nothing either.
    await cut(false);
    await until("the office knows of them", async () => (await stored(packet)).wrongPins === 5);
    const courier = await office.as("courier");
    const other = await courier.send("POST", `/api/deliveries/${packet.id}/commands`, byPin(pin));
    expect(problemIn(other).code).toBe("delivery-pin-locked");
    await cut(true);
    await sign(page);
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    await cut(false);
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    const { state, wrongPins, history, signature } = await stored(packet);
    expect({ state, wrongPins }).toEqual({ state: "delivered", wrongPins: 5 });
    expect(history.map(({ type }) => type).slice(-6)).toEqual([...Array(5).fill("pinRefused"), "delivered"]);
    expect(signature).toBeDefined();
    expect(JSON.stringify(history)).not.toContain(pin);
  }, 120_000);

  test("a second attempt that fails sends the packet back, and it stays with the courier until the counter has it", async () => {
    const packet = await aPacketFor(office, "34/3 đường Số Mẫu", "Nguyễn Thị Mẫu");
    await take(page, [packet]);
    await reportAbsent(page, packet);
    await page.getByText("Đã đi 1 lần, còn 1 lần. Vẫn đang giữ gói").waitFor();
    await reportAbsent(page, packet);
    await page.getByText("Phải đưa về quầy").waitFor();
    await openStop(page, packet);
    expect(await page.getByRole("link", { name: "Quét niêm để giao" }).count()).toBe(0);
    await axe();
    await page.getByRole("link", { name: "Trả gói về quầy" }).click();
    await scan(page, packet.seal);
    await page.getByText(/Đã đưa ra quầy/).waitFor();
    expect((await stored(packet)).courier).toBe(`account-courier.${here}`);
    await clerkReceives(packet);
    expect((await stored(packet)).state).toBe("backAtCounter");
  }, 60_000);
});

describe("What the office knows better", () => {
  test("is explained: the counter had taken the packet back before the phone was heard", async () => {
    const packet = await aPacketFor(office, "41/3 đường Số Mẫu", "Phạm Thị Ví Dụ");
    await take(page, [packet]);
    await cut(true);
    await reportAbsent(page, packet);
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    // Another phone of the same courier held it out meanwhile.
    await broughtBack(office, packet.id);
    await cut(false);
    await page.getByText("1 việc bị từ chối, xem").click();
    await page.getByText("Quầy đã nhận lại gói này trước").waitFor();
    await axe();
    await page.getByRole("button", { name: "Bỏ việc này" }).click();
    await page.getByText("Không còn việc chờ gửi").waitFor();
    expect((await stored(packet)).attempts).toBe(0);
  }, 60_000);

  test("is explained: the resident stopped it while it was handed over without a signal", async () => {
    const packet = await aPacketFor(office, "42/3 đường Số Mẫu", "Phạm Thị Ví Dụ");
    await take(page, [packet]);
    const pin = await office.deliveryPin(packet.ref);
    await cut(true);
    await reachProof(page, packet);
    await typePin(page, pin);
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    await (await office.as("clerk")).carry(packet.id, { type: "stop" });
    await cut(false);
    await page.getByText("1 việc bị từ chối, xem").click();
    await page.getByText("Lỡ trao rồi thì gọi quầy ngay.").waitFor();
    await page.getByRole("button", { name: "Bỏ việc này" }).click();
  }, 60_000);

  test("an entry whose answer was lost on the way is sent again and counted once", async () => {
    const packet = await aPacketFor(office, "43/3 đường Thử", "Võ Văn Giả Định");
    await take(page, [packet]);
    let sent = 0;
    const commands = `${line.baseUrl}/api/deliveries/*/commands`;
    await page.route(commands, async (route) => {
      sent += 1;
      // The office hears it; its first answer never arrives.
      if (sent > 1) return await route.continue();
      await route.fetch();
      return await route.abort();
    });
    await reportAbsent(page, packet);
    await until("the entry to be sent again", () => sent > 1);
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    await page.unroute(commands);
    expect(await stored(packet)).toMatchObject({ state: "outForReturn", attempts: 1 });
  }, 60_000);
});
