import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { Office } from "../shared/contracts/office.ts";
import type { Role } from "../shared/domain/accounts/index.ts";
import { businessClock } from "./demo-week/business-clock.ts";
import { callerOf, signIn, type Wire } from "./demo-week/office-http.ts";
import { readDemoFile, type DemoFile } from "./house/demo.ts";
import { kioskShots } from "./pictures/kiosk-shots.ts";
import { makeEvening } from "./pictures/make-evening.ts";
import { makeDossiers } from "./pictures/make-dossiers.ts";
import type { Shot } from "./pictures/shot.ts";
import { findChromium } from "./services/find-chromium.ts";
import { dataDirOf, root } from "./services/paths.ts";
import { leaveWith, Refusal, say } from "./services/say.ts";

const folder = join(root, "docs", "pictures");
const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/**
 * `npm run pictures`: kiosk, desk, courier, portal and board of the running demo office, for the README. It takes a few
 * made-up dossiers in, and moves the demo clock past the promise of one.
 */
async function main(): Promise<void> {
  const dataDir = dataDirOf(process.env);
  const demo = readDemoFile(dataDir);
  if (!demo) throw new Refusal(`there is no demo office in ${dataDir}: run npm start first.`);
  const wire: Wire = { baseUrl: demo.baseUrl, lost: 0 };
  const caller = async (role: Role) => (await signIn(wire, accountOf(demo, role))).caller;
  const people = {
    clerk: await caller("clerk"),
    specialist: await caller("specialist"),
    leader: await caller("leader"),
    courier: await caller("courier"),
  };
  const administrator = await caller("administrator");
  const clock = businessClock(administrator);
  const { late, land, turn, packet } = await makeDossiers(people, clock);
  const now = await officeTime(wire);
  const shots: readonly Shot[] = [
    ...kioskShots({ late, land, turn, device: demo.kioskToken ?? "" }),
    {
      name: "kiosk",
      size: { width: 1080, height: 1920 },
      path: `/kiosk#device=${demo.kioskToken ?? ""}`,
      ready: async (page) => {
        await page.waitForLoadState("networkidle");
        // As the scanner does: the digits of the receipt's QR code, then Enter.
        await page.keyboard.type(land.token);
        await page.keyboard.press("Enter");
        await page.locator(`[data-status="processing"]`).waitFor();
      },
    },
    {
      name: "desk",
      size: { width: 1440, height: 900 },
      as: "clerk",
      path: "/desk",
      ready: async (page) =>
        await page
          .getByText(/^\d{6}-\d{4}$/)
          .first()
          .waitFor(),
    },
    {
      name: "courier",
      size: { width: 390, height: 844 },
      scale: 2,
      as: "courier",
      path: `/courier/stops/${packet.id}`,
      ready: async (page) => await page.getByText(packet.recipient.name).waitFor(),
    },
    {
      name: "portal",
      size: { width: 1280, height: 900 },
      path: "/thu-tuc/1.004873",
      ready: async (page) => await page.locator(".stone").waitFor(),
      wholePage: true,
    },
  ];
  mkdirSync(folder, { recursive: true });
  const { binary } = await findChromium();
  const browser = await chromium.launch({ executablePath: binary, headless: true, args: flags });
  try {
    for (const shot of shots) await take(browser, demo, now, shot);
    await makeEvening({ ...people, administrator, clock, kioskToken: demo.kioskToken ?? "" });
    await take(browser, demo, await officeTime(wire), {
      name: "board",
      size: { width: 1920, height: 1080 },
      scale: 0.5,
      path: `/board#device=${demo.boardToken ?? ""}`,
      ready: async (page) => await page.locator(".board-before li").nth(2).waitFor(),
    });
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, demo: DemoFile, now: Date, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: shot.size,
    deviceScaleFactor: shot.scale ?? 1,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  if (shot.as) {
    const { username, password } = accountOf(demo, shot.as);
    await context.request.post(`${demo.baseUrl}/api/session`, { data: { username, password } });
  }
  const page = await context.newPage();
  // A phone's own clock beside an office on a demo clock would look like a mistake.
  await page.clock.setFixedTime(now);
  await page.goto(demo.baseUrl + shot.path);
  await shot.ready(page);
  await page.evaluate("document.fonts.ready");
  const file = join(folder, `${shot.name}.png`);
  await page.screenshot({ path: file, fullPage: shot.wholePage ?? false });
  say(`docs/pictures/${shot.name}.png`);
  await context.close();
}

async function officeTime(wire: Wire): Promise<Date> {
  const office = Office.parse(await callerOf(wire).once({ method: "GET", path: "/api/office" }));
  return new Date(office.now);
}

function accountOf({ accounts }: DemoFile, role: Role) {
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Refusal(`the demo office has no account for the role "${role}".`);
  return account;
}

main().catch(leaveWith);
