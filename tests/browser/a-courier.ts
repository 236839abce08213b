import type { BrowserContextOptions, Page } from "playwright-core";
import { aDwelling, type ADossier } from "../support/a-dossier.ts";
import { openPage } from "../support/browser.ts";
import { here, password, type Office } from "../support/office.ts";
import { offered, sealOf } from "../support/a-packet-home.ts";
import { until } from "../support/until.ts";

const phone = { viewport: { width: 390, height: 844 } } as const;

export type APacket = {
  readonly id: string;
  readonly ref: string;
  readonly line: string;
  readonly seal: string;
};

/** A courier's phone, signed in, whose page is ready to be opened without a signal. */
export async function aCourier(
  { house: { baseUrl } }: { readonly house: { readonly baseUrl: string } },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(`${baseUrl}/courier`, { ...phone, ...options });
  await signInAt(page);
  await page.getByText("Trang này mở được khi mất mạng").waitFor();
  return page;
}

export async function signInAt(page: Page, who = "courier"): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(`${who}.${here}`);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).waitFor();
}

/** A result that is to be brought to this door, sealed and held out to the courier. */
export async function aPacketFor(
  office: Office,
  line: string,
  name: string,
  papers: ADossier["papers"] = [],
): Promise<APacket> {
  const clerk = await office.as("clerk");
  const { ref } = await clerk.takeIn(
    aDwelling({
      submitter: { name, phone: "0900 000 417" },
      returnMode: "home",
      homeAddress: { line },
      papers,
    }),
  );
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const { _id: id } = await until("the packet is there", () => office.deliveries().findOne({ ref }));
  await offered(office, id);
  return { id, ref, line, seal: sealOf(id) };
}

/** What a scanner types. */
export async function scan(page: Page, seal: string): Promise<void> {
  await page.getByLabel("Số niêm").fill(seal.toLowerCase());
  await page.getByLabel("Số niêm").press("Enter");
}

/** Takes packets at the counter, one seal after the other. */
export async function take(page: Page, packets: readonly APacket[]): Promise<void> {
  await page.goto(new URL("/courier/take", page.url()).href);
  for (const { seal, line } of packets) {
    await scan(page, seal);
    await page.getByText(`Đã nhận gói, ${line}`).waitFor();
  }
  await page.getByRole("link", { name: "Về danh sách" }).click();
}

export async function openStop(page: Page, { line }: APacket): Promise<void> {
  const [number = ""] = line.split(" ");
  await page.getByRole("link", { name: new RegExp(`^${number}\\D`) }).click();
  await page.getByRole("link", { name: "Chỉ đường" }).waitFor();
}

/** From the list as far as the proof. */
export async function reachProof(page: Page, packet: APacket): Promise<void> {
  await openStop(page, packet);
  await page.getByRole("link", { name: "Quét niêm để giao" }).click();
  await scan(page, packet.seal);
  await page.getByLabel("Chính người nhận").check();
  await page.getByLabel("Đã xem giấy tờ").check();
  const place = page.getByRole("button", { name: "Ghi vị trí" });
  // Asked once, at the first delivery.
  if (await place.isVisible()) await place.click();
  await page.getByRole("button", { name: "Tiếp, lấy xác nhận" }).click();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel("Mã nhận 8 ký tự").fill(pin);
  await page.getByRole("button", { name: "Xác nhận đã giao" }).click();
}

/** Draws something with a finger and confirms. */
export async function sign(page: Page): Promise<void> {
  const box = await page.getByRole("img", { name: "Chỗ ký" }).boundingBox();
  if (!box) throw new Error("there is nothing to sign on");
  await page.mouse.move(box.x + 40, box.y + 100);
  await page.mouse.down();
  for (const [x, y] of [
    [90, 40],
    [130, 110],
    [180, 50],
    [260, 90],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y);
  await page.mouse.up();
  await page.getByRole("button", { name: "Xác nhận đã giao" }).click();
}

export async function reportAbsent(page: Page, packet: APacket): Promise<void> {
  await openStop(page, packet);
  await page.getByRole("link", { name: "Không giao được" }).click();
  await page.getByLabel("Không có ai ở nhà").check();
  await page.getByRole("button", { name: "Xác nhận không giao được" }).click();
}
