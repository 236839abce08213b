import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openPage, useWholeChromium } from "../support/browser.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { here, openOffice } from "../support/office.ts";
import { aCourier, aPacketFor, reportAbsent, signInAt, take } from "./a-courier.ts";

// The page is installed.
useWholeChromium();

const office = openOffice({ agencies: [here] });
const name = "Phạm Văn Thí Dụ";

type OnDisk = {
  readonly records: Readonly<Record<string, number>>;
  /** Everything that can be read without a key. */
  readonly text: string;
  readonly keys: readonly { readonly id: string; readonly exportable: boolean }[];
};

/** What somebody finds who copies the browser's storage. */
const onDisk = async (page: Page): Promise<OnDisk> =>
  await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(String(request.error))));
      });
    const database = await asked(indexedDB.open("motcua-courier"));
    const records: Record<string, number> = {};
    const keys: { id: string; exportable: boolean }[] = [];
    let text = "";
    for (const store of database.objectStoreNames) {
      const all: unknown[] = await asked(database.transaction(store).objectStore(store).getAll());
      records[store] = all.length;
      for (const one of all) {
        for (const [field, value] of Object.entries(Object(one))) {
          if (value instanceof CryptoKey) {
            const exportable = await crypto.subtle.exportKey("raw", value).then(
              () => true,
              () => false,
            );
            keys.push({ id: String(Reflect.get(Object(one), "id")), exportable });
          } else if (value instanceof ArrayBuffer || value instanceof Uint8Array) {
            text += new TextDecoder().decode(value);
          } else text += `${field}=${JSON.stringify(value)} `;
        }
      }
    }
    text += JSON.stringify(localStorage) + JSON.stringify(sessionStorage);
    database.close();
    return { records, text, keys };
  });

