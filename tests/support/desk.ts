import type { Page } from "playwright-core";
import { password } from "./office.ts";

/** Somebody of the office (`clerk.H29.162`) signs in on the page that asks for it, and is let in. */
export async function signInAt(page: Page, username: string): Promise<void> {
  await page.fill("[name=username]", username);
  await page.fill("[name=password]", password);
  await page.keyboard.press("Enter");
  await page.locator("[name=password]").waitFor({ state: "detached" });
}
