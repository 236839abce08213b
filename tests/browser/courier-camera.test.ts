import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import bwip from "bwip-js";
import { chromium, type Browser, type Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { here, openOffice } from "../support/office.ts";
import { aPacketFor, openStop, signInAt, type APacket } from "./a-courier.ts";

const office = openOffice({ agencies: [here] });
const directory = mkdtempSync(join(tmpdir(), "motcua-camera-"));
let packet: APacket;
let browser: Browser;
let page: Page;

/** What a phone's camera sees of a seal, as Chromium's own stand-in for a camera films it. */
async function film(seal: string): Promise<string> {
  const svg = bwip.toSVG({ bcid: "code128", text: seal, scale: 2, height: 20 });
  const sheet = await (await launchBrowser()).newPage({ viewport: { width: 1280, height: 720 } });
  await sheet.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh">
    <div style="width:900px">${svg}</div></body>`);
  const file = join(directory, "seal.mjpeg");
  writeFileSync(file, await sheet.screenshot({ type: "jpeg", quality: 90 }));
  return file;
}

beforeAll(async () => {
  packet = await aPacketFor(office, "61/3 đường Số Mẫu", "Phạm Văn Thí Dụ");
  browser = await chromium.launch({
    executablePath: process.env["MOTCUA_TEST_CHROMIUM"] ?? "",
    args: [
      "--no-sandbox",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${await film(packet.seal)}`,
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ["camera"],
  });
  page = await context.newPage();
  await page.goto(`${office.house.baseUrl}/courier`);
  await signInAt(page);
  await page.getByText("Trang này mở được khi mất mạng").waitFor();
}, 90_000);
afterAll(async () => {
  await browser.close();
  rmSync(directory, { recursive: true });
});

test("A seal before the phone's camera takes the packet at the counter, and finds it at the door without a signal", async () => {
  await page.getByRole("link", { name: "Quét niêm để nhận" }).click();
  await page.getByRole("button", { name: "Quét bằng máy ảnh" }).click();
  await page.getByText(`Đã nhận gói, ${packet.line}`).waitFor();
  expect((await office.deliveries().findOne({ _id: packet.id }))?.state).toBe("outForReturn");

  await page.getByRole("link", { name: "Về danh sách" }).click();
  await page.context().setOffline(true);
  await page.reload();
  await openStop(page, packet);
  await page.getByRole("link", { name: "Quét niêm để giao" }).click();
  await page.getByRole("button", { name: "Quét bằng máy ảnh" }).click();
  await page.getByRole("heading", { name: "Ai nhận gói?" }).waitFor();
}, 60_000);
