import { Session } from "../../shared/contracts/accounts.ts";
import { DeliveryList, type DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Caller } from "./office-http.ts";

type People = { readonly clerk: Caller; readonly courier: Caller };

/** The number on a packet's seal, the same however often the week is played. */
export const sealOf = (id: string): string =>
  `MC-${id
    .replaceAll(/[^0-9A-Za-z]/gu, "")
    .toUpperCase()
    .slice(0, 24)}`;

/** At the counter: what came back from an earlier attempt is received, then it is sealed and held out to the courier. */
export async function holdOut(people: People, id: string): Promise<void> {
  await bringBack(people, id);
  const packet = await packetOf(people.clerk, id);
  if (packet?.state === "planned") {
    await give(people.clerk, id, { type: "seal", seal: sealOf(id), contents: [packet.result] }, "seal");
  }
  const { account } = Session.parse(await people.courier.send({ method: "GET", path: "/api/session" }));
  const attempt = packet?.attempts ?? 0;
  await give(people.clerk, id, { type: "offer", seal: sealOf(id), courier: account }, `offer-${attempt}`);
}

/** A packet that is out is held out to the office and received there. */
export async function bringBack(people: People, id: string): Promise<void> {
  const seal = sealOf(id);
  const packet = await packetOf(people.clerk, id);
  const attempt = packet?.attempts ?? 0;
  if (packet?.state === "outForReturn") {
    await give(people.courier, id, { type: "giveBack", seal }, `give-back-${attempt}`);
  }
  if (packet?.state === "outForReturn" || packet?.state === "returning") {
    await give(people.clerk, id, { type: "receive", seal }, `receive-${attempt}`);
  }
}

const give = (who: Caller, id: string, body: object, key: string): Promise<unknown> =>
  who.send({
    method: "POST",
    path: `/api/deliveries/${id}/commands`,
    body,
    headers: { "idempotency-key": `${id}-${key}` },
  });

async function packetOf(clerk: Caller, id: string): Promise<DeliveryView | null> {
  const { items } = DeliveryList.parse(await clerk.send({ method: "GET", path: "/api/deliveries" }));
  return items.find((one) => one.id === id) ?? null;
}
