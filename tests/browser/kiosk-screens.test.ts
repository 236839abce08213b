import { describe, expect, test } from "@jest/globals";
import type { CDPSession, Page } from "playwright-core";
import { aDwelling, aFullDossier } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { atRest, landscape, misfits, openKiosk, portrait, scan, toMenu } from "../support/kiosk.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
const phoneSize = { width: 390, height: 844 };
const field = (page: Page) => page.getByLabel("Chữ cần tìm");
const key = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const takeIn = async (dossier = aDwelling()) => await (await office.as("clerk")).takeIn(dossier);

/** On the kiosk, a dossier by its receipt. */
async function shown(page: Page, dossier = aDwelling()) {
  const receipt = await takeIn(dossier);
  await scan(page, receipt.token);
  await page.locator("main[data-status]").waitFor();
  return receipt;
}

describe("A screen in the hall that nobody stands at", () => {
  test("invites in both languages; a digit, a scan and a key each begin at once", async () => {
    const page = await openKiosk(office);
    expect(await accessibilityFaults(page)).toEqual([]);
    const english = key(page, "English Touch to begin");
    expect(await english.locator("[lang=en]").count()).toBe(1);
    await page.keyboard.type("26");
    await page.getByLabel(/^Mã hồ sơ/u).waitFor();
    expect(await page.getByLabel(/^Mã hồ sơ/u).inputValue()).toBe("26");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator("main.menu").waitFor();
    await page.keyboard.press("Escape");
    await atRest(page);
    await english.click();
    await page.getByRole("heading", { name: "What can we do for you?" }).waitFor();
    await page.clock.fastForward(61_000);
    await key(page, "Tiếng Việt Chạm để bắt đầu").waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("vi");
  }, 60_000);
});

