import { useQuery } from "@tanstack/react-query";
import { DeliveryList } from "../../shared/contracts/deliveries.ts";
import { request } from "../api/request.ts";
import { asConfirmed } from "./as-confirmed.ts";
import { deliveriesKey } from "./deliveries-key.ts";
import { outbox } from "./outbox/use-outbox.ts";
import { phone, sealKey, tries } from "./phone/this-phone.ts";

const everyMs = 30_000;

/** The packets of this courier: fresh every 30 s and when the phone is looked at, kept on it for when there is no signal. */
export function useDeliveries(enabled: boolean) {
  return useQuery({
    queryKey: deliveriesKey,
    queryFn: ({ signal }) => fetchRound(signal),
    enabled,
    refetchInterval: everyMs,
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
    retry: 1,
    networkMode: "always",
  });
}

async function fetchRound(signal: AbortSignal): Promise<DeliveryList> {
  const before = phone.state();
  const list = await request("/api/deliveries", DeliveryList, { signal });
  if (before.is === "open") {
    const { sent } = outbox.state();
    const items = list.items.map((packet) => asConfirmed(packet, [], sent));
    // A disk that is full must not hide a list that is there.
    await phone.keep(before.shift.session.account, { items }).catch(() => undefined);
    if (list.sealTo) await sealKey.keep(list.sealTo).catch(() => undefined);
    await tries.keepOnly(new Set(items.map(({ id }) => id))).catch(() => undefined);
  }
  return list;
}
