import type { Page } from "playwright-core";
import { openPage } from "./browser.ts";
import { kioskToken } from "./office.ts";

export const portrait = { width: 1080, height: 1920 };
export const landscape = { width: 1920, height: 1080 };

/** A kiosk whose own clock a test can move; business time stays the office's. Without motion: a ground that fades has no contrast to measure. */
export async function openKiosk(
  { house: { baseUrl } }: { readonly house: { readonly baseUrl: string } },
  viewport = portrait,
): Promise<Page> {
  const page = await openPage("about:blank", { viewport, reducedMotion: "reduce" });
  await page.clock.install();
  await page.goto(`${baseUrl}/kiosk#device=${kioskToken}`);
  await atRest(page);
  return page;
}

/** The invitation stands there, and what it needs of the office is known. */
export async function atRest(page: Page): Promise<void> {
  await page.locator("main.attract").waitFor();
  await page.locator(".kiosk-bar-time").waitFor();
}

/** From the invitation to the menu, by touch. */
export async function toMenu(page: Page, language = "Tiếng Việt"): Promise<void> {
  await page.getByRole("button", { name: language }).click();
  await page.locator("main.menu").waitFor();
}

/** From the invitation to the boxes for code and PIN, by touch. */
export async function toEntry(page: Page): Promise<void> {
  await toMenu(page);
  await page.getByRole("button", { name: /^Xem hồ sơ đang ở đâu/u }).click();
  await page.getByLabel(/^Mã hồ sơ/u).waitFor();
}

/** What a wedge scanner types. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** What of the page is too small for a public screen, or lies outside of it. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const seen = (element) => element.checkVisibility({ opacityProperty: true }) && element.getClientRects().length > 0;
    const name = (element) => element.className + ": " + element.textContent.slice(0, 30);
    const found = [];
    for (const key of document.querySelectorAll("button")) {
      const { width, height, left, right, top, bottom } = key.getBoundingClientRect();
      if (Math.min(width, height) < 64) found.push("small key " + name(key));
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) found.push("key outside " + name(key));
      const below = document.elementFromPoint((left + right) / 2, bottom - 6);
      if (below && !key.contains(below)) found.push("covered " + name(key));
      if (key.scrollWidth > key.clientWidth + 1 || key.scrollHeight > key.clientHeight + 1) found.push("cut " + name(key));
    }
    for (const element of document.querySelectorAll("main p, main span, main dd, main dt, main h1, main h2, main strong")) {
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
      const hidden = element.closest(".visually-hidden, .month-list-form, .slip");
      if (words && !hidden && seen(element) && parseFloat(getComputedStyle(element).fontSize) < 24)
        found.push("small words " + name(element));
    }
    const sign = document.querySelector(".sign")?.getBoundingClientRect();
    for (const words of document.querySelectorAll(".sign h1, .sign .stone p")) {
      const { bottom, right } = words.getBoundingClientRect();
      if (bottom > sign.bottom + 1 || right > sign.right + 1) found.push("beyond the sign " + name(words));
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push("the page scrolls");
    return found;
  })()`);
}
