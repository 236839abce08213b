import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { aLine } from "../support/a-line.ts";
import { here, openOffice } from "../support/office.ts";
import {
  aCourier,
  aPacketFor,
  reachProof,
  reportAbsent,
  sign,
  take,
  typePin,
  type APacket,
} from "./a-courier.ts";

const office = openOffice({ agencies: [here] });
const line = aLine(() => [office.house.baseUrl]);
const lines = Array.from({ length: 10 }, (_, at) => `${at + 11}/${at + 2} đường Ví Dụ`);
/** By what each is proved, or that nobody is there. */
const ends = ["pin", "sign", "pin", "absent", "pin", "sign", "pin", "sign", "absent", "pin"] as const;
let page: Page;
let packets: APacket[] = [];

type Sent = { readonly url: string; readonly key: string; readonly body: string };
const sent: Sent[] = [];

beforeAll(async () => {
  page = await aCourier(
    { house: line },
    {
      geolocation: { latitude: 10.77, longitude: 106.69 },
      permissions: ["geolocation"],
    },
  );
  for (const line of lines) packets.push(await aPacketFor(office, line, "Phạm Văn Thí Dụ"));
  await take(page, packets);
  page.on("request", (request) => {
    if (request.method() !== "POST" || !request.url().endsWith("/commands")) return;
    sent.push({
      url: request.url(),
      key: request.headers()["idempotency-key"] ?? "",
      body: request.postData() ?? "",
    });
  });
}, 180_000);

const history = async (id: string) => (await office.deliveries().findOne({ _id: id }))?.history ?? [];
const everything = () => office.deliveries().find().sort({ _id: 1 }).toArray();

describe("A round of ten doors without a signal", () => {
  const confirmed = new Map<string, { from: number; to: number }>();

  test("is driven to its end, with a reload and a place at the doors, while the office hears nothing", async () => {
    const pins = new Map(
      await Promise.all(packets.map(async ({ id, ref }) => [id, await office.deliveryPin(ref)] as const)),
    );
    line.cut();
    await page.context().setOffline(true);
    for (const [at, packet] of packets.entries()) {
      const from = Date.now();
      if (ends[at] === "absent") await reportAbsent(page, packet);
      else {
        await reachProof(page, packet);
        if (ends[at] === "pin") await typePin(page, pins.get(packet.id) ?? "");
        else {
          await page.getByRole("button", { name: "Lấy chữ ký thay mã" }).click();
          await sign(page);
        }
      }
      await page.getByText(`Mất mạng, ${at + 1} việc chưa gửi`).waitFor();
      await page.getByText(`Đã ghi, chờ mạng để gửi: ${packet.line}`).waitFor();
      confirmed.set(packet.id, { from, to: Date.now() });
      if (at === 3 || at === 9) {
        await page.reload();
        await page.getByText(`Mất mạng, ${at + 1} việc chưa gửi`).waitFor();
      }
    }
    // Two doors where nobody was: still in the bag.
    await page.getByRole("heading", { name: "Đang giữ 2 gói" }).waitFor();
    for (const { id } of packets) expect((await history(id)).at(-1)?.type).toBe("taken");
  }, 240_000);

  test("reaches the office by itself once there is one: exactly those ten facts, at the phone's own times", async () => {
    line.mend();
    await page.context().setOffline(false);
    await page.getByText(/Đã gửi hết lúc/).waitFor();
    const facts = (await everything()).flatMap(({ _id, history }) =>
      history.flatMap((event) =>
        event.type === "delivered" || event.type === "attemptFailed" ? [{ _id, event }] : [],
      ),
    );
    expect(facts).toHaveLength(10);
    for (const [at, { id }] of packets.entries()) {
      const [fact, ...more] = facts.filter(({ _id }) => _id === id);
      expect(more).toEqual([]);
      const { from, to } = confirmed.get(id) ?? { from: 0, to: 0 };
      const device = fact?.event.device;
      expect(device?.at.getTime()).toBeGreaterThanOrEqual(from);
      expect(device?.at.getTime()).toBeLessThanOrEqual(to);
      expect(fact?.event.type).toBe(ends[at] === "absent" ? "attemptFailed" : "delivered");
      if (fact?.event.type === "delivered") {
        expect(fact.event.proof).toBe(ends[at] === "pin" ? "pin" : "signature");
        // Where it was lies sealed beside the history.
        expect((await office.deliveries().findOne({ _id: id }))?.place).toBeDefined();
      }
    }
  }, 60_000);

  test("changes nothing however often the phone sends it again", async () => {
    await office.settled();
    const before = await everything();
    const heard = new Map(sent.map((one) => [one.key, one]));
    expect(heard.size).toBe(10);
    const courier = await office.as("courier");
    for (let replay = 0; replay < 3; replay += 1) {
      for (const { url, key, body } of heard.values()) {
        const answer = await courier.send("POST", new URL(url).pathname, body, { "idempotency-key": key });
        expect(answer.status).toBe(200);
      }
    }
    expect(await everything()).toEqual(before);
  }, 60_000);

  test("leaves two packets in the bag", async () => {
    await page.reload();
    await page.getByRole("heading", { name: "Đang giữ 2 gói" }).waitFor();
    expect(await page.getByText("Đã đi 1 lần, còn 1 lần. Vẫn đang giữ gói").count()).toBe(2);
  }, 30_000);
});
