import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { until } from "./until.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** What moves for ever is never halfway. */
const still = `document.getAnimations().every(({ playState, effect }) =>
  playState !== "running" || effect?.getComputedTiming().endTime === Infinity)`;

/** What axe finds wrong with the page while nothing moves in it, one line a fault; WCAG 2.2 up to AA. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Halfway through a transition a colour is one that nobody gets to read, and one may begin while axe looks.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await until("nothing moves in the page", () => page.evaluate<boolean>(still));
  // As the browser's tools do it: a page's own policy admits no foreign script.
  await page.evaluate(source);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(levels)} } })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`,
  );
  if (!Array.isArray(found)) throw new Error("axe did not answer");
  return found.map(String);
}
