import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { MessageList } from "../../shared/contracts/deliveries.ts";
import { seedDemo, type Demo } from "../../scripts/seed-demo.ts";
import { openPage } from "../support/browser.ts";
import { startHouse, type House } from "../support/house.ts";
import { testServices } from "../support/services.ts";
import { scan as scanSeal, typePin } from "./a-courier.ts";

const services = testServices();
let house: House;
let demo: Demo;

beforeAll(async () => {
  house = await startHouse(services);
  demo = await seedDemo({ mongodbUri: house.mongodbUri, secretKeys: house.secretKeys });
}, 90_000);

function accountOf(role: string) {
  const account = demo.accounts.find((one) => one.role === role);
  if (!account) throw new Error(`no ${role} in the demo office`);
  return account;
}

async function signIn(path: string, role: string, size: { width: number; height: number }): Promise<Page> {
  const page = await openPage(`${house.baseUrl}${path}`, { viewport: size });
  const { username, password } = accountOf(role);
  await page.fill("[name=username]", username);
  await page.fill("[name=password]", password);
  await page.keyboard.press("Enter");
  await page.locator("[name=password]").waitFor({ state: "detached" });
  return page;
}

const deskSize = { width: 1440, height: 900 };
const phoneSize = { width: 390, height: 844 };
const kioskSize = { width: 1080, height: 1920 };
const seal = "MC-0417";

type Taken = { readonly ref: string; readonly token: string };

/** A clerk takes a birth registration in that goes home. */
async function takeIn(desk: Page): Promise<Taken> {
  await desk.goto(`${house.baseUrl}/desk/new`);
  await desk.locator("[name=procedureCode]").pressSequentially("khai sinh", { delay: 20 });
  await desk.getByRole("option").first().waitFor();
  await desk.keyboard.press("Enter");
  await desk.check("[name=caseId][value=onTime]");
  await desk.fill('[name="submitter.name"]', "Nguyễn Văn Mẫu");
  await desk.fill('[name="submitter.phone"]', "0900000417");
  await desk.check("[name=returnMode][value=home]");
  await desk.fill('[name="homeAddress.street"]', "12/3/4 đường Số Mẫu");
  await desk.fill('[name="civilStatus.persons.0.role"]', "con");
  await desk.fill('[name="civilStatus.persons.0.name"]', "Nguyễn Thị Mẫu");
  await desk.keyboard.press("Control+Enter");
  const result = desk.getByTestId("intake-result");
  await result.waitFor();
  const [ref, token] = await Promise.all([
    result.getAttribute("data-ref"),
    result.getAttribute("data-token"),
  ]);
  if (!ref || !token) throw new Error("the clerk was shown no dossier");
  return { ref, token };
}

/** Gives the command that the desk offers first; it is sent after its five seconds of grace. */
async function giveMainCommand(desk: Page, ref: string): Promise<void> {
  await desk.goto(`${house.baseUrl}/desk/d/${ref}`);
  await desk.locator("[data-action]").first().waitFor();
  await desk.keyboard.press("Control+Enter");
}

/** The PIN that the gateway told the resident, as the administrator reads it. */
async function deliveryPin(ref: string): Promise<string> {
  const { username, password } = accountOf("administrator");
  const signedIn = await fetch(`${house.baseUrl}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  const cookie = signedIn.headers.getSetCookie().join("; ");
  const reply = await fetch(`${house.baseUrl}/api/messages`, { headers: { cookie } });
  const { items } = MessageList.parse(await reply.json());
  const message = items.find(({ id, template }) => id.startsWith(ref) && template === "homeReturnPlanned");
  const pin = /[0-9BCGHKLMNPQTV]{4} [0-9BCGHKLMNPQTV]{4}/.exec(message?.text ?? "")?.[0];
  if (!pin) throw new Error("the resident was told no PIN");
  return pin;
}

/** As a scanner does: types fast, and ends with Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The clerk makes the packet up and holds it out to the courier, at the dispatch board. */
async function holdOut(desk: Page, seal: string): Promise<void> {
  await desk.goto(`${house.baseUrl}/desk/dispatch`);
  await desk.locator("[data-section=planned] [data-packet]").first().waitFor();
  await desk.keyboard.press("j");
  await desk.keyboard.press("m");
  await desk.locator("[id^=field-seal]:focus").waitFor();
  await scan(desk, seal);
  await desk.locator("[data-section=sealed] [data-packet]").waitFor();
  await desk.locator("h1").click();
  await desk.keyboard.press("d");
  await desk.getByLabel("Người giao", { exact: true }).selectOption({ label: "Đỗ Văn Mẫu" });
  await scan(desk, seal);
  await desk.locator("[data-section=offered] [data-packet]").waitFor();
}

/** The courier scans the packet into the bag. */
async function takeOut(courier: Page, seal: string): Promise<void> {
  await courier.goto(`${house.baseUrl}/courier/take`);
  await scanSeal(courier, seal);
  await courier.getByText("Đã nhận gói, 12/3/4 đường Số Mẫu").waitFor();
  await courier.getByRole("link", { name: "Về danh sách" }).click();
}

async function deliver(courier: Page, seal: string, pin: string): Promise<void> {
  await courier
    .getByRole("link", { name: /12\/3\/4/ })
    .first()
    .click();
  await courier.getByRole("link", { name: "Quét niêm để giao" }).click();
  await scanSeal(courier, seal);
  await courier.getByLabel("Chính người nhận").check();
  await courier.getByLabel("Đã xem giấy tờ").check();
  await courier.getByRole("button", { name: "Tiếp, lấy xác nhận" }).click();
  await typePin(courier, pin.replace(" ", ""));
}

describe("A resident at the kiosk watches while the office works", () => {
  test("intake, processing, result, on its way, at home: each step appears without a reload", async () => {
    const clerk = await signIn("/desk", "clerk", deskSize);
    const { ref, token } = await takeIn(clerk);

    const kiosk = await openPage(`${house.baseUrl}/kiosk#device=${demo.kioskToken}`, { viewport: kioskSize });
    let loads = 0;
    kiosk.on("load", () => {
      loads += 1;
    });
    await kiosk.locator(".kiosk-bar-time").waitFor();
    await kiosk.keyboard.type(token, { delay: 3 });
    await kiosk.keyboard.press("Enter");
    const shows = (status: string, home = "") => {
      const more = home && `[data-home-return="${home}"]`;
      return kiosk.locator(`[data-status="${status}"]${more}`).waitFor({ timeout: 20_000 });
    };
    await shows("accepted");
    loads = 0;

    const specialist = await signIn("/desk", "specialist", deskSize);
    await giveMainCommand(specialist, ref);
    await shows("processing");

    const leader = await signIn("/desk", "leader", deskSize);
    await giveMainCommand(leader, ref);
    await leader.fill('[name="result.number"]', "417/KS");
    await leader.keyboard.press("Control+Enter");
    await shows("processed", "planned");

    const courier = await signIn("/courier", "courier", phoneSize);
    const pin = await deliveryPin(ref);
    await holdOut(clerk, seal);
    await shows("processed", "sealed");
    await takeOut(courier, seal);
    await shows("processed", "outForReturn");
    await deliver(courier, seal, pin);
    await shows("returned", "delivered");

    expect(loads).toBe(0);
    expect(await kiosk.locator("[data-version]").getAttribute("data-version")).toBe("8");
    const text = await kiosk.locator("body").innerText();
    for (const personal of ["Nguyễn", "Số Mẫu", "0900000417"]) expect(text).not.toContain(personal);
  }, 180_000);
});
