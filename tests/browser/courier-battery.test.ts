import { afterAll, expect, test } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { aLine } from "../support/a-line.ts";
import { here, openOffice } from "../support/office.ts";
import { aPacketFor, reportAbsent, signInAt, take } from "./a-courier.ts";

const office = openOffice({ agencies: [here] });
const line = aLine(() => [office.house.baseUrl]);
const profile = mkdtempSync(join(tmpdir(), "motcua-phone-"));
let running: ChildProcess | null = null;

/** Switches the phone on: a browser on the same profile as before. */
async function switchOn(): Promise<BrowserContext> {
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--remote-debugging-port=0",
  ];
  const started = spawn(process.env["MOTCUA_TEST_CHROMIUM"] ?? "", [...flags, `--user-data-dir=${profile}`], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  running = started;
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = "";
    started.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      const [, found] = /DevTools listening on (ws:\S+)/u.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    started.on("exit", () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint, { timeout: 10_000 }).catch(() => null);
  // Now and then a browser that has just begun takes the debugger's line and never speaks: off and on again.
  if (!browser) {
    await goDark();
    return switchOn();
  }
  const [context] = browser.contexts();
  if (!context) throw new Error("a browser without a window");
  return context;
}

/** The battery is empty: nothing is said to the page, nothing is written any more. */
async function goDark(): Promise<void> {
  const phone = running;
  running = null;
  if (phone?.pid === undefined) return;
  const gone = new Promise((resolve) => phone.once("exit", resolve));
  process.kill(-phone.pid, "SIGKILL");
  await gone;
}

afterAll(async () => {
  await goDark();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test("A battery that dies at the door loses nothing that was confirmed there", async () => {
  const packet = await aPacketFor(office, "71/3 đường Số Mẫu", "Phạm Văn Thí Dụ");
  const before = await switchOn();
  const page = await before.newPage();
  await page.goto(`${line.baseUrl}/courier`);
  await signInAt(page);
  await page.getByText("Trang này mở được khi mất mạng").waitFor();
  await take(page, [packet]);
  line.cut();
  await before.setOffline(true);
  await reportAbsent(page, packet);
  await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
  await goDark();

  const after = await switchOn();
  await after.setOffline(true);
  const again = await after.newPage();
  await again.goto(`${line.baseUrl}/courier`);
  await again.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
  await again.getByText("Đã đi 1 lần, còn 1 lần. Vẫn đang giữ gói").waitFor();
  expect((await office.deliveries().findOne({ _id: packet.id }))?.attempts).toBe(0);
  line.mend();
  await after.setOffline(false);
  // The session's cookie was this browser's own and went with it, or not: whoever it was, signs in again and goes on.
  await again
    .getByText(/Đã gửi hết lúc/)
    .or(again.getByLabel("Mật khẩu"))
    .waitFor();
  if (await again.getByLabel("Mật khẩu").isVisible()) await signInAt(again);
  await again.getByText(/Đã gửi hết lúc/).waitFor();
  expect((await office.deliveries().findOne({ _id: packet.id }))?.attempts).toBe(1);
}, 120_000);
