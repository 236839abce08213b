import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import bwip from "bwip-js";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { aDwelling } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { launchBrowser } from "../support/browser.ts";
import { misfits, portrait, toEntry } from "../support/kiosk.ts";
import { here, kioskToken, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const directory = mkdtempSync(join(tmpdir(), "motcua-kiosk-camera-"));
const browsers: Browser[] = [];
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  rmSync(directory, { recursive: true });
});

/** What Chromium's stand-in for a camera films: a sheet with a QR code. */
async function film(text: string): Promise<string> {
  const svg = bwip.toSVG({ bcid: "qrcode", text, scale: 2 });
  const sheet = await (await launchBrowser()).newPage({ viewport: { width: 1280, height: 720 } });
  await sheet.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh">
    <div style="width:480px">${svg}</div></body>`);
  const file = join(directory, "receipt.mjpeg");
  writeFileSync(file, await sheet.screenshot({ type: "jpeg", quality: 90 }));
  return file;
}

async function kioskWith(args: readonly string[], permissions: readonly string[]): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: process.env["MOTCUA_TEST_CHROMIUM"] ?? "",
    args: ["--no-sandbox", "--disable-gpu", ...args],
  });
  browsers.push(browser);
  const context = await browser.newContext({
    viewport: portrait,
    permissions: [...permissions],
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${office.house.baseUrl}/kiosk#device=${kioskToken}`);
  await toEntry(page);
  return page;
}
const cameraKey = (page: Page) => page.getByRole("button", { name: "Quét bằng máy ảnh" });
/** Whether a track of the camera is live; the page's own pictures are looked at, because nothing else holds them. */
const lights = (page: Page) =>
  page.evaluate("(window.tracks ?? []).some((track) => track.readyState === 'live')");
const watchTracks = `
  const media = navigator.mediaDevices;
  const ask = media.getUserMedia.bind(media);
  window.tracks = [];
  media.getUserMedia = async (of) => { const stream = await ask(of); window.tracks.push(...stream.getTracks()); return stream; };`;

describe("A receipt before the kiosk's own camera", () => {
  let token = "";
  let fake: readonly string[] = [];
  beforeAll(async () => {
    ({ token } = await (await office.as("clerk")).takeIn(aDwelling()));
    fake = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${await film(token)}`];
  }, 60_000);

  test("is read and answered; the camera lights while its screen is open and no longer", async () => {
    const page = await kioskWith(fake, ["camera"]);
    await page.evaluate(watchTracks);
    expect(await lights(page)).toBe(false);
    await cameraKey(page).click();
    await page.locator('main[data-status="accepted"]').waitFor();
    expect(await lights(page)).toBe(false);
  }, 60_000);

  test("is refused in words where the browser does not allow the camera, and the code can be typed", async () => {
    const page = await kioskWith([...fake, "--deny-permission-prompts"], []);
    await cameraKey(page).click();
    await page
      .getByRole("alert")
      .getByText(/không cho dùng máy ảnh/u)
      .waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Bấm mã hồ sơ" }).click();
    await page.getByLabel(/^Mã hồ sơ/u).waitFor();
  }, 60_000);

  test("has no key on a machine without a camera", async () => {
    const page = await kioskWith([], []);
    await page.waitForTimeout(300);
    expect(await cameraKey(page).count()).toBe(0);
  }, 60_000);
});
