import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aDwelling, aFullDossier, aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { atRest, landscape, misfits, openKiosk as openKioskOf, portrait, scan } from "../support/kiosk.ts";
import { here, kioskToken, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const missing = ["Bản vẽ móng nhà", "Cam kết an toàn cho nhà liền kề"].map((name) => ({
  name,
  note: "1 bản chính",
}));

const openKiosk = (viewport = portrait) => openKioskOf(office, viewport);

async function takeIn(dossier = aDwelling()) {
  return await (await office.as("clerk")).takeIn(dossier);
}

const shows = (page: Page, status: string) => page.locator(`main[data-status="${status}"]`).waitFor();

/** Pixels; the function is text because the tests are typed without a browser's globals. */
async function kickerSize(page: Page): Promise<number> {
  const size: unknown = await page.evaluate(
    "getComputedStyle(document.querySelector('.answer-kicker')).fontSize",
  );
  return Number.parseFloat(String(size));
}

describe("In the hall, at the kiosk", () => {
  test("the whole of it by keyboard: a wrong PIN, the right one, the answer, and away", async () => {
    const { code, pin } = await takeIn();
    const page = await openKiosk();
    expect(page.url()).not.toContain(kioskToken);
    expect(await accessibilityFaults(page)).toEqual([]);

    await scan(page, code.split("-").slice(1).join(""));
    await scan(page, "000000");
    await page.getByRole("alert").getByText("Mã hồ sơ hoặc mã bí mật chưa đúng").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await scan(page, pin.toLowerCase());
    await shows(page, "accepted");
    expect(await page.evaluate("document.activeElement === document.querySelector('h1')")).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.keyboard.press("Escape");
    await atRest(page);
  }, 60_000);

  test("a scan is understood over what was typed, on any screen, and so is the bar code", async () => {
    const [first, second] = [await takeIn(), await takeIn(aLandTransfer())] as const;
    const page = await openKiosk();
    await page.keyboard.type("26");
    await scan(page, first.token);
    await shows(page, "accepted");
    await scan(page, second.token);
    await page.getByText(second.code.slice(-4)).first().waitFor();
    await scan(page, first.code);
    await page.getByLabel(/^Mã bí mật/).waitFor();
    await scan(page, first.pin);
    await page.locator("main[data-status]").getByText(first.code.slice(-4)).first().waitFor();
  }, 60_000);

  test("papers asked for at the desk are on the screen by themselves, and are said once", async () => {
    const { ref, token } = await takeIn();
    const page = await openKiosk();
    await scan(page, token);
    await shows(page, "accepted");
    await page.getByText(/Tự cập nhật/).waitFor();
    const specialist = await office.as("specialist");
    await specialist.command(ref, { type: "start" });
    await specialist.command(ref, { type: "requestSupplement", papers: missing });
    await shows(page, "supplementRequested");
    for (const { name } of missing) await page.getByText(name).first().waitFor();
    expect(await page.locator("[aria-live=polite]").innerText()).toMatch(
      /^Mời ông\/bà nộp thêm 2 giấy\s+tờ\.$/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test("left alone it counts down, a touch keeps it, and then nothing of the resident is left", async () => {
    const { code, token, pin } = await takeIn(aFullDossier());
    const page = await openKiosk();
    await scan(page, token);
    await shows(page, "accepted");
    await page.getByRole("button", { name: "English" }).click();
    await page.clock.fastForward(46_000);
    await page.getByRole("button", { name: "Keep it open" }).click();
    await page.clock.fastForward(30_000);
    await shows(page, "accepted");
    await page.clock.fastForward(31_000);

    await atRest(page);
    const rest = await page.evaluate(
      "document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage, history: history.state }) + location.href",
    );
    for (const secret of [token, pin, code.slice(-11), "Khai sinh", "data-status"])
      expect(rest).not.toContain(secret);
    await page.goBack();
    expect(await page.getByText(code.slice(-4)).count()).toBe(0);
  }, 60_000);

  test("without the network the answer stays with its time, and catches up when the line is back", async () => {
    const { ref, token } = await takeIn();
    const page = await openKiosk();
    await scan(page, token);
    await page.getByText(/Tự cập nhật/).waitFor();
    await page.context().setOffline(true);
    await page.clock.fastForward(5_500);
    await page.getByText("Số liệu lúc 09:00, đang nối lại").waitFor();
    await (await office.as("specialist")).command(ref, { type: "start" });
    await shows(page, "accepted");
    await page.context().setOffline(false);
    await page.clock.fastForward(10_000);
    await shows(page, "processing");
    await page.getByText(/Tự cập nhật/).waitFor();
  }, 60_000);

  test.each([
    ["upright", portrait],
    ["lying", landscape],
  ])(
    "words and keys are large enough and whole, with big text and on black too (%s)",
    async (_, viewport) => {
      const { ref, token } = await takeIn(aLandTransfer());
      const page = await openKiosk(viewport);
      expect(await misfits(page)).toEqual([]);
      await page.keyboard.type("2611230001");
      await page.keyboard.press("Enter");
      expect(await misfits(page)).toEqual([]);
      await page.getByRole("button", { name: "Chữ to" }).click();
      expect(await misfits(page)).toEqual([]);

      await scan(page, token);
      await shows(page, "accepted");
      const specialist = await office.as("specialist");
      await specialist.command(ref, { type: "start" });
      await specialist.command(ref, { type: "requestSupplement", papers: missing });
      await shows(page, "supplementRequested");
      expect(await misfits(page)).toEqual([]);
      const big = await kickerSize(page);
      await page.getByRole("button", { name: "Chữ to" }).click();
      const usual = await kickerSize(page);
      expect(big).toBe(2 * usual);
      await page.getByRole("button", { name: "Nền đen" }).click();
      expect(await misfits(page)).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    60_000,
  );
});
