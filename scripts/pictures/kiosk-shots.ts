import type { Page } from "playwright-core";
import type { Shot } from "./shot.ts";

type Of = {
  readonly late: { readonly token: string };
  readonly land: { readonly token: string };
  readonly turn: { readonly token: string };
  readonly device: string;
};
type Scene = { readonly name: string; readonly ready: (page: Page) => Promise<void> };

const ways = [
  { way: "upright", size: { width: 1080, height: 1920 } },
  { way: "lying", size: { width: 1920, height: 1080 } },
] as const;

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

/** As the scanner does: the digits of the receipt's QR code, then Enter. */
async function scan(page: Page, token: string): Promise<void> {
  await page.keyboard.type(token);
  await page.keyboard.press("Enter");
  await page.locator("main[data-status]").waitFor();
}

/** The kiosk's screens, upright and lying, at half their size. */
export function kioskShots({ late, land, turn, device }: Of): readonly Shot[] {
  const scenes: readonly Scene[] = [
    { name: "attract", ready: async () => undefined },
    { name: "menu", ready: (page) => press(page, "Tiếng Việt") },
    { name: "entry", ready: (page) => page.keyboard.type("2608170") },
    { name: "answer", ready: (page) => scan(page, land.token) },
    { name: "your-turn", ready: (page) => scan(page, turn.token) },
    { name: "late", ready: (page) => scan(page, late.token) },
    {
      name: "black",
      ready: async (page) => {
        await scan(page, land.token);
        await press(page, "Nền đen");
      },
    },
    {
      name: "big-text",
      ready: async (page) => {
        await scan(page, land.token);
        await press(page, "Chữ to");
      },
    },
    {
      name: "procedures",
      ready: async (page) => {
        await press(page, "Tiếng Việt");
        await press(page, /^Tìm thủ tục/u);
        await page.keyboard.type("dang ky");
        await page.waitForTimeout(1_000);
      },
    },
    {
      name: "phone",
      ready: async (page) => {
        await scan(page, land.token);
        await press(page, "Xem trên điện thoại");
        await page.locator("main[data-hand-over=offered]").waitFor();
      },
    },
  ];
  return scenes.flatMap(({ name, ready }) =>
    ways.map(({ way, size }) => ({
      name: `kiosk-${name}-${way}`,
      size,
      scale: 0.5,
      path: `/kiosk#device=${device}`,
      ready: async (page) => {
        await page.locator(".kiosk-bar-time").waitFor();
        await ready(page);
        await page.waitForLoadState("networkidle");
      },
    })),
  );
}
