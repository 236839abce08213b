import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { followerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { FollowerDocument } from "../../shared/store/followers/follower.store.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { codeOf } from "../support/a-resident.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage, useWholeChromium } from "../support/browser.ts";
import { here, openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

// Notifications are shown by the browser around the page.
useWholeChromium();

const office = openOffice({ agencies: [here] });
const followers = () => office.db().collection<FollowerDocument>("followers");
const linkOf = (purpose: "confirm" | "stop", id: string) => {
  const token = followerTokens(parseKeyring(office.house.secretKeys)).tokenOf(purpose, id);
  return `${office.house.baseUrl}/${purpose === "confirm" ? "theo-doi" : "thoi-bao"}#${token}`;
};
const phoneSize = { viewport: { width: 390, height: 844 } };

async function answerOf(options: Parameters<typeof openPage>[1] = {}) {
  const { ref, token, code } = await (await office.as("clerk")).takeIn(aDwelling());
  const page = await openPage(`${office.house.baseUrl}/t#${token}`, options);
  const section = page.locator(".follow");
  await section.waitFor();
  return { ref, token, code, page, section };
}
const isAsWideAsItsScreen = (page: Page) =>
  page.evaluate<boolean>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

describe("On the page of a dossier", () => {
  test("a phone is verified and told of changes, by keyboard alone, and stopped by one tap", async () => {
    const { ref, page, section } = await answerOf(phoneSize);
    await section.getByRole("button", { name: "Tin nhắn" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Số điện thoại").fill("0933 000 001");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    const check = await until("a code was asked for", () =>
      office.db().collection<{ _id: string }>("phoneChecks").findOne(),
    );
    await page.getByLabel("Mã trong tin nhắn").fill(codeOf(office, check._id));
    await page.keyboard.press("Enter");
    await section.getByText("Đã bật. Tin nhắn sẽ tới số đã xác nhận.").waitFor();
    await section.locator('li[data-channel="phone"]').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isAsWideAsItsScreen(page)).toBe(true);

    await section.getByRole("button", { name: /^Thôi báo: Tin nhắn tới điện thoại/u }).click();
    await section.getByText("Đã thôi báo.").waitFor();
    await until("it is off", async () => (await section.locator("li").count()) === 0);
    expect(await followers().countDocuments({ ref })).toBe(0);

    // The browser remembers the phone that it has verified, and asks which one is meant.
    await section.getByRole("button", { name: "Tin nhắn" }).click();
    await section.getByRole("button", { name: "Nhắn tới số đã xác nhận" }).click();
    await section.locator('li[data-channel="phone"]').waitFor();
  }, 60_000);

  test("an e-mail address is asked first; what is no address is said at once", async () => {
    const { ref, page, section } = await answerOf();
    await section.getByRole("button", { name: "Thư điện tử" }).click();
    await page.getByLabel("Địa chỉ thư điện tử").fill("khong-phai-thu");
    await section.getByRole("button", { name: "Gửi thư xác nhận" }).click();
    await page.getByText("Ghi địa chỉ thư điện tử, ví dụ ten@vi-du.vn.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Địa chỉ thư điện tử").fill("thu@vi-du.vn");
    await section.getByRole("button", { name: "Gửi thư xác nhận" }).click();
    await section.getByText("Đã gửi thư tới thu@vi-du.vn.").waitFor();
    expect(await section.locator("li").count()).toBe(0);

    const { _id } = await until("it waits", () => followers().findOne({ ref }));
    const asked: string[] = [];
    const other = await openPage("about:blank", phoneSize);
    other.on("request", (request) => asked.push(request.url().split("#")[0] ?? ""));
    const link = linkOf("confirm", _id);
    await other.goto(link);
    const yes = other.getByRole("button", { name: "Xác nhận nhận tin" });
    await yes.waitFor();
    expect(await accessibilityFaults(other)).toEqual([]);
    // The page alone turns nothing on: programs that look at e-mails open it as well.
    expect((await followers().findOne({ _id }))?.confirmed).toBe(false);
    await yes.click();
    await other.getByRole("heading", { name: "Đã bật báo tin" }).waitFor();
    expect((await followers().findOne({ _id }))?.confirmed).toBe(true);
    expect(other.url()).toBe(`${office.house.baseUrl}/theo-doi`);
    const secret = new URL(link).hash.slice(1);
    expect([asked.length > 3, asked.filter((url) => url.includes(secret))]).toEqual([true, []]);

    await page.reload();
    await section.locator('li[data-channel="email"]').waitFor();
  }, 60_000);

  test("it is gone once the dossier is over", async () => {
    const { ref, page, section } = await answerOf();
    await (await office.as("clerk")).command(ref, { type: "withdraw" });
    await page.locator('.answer-view[data-status="withdrawn"]').waitFor();
    expect(await section.count()).toBe(0);
  }, 60_000);

  test("in English it says the same, and fits the narrowest phone", async () => {
    const { page, section } = await answerOf({ viewport: { width: 320, height: 640 } });
    await page.getByRole("button", { name: "English" }).click();
    await section.getByRole("heading", { name: "Tell me when something changes" }).waitFor();
    await section.getByRole("button", { name: "E-mail" }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isAsWideAsItsScreen(page)).toBe(true);
  }, 60_000);
});

describe("The link of a message", () => {
  let id = "";
  beforeAll(async () => {
    const { ref, page, section } = await answerOf();
    await section.getByRole("button", { name: "Thư điện tử" }).click();
    await page.getByLabel("Địa chỉ thư điện tử").fill("thoi@vi-du.vn");
    await page.keyboard.press("Enter");
    id = (await until("it waits", () => followers().findOne({ ref })))._id;
  }, 60_000);

  test("stops by itself, asks nothing more, and works a second time", async () => {
    const page = await openPage(linkOf("stop", id), phoneSize);
    for (let times = 0; times < 2; times += 1) {
      await page.getByRole("heading", { name: "Đã thôi báo" }).waitFor();
      expect(await followers().countDocuments({ _id: id })).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(page.url()).toBe(`${office.house.baseUrl}/thoi-bao`);
      await page.goto("about:blank");
      await page.goto(linkOf("stop", id));
    }
  }, 60_000);

  test("that is not whole says so, and so does a page without one", async () => {
    const page = await openPage(linkOf("stop", id).slice(0, -1));
    await page.getByRole("alert").waitFor();
    await page.goto("about:blank");
    await page.goto(`${office.house.baseUrl}/theo-doi`);
    await page.getByText("Đường dẫn này chưa đủ").waitFor();
    expect(await page.getByRole("button", { name: "Xác nhận nhận tin" }).count()).toBe(0);
  }, 60_000);
});

describe("The browser itself", () => {
  test("is not asked before the button is pressed; where its owner says no, the page says what else there is", async () => {
    const { page, section } = await answerOf();
    const button = section.getByRole("button", { name: "Trên trình duyệt này" });
    await button.waitFor();
    expect(await page.evaluate<string>("Notification.permission")).not.toBe("granted");
    await button.click();
    await section.getByText("Trình duyệt đang chặn thông báo của trang này").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test("that cannot show messages is not offered any", async () => {
    const { token } = await (await office.as("clerk")).takeIn(aDwelling());
    const page = await openPage("about:blank");
    await page.addInitScript("delete window.PushManager");
    await page.goto(`${office.house.baseUrl}/t#${token}`);
    const section = page.locator(".follow");
    await section.getByRole("button", { name: "Thư điện tử" }).waitFor();
    expect(await section.getByRole("button", { name: "Trên trình duyệt này" }).count()).toBe(0);
  }, 60_000);

  test("whose own service does not answer keeps the other ways open", async () => {
    const { page, section } = await answerOf({ permissions: ["notifications"] });
    await section.getByRole("button", { name: "Trên trình duyệt này" }).click();
    await section.getByText("Trình duyệt chưa đăng ký được").waitFor({ timeout: 45_000 });
    await section.getByRole("button", { name: "Tin nhắn" }).click();
    await page.getByLabel("Số điện thoại").waitFor();
  }, 90_000);

  test("shows what it was sent, once, with a button that stops it", async () => {
    const { ref, page, section } = await answerOf({ permissions: ["notifications"] });
    await section.getByRole("button", { name: "Thư điện tử" }).click();
    await page.getByLabel("Địa chỉ thư điện tử").fill("trinh-duyet@vi-du.vn");
    await page.keyboard.press("Enter");
    const { _id } = await until("somebody follows", () => followers().findOne({ ref }));
    const stop = new URL(linkOf("stop", _id)).hash.slice(1);
    const cdp = await page.context().newCDPSession(page);
    const registrations = new Map<string, string>();
    cdp.on("ServiceWorker.workerRegistrationUpdated", (event) => {
      for (const one of event.registrations) registrations.set(one.scopeURL, one.registrationId);
    });
    await cdp.send("ServiceWorker.enable");
    await page.evaluate(
      `navigator.serviceWorker.register("/portal-sw.js", { scope: "/theo-doi" }).then((one) => new Promise((resolve) => {
        const worker = one.installing ?? one.active;
        const look = () => worker.state === "activated" && resolve();
        worker.addEventListener("statechange", look);
        look();
      }))`,
    );
    // It serves no page: the portal is always the office's own.
    expect(await page.evaluate<boolean>("navigator.serviceWorker.controller === null")).toBe(true);
    const registrationId = await until("it is registered", () =>
      registrations.get(`${office.house.baseUrl}/theo-doi`),
    );
    const sent = { id: "m1", title: "Hồ sơ 0001", text: "Có thay đổi.", stop, stopWords: "Thôi báo" };
    const data = JSON.stringify(sent);
    for (let times = 0; times < 2; times += 1) {
      await cdp.send("ServiceWorker.deliverPushMessage", {
        origin: office.house.baseUrl,
        registrationId,
        data,
      });
    }
    const shown = await until("it is shown", async () => {
      const found = await page.evaluate<string>(
        `navigator.serviceWorker.getRegistration("/theo-doi")
          .then((one) => one.getNotifications())
          .then((all) => JSON.stringify(all.map(({ title, body, tag, actions }) => ({ title, body, tag, actions: actions.length }))))`,
      );
      return found === "[]" ? null : found;
    });
    expect(JSON.parse(shown)).toEqual([{ title: "Hồ sơ 0001", body: "Có thay đổi.", tag: "m1", actions: 1 }]);
    const [worker] = page.context().serviceWorkers();
    await worker?.evaluate(
      `self.registration.getNotifications().then(([notification]) =>
        void self.dispatchEvent(new NotificationEvent("notificationclick", { notification, action: "stop" })))`,
    );
    await until("it is stopped", async () => (await followers().countDocuments({ ref })) === 0);
  }, 60_000);
});
