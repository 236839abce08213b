import type { Caller } from "./caller.ts";
import { here, type Office } from "./office.ts";

/** The number on a packet's seal: each packet has one of its own. */
export const sealOf = (id: string): string =>
  `MC-${id
    .replaceAll(/[^0-9A-Za-z]/gu, "")
    .toUpperCase()
    .slice(0, 24)}`;

type Names = "courier" | "courier-2";
const accountOf = (who: Names) => `account-${who}.${here}`;

/** Made up and sealed by a clerk. */
export async function sealed(office: Office, id: string): Promise<void> {
  const clerk = await office.as("clerk");
  await clerk.carry(id, { type: "seal", seal: sealOf(id), contents: ["Bản kết quả, 1 bản"] });
}

/** Sealed where it is not yet, and held out to a courier. */
export async function offered(office: Office, id: string, who: Names = "courier"): Promise<void> {
  const { state } = (await office.deliveries().findOne({ _id: id })) ?? {};
  if (state === "planned") await sealed(office, id);
  const clerk = await office.as("clerk");
  await clerk.carry(id, { type: "offer", seal: sealOf(id), courier: accountOf(who) });
}

/** In a courier's bag: held out by a clerk, confirmed by the courier. */
export async function inBag(office: Office, id: string, who: Names = "courier"): Promise<Caller> {
  await offered(office, id, who);
  const courier = await office.as(who);
  await courier.carry(id, { type: "take", seal: sealOf(id) });
  return courier;
}

/** Back in the office: held out by the courier, confirmed by a clerk. */
export async function broughtBack(office: Office, id: string, who: Names = "courier"): Promise<void> {
  await (await office.as(who)).carry(id, { type: "giveBack", seal: sealOf(id) });
  await (await office.as("clerk")).carry(id, { type: "receive", seal: sealOf(id) });
}

/** What a courier confirms at a door: the PIN as the resident reads it out. */
export const byPin = (pin: string, recipientName = "Hàng Xóm Được Uỷ Quyền") =>
  ({ type: "deliver", recipientName, pin, idLooked: true }) as const;
