import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { aDwelling, aSignature } from "../support/a-dossier.ts";
import { onSlowMachine, openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });

async function openAt(who: Role, path: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: { width: 1_440, height: 900 } });
  await signInAt(page, `${who}.${here}`);
  return page;
}

describe("Whoever is faster than an old machine draws loses no key", () => {
  test("both days of a report, typed digit by digit", async () => {
    const page = await openAt("leader", "/desk/reports/after-hours");
    const from = page.getByLabel("Từ ngày");
    await from.waitFor();
    await onSlowMachine(page, async () => {
      await from.focus();
      await page.keyboard.type("11052025");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("11052025");
    });
    await page.waitForURL(/from=2025-(11-05|05-11)&to=2025-(11-05|05-11)$/u);
  }, 60_000);

  test("the key of a form, and at once what belongs into it", async () => {
    const { ref } = await (await office.as("clerk")).takeIn(aDwelling());
    await (await office.as("specialist")).command(ref, { type: "start" });
    await office.settled(ref);
    const page = await openAt("specialist", `/desk/d/${ref}`);
    await page.locator("[data-action=requestPayment]").waitFor();
    await onSlowMachine(page, async () => {
      await page.keyboard.press("t");
      await page.keyboard.type("500");
      await page.keyboard.press("Tab");
      await page.keyboard.type("bt 01");
    });
    await page.locator(".command-form").waitFor();
    expect(await page.inputValue("[name=amount]")).toBe("500");
    expect(await page.inputValue("[name=notice]")).toBe("bt 01");
  }, 60_000);

  test("along the list inside a dossier: three times j is three dossiers on", async () => {
    const clerk = await office.as("clerk");
    for (let taken = 0; taken < 4; taken += 1) await clerk.takeIn(aSignature());
    const page = await openAt("clerk", "/desk");
    const rows = page.locator("[data-row-link]");
    await rows.nth(3).waitFor();
    const [, , , fourth] = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    await rows.first().click();
    await page.locator(".dossier-page").waitFor();
    await onSlowMachine(page, async () => {
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("j");
    });
    await page.waitForURL(`**${fourth ?? "nowhere"}`);
  }, 60_000);
});
