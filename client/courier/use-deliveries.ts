import { useQuery } from "@tanstack/react-query";
import { DeliveryList } from "../../shared/contracts/deliveries.ts";
import { request } from "../api/request.ts";

export const deliveriesKey = ["deliveries"];
const everyMs = 30_000;

/** The packets of this courier and those that wait to be taken: fresh every 30 s, and when the phone is looked at. */
export function useDeliveries(enabled: boolean) {
  return useQuery({
    queryKey: deliveriesKey,
    queryFn: ({ signal }) => request("/api/deliveries", DeliveryList, { signal }),
    enabled,
    refetchInterval: everyMs,
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
    retry: 1,
    networkMode: "always",
  });
}