describe("Procedures at the kiosk", () => {
  test("are found by the keys of the screen, Telex or marks, and say what to bring, with a slip and a code to take along", async () => {
    const page = await openKiosk(office);
    await toMenu(page);
    await page.getByRole("button", { name: /^Tìm thủ tục/u }).click();
    for (const sign of ["c", "h", "u", "w", "n", "g"]) await key(page, sign).click();
    await key(page, "Cách").click();
    for (const sign of ["t", "h", "ư", "c", "Dấu nặng"]) await key(page, sign).click();
    expect(await field(page).inputValue()).toBe("chưng thực");
    await key(page, "Xoá hết").click();
    for (const sign of ["ơ", "Xoá"]) await key(page, sign).click();
    expect(await field(page).inputValue()).toBe("");
    expect(await accessibilityFaults(page)).toEqual([]);

    // A keyboard without an input method, wherever the focus is.
    await page.keyboard.type("tinhf trangj hoon");
    expect(await field(page).inputValue()).toBe("tình trạng hôn");
    await key(page, "Xác nhận tình trạng hôn nhân").click();
    await page.locator("main.choose, main.procedure").waitFor();
    if (await page.locator("main.choose").isVisible()) {
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.locator(".fit-rows button").first().click();
    }
    await page.locator("main.procedure .stone").waitFor();
    await page.getByText("Cần mang").first().waitFor();
    await page
      .getByText(/Quầy.3\./u)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.emulateMedia({ media: "print" });
    await page.locator(".slip .qr-code").waitFor();
    expect(await page.locator(".slip").innerText()).toContain("Xác nhận tình trạng hôn nhân");
    await page.emulateMedia({ media: "screen" });
    await key(page, "Mang về điện thoại").click();
    await page.getByRole("img", { name: "Mã QR dẫn tới trang thủ tục" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await until("Escape leads back to the menu, step by step", async () => {
      await page.keyboard.press("Escape");
      return await page.locator("main.menu").isVisible();
    });
  }, 90_000);

  test("take what an input method of the machine puts as it is, and say so when nothing is found", async () => {
    const page = await openKiosk(office);
    await toMenu(page);
    await page.getByRole("button", { name: /^Tìm thủ tục/u }).press("Enter");
    await field(page).waitFor();
    await page.keyboard.insertText("khai tử");
    expect(await field(page).inputValue()).toBe("khai tử");
    await page.keyboard.type("ss");
    expect(await field(page).inputValue()).toBe("khai tửss");
    await page.getByText(/Không có thủ tục nào khớp/u).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // A receipt held to the light meanwhile is understood.
    await shown(page);
  }, 60_000);
});

describe("On to one's own phone", () => {
  test("a code leads the view over once; the kiosk wipes itself, the phone follows on and can be opened again", async () => {
    const kiosk = await openKiosk(office);
    const { ref, token, code } = await shown(kiosk);
    const offered = kiosk.waitForResponse(/\/api\/tracking\/hand-over$/u);
    await key(kiosk, "Xem trên điện thoại").click();
    await kiosk.getByRole("img", { name: "Mã QR để xem tiếp trên điện thoại" }).waitFor();
    expect(await accessibilityFaults(kiosk)).toEqual([]);
    expect(await kiosk.locator("main").innerText()).not.toContain(code.slice(-4));
    const { url }: { url: string } = await (await offered).json();
    expect(url).not.toContain(token);

    const phone = await openPage(url, { viewport: phoneSize });
    await phone.getByText("Điện thoại này theo dõi tiếp hồ sơ trong 30 ngày.", { exact: false }).waitFor();
    expect(phone.url()).toMatch(/\/t#p=/u);
    expect(await accessibilityFaults(phone)).toEqual([]);
    await kiosk.clock.runFor(2_000);
    await atRest(kiosk);

    const late = await openPage(url, { viewport: phoneSize });
    await late.getByText("Mã chuyển sang điện thoại đã hết hiệu lực").waitFor();
    expect(await accessibilityFaults(late)).toEqual([]);

    await (await office.as("specialist")).command(ref, { type: "start" });
    await phone.getByRole("heading", { name: /đang\s+xử\s+lý/u }).waitFor();
    await phone.reload();
    await phone.getByRole("heading", { name: /đang\s+xử\s+lý/u }).waitFor();
    await (await office.as("clerk")).command(ref, { type: "reissueReceipt" });
    await phone.getByText("Mã chuyển sang điện thoại đã hết hiệu lực").waitFor();
  }, 90_000);

  test("left alone the code ends with its two minutes, and so does the view; back leads to the answer", async () => {
    const kiosk = await openKiosk(office);
    await shown(kiosk);
    await key(kiosk, "Xem trên điện thoại").click();
    await kiosk.locator("main[data-hand-over=offered]").waitFor();
    await key(kiosk, "Quay lại").click();
    await kiosk.locator("main[data-status]").waitFor();
    await key(kiosk, "Xem trên điện thoại").click();
    await kiosk.locator("main[data-hand-over=offered]").waitFor();
    await kiosk.clock.fastForward(70_000);
    await kiosk.locator("main[data-hand-over=offered]").waitFor();
    await kiosk.clock.fastForward(52_000);
    await atRest(kiosk);
  }, 60_000);
});

describe("Read aloud", () => {
  test("sentence by sentence with its words above the keys, in three volumes; leaving and another language end it", async () => {
    const page = await openKiosk(office);
    const { languages }: { languages: string[] } = await (
      await page.request.get(`${office.house.baseUrl}/api/speech`)
    ).json();
    await shown(page);
    if (languages.length === 0) {
      await key(page, "In phiếu").waitFor();
      expect(await key(page, "Nghe đọc").count()).toBe(0);
      return;
    }
    await key(page, "Nghe đọc").click();
    const said = page.locator(".voice-sentence");
    await said.waitFor();
    expect(await said.innerText()).toMatch(/đã\s+tiếp\s+nhận/u);
    await page.getByText("Cắm tai nghe để chỉ mình nghe.").waitFor();
    await key(page, "To").click();
    expect(await key(page, "To").getAttribute("aria-pressed")).toBe("true");
    expect(await misfits(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await key(page, "Read aloud").waitFor();
    expect(await said.count()).toBe(0);
    await key(page, "Read aloud").click();
    await said.waitFor();
    await page.keyboard.press("Escape");
    await atRest(page);
    expect(await said.count()).toBe(0);
  }, 60_000);
});

/** Everything that page and memory of the browser hold, as one text. */
async function heapOf(session: CDPSession): Promise<string> {
  const parts: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => parts.push(chunk));
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  return parts.join("");
}

describe("The reset", () => {
  test("leaves nothing of a resident in page, address, history, storage or memory", async () => {
    const page = await openKiosk(office);
    const before = await page.evaluate("history.length");
    const receipt = await takeIn(aFullDossier());
    await page.evaluate(
      "window.madeUrls = 0; const make = URL.createObjectURL; URL.createObjectURL = (of) => { window.madeUrls += 1; return make.call(URL, of); }",
    );
    await toMenu(page);
    await page.getByRole("button", { name: /^Tìm thủ tục/u }).click();
    await page.keyboard.type("zyxwvugiaays");
    await page.waitForTimeout(600);
    const typed = await field(page).inputValue();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Xem hồ sơ đang ở đâu/u }).click();
    const digits = receipt.code.split("-").slice(1).join("");
    await scan(page, digits);
    await scan(page, receipt.pin);
    await page.locator("main[data-status]").waitFor();
    const ticketed = await page.locator("main").innerText();
    expect(ticketed).toContain(receipt.code.slice(-4));
    await page.clock.fastForward(61_000);
    await atRest(page);
    await page.clock.runFor(3_000);

    const rest = String(
      await page.evaluate(
        "document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage, history: history.state }) + location.href",
      ),
    );
    for (const secret of [receipt.pin, digits, receipt.code, typed, "data-status"])
      expect(rest).not.toContain(secret);
    expect(await page.evaluate("history.length")).toBe(before);
    expect(await page.evaluate("window.madeUrls")).toBe(0);

    // The test's own clock keeps where each timer was set, and with it what was known there: those have to be over.
    await page.clock.fastForward(6 * 60_000);
    const session = await page.context().newCDPSession(page);
    const held = await until("nothing of the resident is left in memory", async () => {
      const heap = await heapOf(session);
      const found = [receipt.pin, digits, receipt.code, typed].filter((secret) => heap.includes(secret));
      return found.length === 0 ? [] : null;
    });
    expect(held).toEqual([]);
  }, 90_000);
});

describe("Words and keys around the answer", () => {
  test.each([
    ["upright", portrait],
    ["lying", landscape],
  ])(
    "are large enough and whole, with big text, in English and on black too (%s)",
    async (_, viewport) => {
      const page = await openKiosk(office, viewport);
      const check = async () => {
        expect(await misfits(page)).toEqual([]);
        await page.getByRole("button", { name: /^(Chữ to|Big text)/u }).click();
        expect(await misfits(page)).toEqual([]);
        await page.getByRole("button", { name: /^(Nền đen|Dark)/u }).click();
        expect(await misfits(page)).toEqual([]);
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.getByRole("button", { name: /^(Chữ to|Big text)/u }).click();
        await page.getByRole("button", { name: /^(Nền đen|Dark)/u }).click();
      };
      await check();
      await toMenu(page, "English");
      await check();
      await page.getByRole("button", { name: /^Find a procedure/u }).click();
      await page.locator(".fit-rows").waitFor();
      await check();
      await page.keyboard.type("birth");
      await page.waitForTimeout(500);
      await page.locator(".fit-rows-list button").first().click();
      await page.locator("main.choose, main.procedure").waitFor();
      await check();
    },
    90_000,
  );
});
