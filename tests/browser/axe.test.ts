import { beforeAll, describe, expect, test } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { seedDemo, type Demo } from "../../scripts/seed-demo.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { startHouse, type House } from "../support/house.ts";
import { testServices } from "../support/services.ts";

const services = testServices();
let house: House;
let demo: Demo;

beforeAll(async () => {
  house = await startHouse(services);
  demo = await seedDemo({ mongodbUri: house.mongodbUri, secretKeys: house.secretKeys });
}, 90_000);

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Signed in once in each role: what the pages after it look like is what counts here. */
const sessions = new Map<string, SignedIn>();
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function openAs(
  role: string,
  path: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const storageState = sessions.get(role);
  const page = await openPage(`${house.baseUrl}${path}`, { viewport, ...(storageState && { storageState }) });
  if (!storageState) {
    const account = demo.accounts.find((one) => one.role === role);
    await page.fill("[name=username]", account?.username ?? "");
    await page.fill("[name=password]", account?.password ?? "");
    await page.keyboard.press("Enter");
    await page.locator("[name=username]").waitFor({ state: "detached" });
    sessions.set(role, await page.context().storageState());
  }
  return page;
}

/** Once what a page fetches is there: half of it is not what anybody reads. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("heading").first().waitFor();
  await page.waitForLoadState("networkidle");
}

describe("Nobody is kept out: axe finds nothing against WCAG 2.2 AA", () => {
  test.each([
    ["the kiosk", "/kiosk", { width: 1080, height: 1920 }],
    ["the portal", "/", desk],
    ["the portal on a phone", "/", phone],
    ["a procedure", "/thu-tuc/1.004873", desk],
    ["a procedure on a phone", "/thu-tuc/1.004873", phone],
    ["what a phone has begun", "/nop-ho-so", phone],
    ["handing in online", "/nop-ho-so/1.004873", desk],
    ["handing in online on a phone", "/nop-ho-so/1.004873", phone],
    ["the plan after hours", "/ngoai-gio", desk],
    ["a booking on a phone", "/dat-lich?thu-tuc=1.004873", phone],
    ["a ticket on a phone", "/phieu", phone],
    ["the desk's door", "/desk", desk],
    ["the courier's door", "/courier", phone],
  ])(
    "%s",
    async (_name, path, viewport) => {
      const page = await openPage(`${house.baseUrl}${path}`, { viewport });
      await settled(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    60_000,
  );

  test.each([
    ["a clerk's queue", "clerk", "/desk", desk],
    ["a clerk's intake", "clerk", "/desk/new", desk],
    ["a leader's queue", "leader", "/desk", desk],
    ["a leader's own account", "leader", "/desk/me", desk],
    ["a leader's own account on a phone", "leader", "/desk/me", phone],
    ["a leader's after-hours report", "leader", "/desk/reports/after-hours", desk],
    ["a leader's after-hours report on a phone", "leader", "/desk/reports/after-hours", phone],
    ["a clerk's dispatch board", "clerk", "/desk/dispatch", desk],
    ["a clerk's dispatch board on a phone", "clerk", "/desk/dispatch", phone],
    ["the rounds of a day", "clerk", "/desk/dispatch/rounds", desk],
    ["a leader's balance of packets", "leader", "/desk/dispatch/balance", desk],
    ["the administrator's messages", "administrator", "/desk/messages", desk],
    ["the administrator's calendar", "administrator", "/desk/calendar", desk],
    ["the administrator's calendar on a phone", "administrator", "/desk/calendar", phone],
    ["the administrator's procedures", "administrator", "/desk/procedures", desk],
    ["the way of a procedure", "administrator", "/desk/procedures/1.013831", desk],
    ["the way of a procedure on a phone", "administrator", "/desk/procedures/1.013831", phone],
    ["the courier's list", "courier", "/courier", phone],
  ])(
    "%s",
    async (_name, role, path, viewport) => {
      const page = await openAs(role, path, viewport);
      await settled(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    60_000,
  );
});
