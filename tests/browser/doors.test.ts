import { beforeAll, describe, expect, test } from "@jest/globals";
import { seedDemo } from "../../scripts/seed-demo.ts";
import { openPage } from "../support/browser.ts";
import { startHouse, type House } from "../support/house.ts";
import { testServices } from "../support/services.ts";

const services = testServices();
let house: House;
let tokens: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  house = await startHouse(services);
  const { mongodbUri, secretKeys } = house;
  const { kioskToken, boardToken } = await seedDemo({ mongodbUri, secretKeys });
  tokens = { "/kiosk": kioskToken, "/board": boardToken };
}, 60_000);

describe("Every door of the house opens in a real browser, without an error in its console", () => {
  test.each(["/", "/desk", "/courier", "/kiosk", "/board"])(
    "%s",
    async (path) => {
      const device = path in tokens ? `#device=${tokens[path]}` : "";
      const page = await openPage("about:blank");
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("response", (reply) => {
        // asking who one is before signing in is answered with 401: that is no fault
        if (reply.status() >= 400 && reply.status() !== 401) faults.push(`${reply.status()} ${reply.url()}`);
      });
      await page.goto(`${house.baseUrl}${path}${device}`);
      await page.getByRole("heading").first().waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("vi");
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
