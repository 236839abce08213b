import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { landscape, misfits, openKiosk, portrait, scan } from "../support/kiosk.ts";
import { here, mondayMorning, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice({ agencies: [here] });
const afterTheDue = "2026-12-04T17:01:00+07:00";

beforeEach(() => office.setClock(mondayMorning));

/** A transfer of land whose promise the office has missed. */
async function missed() {
  const clerk = await office.as("clerk");
  const taken = await clerk.takeIn(aLandTransfer());
  await office.settled(taken.ref);
  await (await office.as("specialist")).command(taken.ref, { type: "start" });
  await office.setClock(afterTheDue);
  await until("the apology is owed", async () => (await clerk.see(taken.ref)).apology !== null);
  return taken;
}

/** A kiosk that shows a dossier whose missed promise the office has apologised for. */
async function apologyAt(viewport = portrait): Promise<Page> {
  const { ref, token } = await missed();
  await (await office.as("clerk")).command(ref, { type: "apologise", reason: { kind: "otherAgency" } });
  const page = await openKiosk(office, viewport);
  await scan(page, token);
  await page.locator(`main[data-status="processing"]`).waitFor();
  return page;
}

async function rightOf(box: Locator): Promise<number> {
  const at = await box.boundingBox();
  return at ? at.x + at.width : 0;
}

/** Into how many pieces the columns of the pager cut each of these. */
function piecesOf(page: Page, selector: string): Promise<readonly number[]> {
  return page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.getClientRects().length)`,
  );
}

describe("An office that owes an apology", () => {
  test("a clerk finds it in the queue, apologises by keyboard, and the letter is final", async () => {
    const { ref, code } = await missed();
    const page = await openPage(`${office.house.baseUrl}/desk`, { viewport: { width: 1440, height: 900 } });
    await signInAt(page, `clerk.${here}`);
    await page.getByRole("link", { name: /Nợ lời xin lỗi/ }).click();
    await page.getByText(code.slice(-11)).first().waitFor();
    await page.goto(`${office.house.baseUrl}/desk/d/${ref}`);
    const card = page.locator(".apology-card");
    await card.getByText("Phường trễ hẹn 4/12.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("q");
    await page.locator("[name=date]").waitFor();
    expect(await page.inputValue("[name=date]")).toBe("2026-12-10");
    await page.keyboard.press("Control+Enter");
    await card.getByText("Đã xin lỗi. Ngày hẹn mới").waitFor();
    expect(await card.getAttribute("data-owed")).toBe("false");
    await office.settled(ref);
    expect((await office.dossiers().findOne({ _id: ref }))?.history.at(-1)).toMatchObject({
      type: "apologised",
    });
  }, 60_000);

  test("on a phone's width nothing of the task is cut off", async () => {
    const { ref } = await missed();
    const page = await openPage(`${office.house.baseUrl}/desk/d/${ref}`, {
      viewport: { width: 360, height: 740 },
    });
    await signInAt(page, `clerk.${here}`);
    await page.locator(".apology-card").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  }, 60_000);

  test("the kiosk apologises once, names the new date and keeps the old one in sight", async () => {
    const page = await apologyAt();
    const said = await page.locator("body").innerText();
    expect(said.match(/xin\s+lỗi/gu)).toHaveLength(1);
    expect(said).toContain("Vì sao: cơ quan khác chưa trả lời phường.");
    expect(said).toContain("10/12");
  }, 60_000);

  test.each([
    ["upright", portrait],
    ["lying", landscape],
  ])(
    "in big letters it apologises on the first of a few pages, and no question is parted from its answer (%s)",
    async (_, viewport) => {
      const page = await apologyAt(viewport);
      await page.getByRole("button", { name: "Chữ to" }).click();
      const few = async (pages: RegExp) => {
        const said = await page.getByText(pages).innerText();
        expect(Number(/\d+$/u.exec(said)?.[0])).toBeLessThanOrEqual(8);
        const [box, sorry] = [page.locator(".pager-box"), page.locator(".answer-late-sorry")];
        expect((await sorry.boundingBox())?.x).toBeLessThan(await rightOf(box));
        expect(await piecesOf(page, ".answer-asked > div")).toEqual([1, 1]);
        expect(await misfits(page)).toEqual([]);
      };
      await few(/^Trang 1 trên \d+$/u);
      await page.getByRole("button", { name: "English" }).click();
      await few(/^Page 1 of \d+$/u);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    60_000,
  );
});