const cached = async (page: Page): Promise<readonly string[]> =>
  await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (one) => await (await caches.open(one)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

describe("On the disk of a courier's phone", () => {
  test("the round and what is not sent are sealed, by keys that cannot be taken away", async () => {
    const page = await aCourier(office);
    const packet = await aPacketFor(office, "51/3 đường Số Mẫu", name);
    await take(page, [packet]);
    await page.context().setOffline(true);
    await reportAbsent(page, packet);
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    const { records, text, keys } = await onDisk(page);
    expect(records).toMatchObject({ kept: 2, entries: 1 });
    expect(keys).toMatchObject([{ id: "round" }]);
    expect(keys.filter(({ exportable }) => exportable)).toEqual([]);
    for (const secret of [
      name,
      "Thí Dụ",
      "51/3",
      "Số Mẫu",
      "0900000417",
      "absent",
      packet.seal,
      "Người Thử",
    ]) {
      expect(text).not.toContain(secret);
    }

    // Left without a signal: the round goes at once, what is not sent stays locked, through another's sign-in as well.
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByRole("button", { name: "Vẫn đăng xuất" }).click();
    await page.getByText("Dữ liệu trên máy đã xoá").waitFor();
    await page.getByText("Đăng nhập lại để gửi 1 việc").waitFor();
    // The key goes with the round: what is left can be sent, and read by nobody but the office.
    expect(await onDisk(page)).toMatchObject({ records: { kept: 1, entries: 1, keys: 0 }, keys: [] });
    await page.reload();
    await page.getByText("Đăng nhập lại để gửi 1 việc").waitFor();

    await page.context().setOffline(false);
    await signInAt(page, "courier-2");
    await page.getByRole("heading", { name: "Chưa giữ gói nào" }).waitFor();
    expect((await onDisk(page)).records).toMatchObject({ entries: 1 });
    expect((await office.deliveries().findOne({ _id: packet.id }))?.attempts).toBe(0);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByText("Dữ liệu trên máy đã xoá").waitFor();
    await signInAt(page);
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    expect((await onDisk(page)).records).toMatchObject({ entries: 0 });
    expect((await office.deliveries().findOne({ _id: packet.id }))?.attempts).toBe(1);
  }, 90_000);

  test("what this phone cannot read any more is explained all the same, where the office refuses it", async () => {
    const page = await aCourier(office, {});
    const packet = await aPacketFor(office, "53/3 đường Số Mẫu", name);
    await take(page, [packet]);
    await page.context().setOffline(true);
    await reportAbsent(page, packet);
    await page.getByText("Mất mạng, 1 việc chưa gửi").waitFor();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByRole("button", { name: "Vẫn đăng xuất" }).click();
    await page.getByText("Đăng nhập lại để gửi 1 việc").waitFor();
    await office.deliveries().updateOne({ _id: packet.id }, { $set: { attempts: 2 } });
    await page.context().setOffline(false);
    await signInAt(page);
    await page.getByText("1 việc bị từ chối, xem").click();
    const refused = page.locator(".outbox-refused");
    await refused.getByText("Việc của ca trước, máy này không đọc được nữa").waitFor();
    await refused.getByText(/^Không giao được \d/).waitFor();
    await refused.getByText("Gói phải đưa về quầy").waitFor();
    // Nothing can be filled in again of what nobody can read.
    expect(await refused.getByText("Mở gói để làm lại").count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await refused.getByRole("button", { name: "Bỏ việc này" }).click();
    await page.getByText("Không còn việc chờ gửi").waitFor();
    expect((await onDisk(page)).records).toMatchObject({ entries: 0 });
  }, 90_000);

  test("nothing of a round is left after the shift, with or without a signal", async () => {
    const page = await aCourier(office, {});
    const packet = await aPacketFor(office, "52/3 đường Số Mẫu", name);
    await take(page, [packet]);
    await page.getByRole("heading", { name: /Đang giữ/ }).waitFor();
    await page.context().setOffline(true);
    await page.clock.install({ time: Date.now() + 13 * 60 * 60 * 1000 });
    await page.reload();
    await page.getByText("Dữ liệu trên máy đã xoá").waitFor();
    expect(await page.getByText(packet.line).count()).toBe(0);
    const { records, keys } = await onDisk(page);
    expect({ records, keys }).toEqual({ records: { entries: 0, kept: 1, keys: 0, tries: 0 }, keys: [] });
  }, 60_000);
});

describe("The courier's service worker", () => {
  test("keeps the courier's own shell and no answer of the office", async () => {
    const page = await aCourier(office);
    await page.reload();
    await page.getByRole("button", { name: "Đăng xuất" }).waitFor();
    const paths = await cached(page);
    expect(paths).toContain("/courier");
    expect(paths.filter((path) => path !== "/courier" && !path.startsWith("/assets/"))).toEqual([]);
    expect(paths.filter((path) => /desk|kiosk-page|portal/u.test(path))).toEqual([]);
    expect(paths.some((path) => path.endsWith(".wasm"))).toBe(true);
  }, 60_000);

  test("catches no other screen: without a signal they do not open", async () => {
    const page = await aCourier(office);
    // What the phone has not got yet it cannot show without a signal.
    await page.getByRole("heading", { name: /gói/ }).first().waitFor();
    const controlled = async (path: string) => {
      await page.goto(`${office.house.baseUrl}${path}`);
      return await page.evaluate(() => navigator.serviceWorker.controller !== null);
    };
    expect(await controlled("/courier/outbox")).toBe(true);
    for (const path of ["/", "/desk", "/kiosk"]) expect(await controlled(path)).toBe(false);
    await page.context().setOffline(true);
    const other = await page.context().newPage();
    await expect(other.goto(`${office.house.baseUrl}/desk`)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
    await page.goto(`${office.house.baseUrl}/courier`);
    await page.getByRole("heading", { name: /gói/ }).first().waitFor();
  }, 60_000);

  test("makes the page one that can be installed", async () => {
    const page = await openPage(`${office.house.baseUrl}/courier`);
    await page.getByLabel("Mật khẩu").waitFor();
    const href = await page.locator('link[rel="manifest"]').getAttribute("href");
    const answer = await page.request.get(`${office.house.baseUrl}${href}`);
    expect(answer.headers()["content-type"]).toContain("application/manifest+json");
    const manifest: { start_url: string; scope: string; icons: { src: string }[] } = await answer.json();
    expect(manifest).toMatchObject({ start_url: "/courier", scope: "/courier", display: "standalone" });
    for (const { src } of manifest.icons) {
      const icon = await page.request.get(`${office.house.baseUrl}${src}`);
      expect(icon.headers()["content-type"]).toBe("image/png");
    }
    await page.goto(`${office.house.baseUrl}/desk`);
    expect(await page.locator('link[rel="manifest"]').count()).toBe(0);
  }, 60_000);
});
