import { useMemo } from "react";
import { asConfirmed, sortPackets } from "./as-confirmed.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useDeliveries } from "./use-deliveries.ts";

/** The packets as this courier has left them, sent or not. */
export function usePackets() {
  const { data, error, dataUpdatedAt, refetch } = useDeliveries(true);
  const { entries, confirming, sent } = useOutbox();
  const sorted = useMemo(() => {
    const done = entries.filter(({ key }) => key !== confirming);
    return sortPackets((data?.items ?? []).map((packet) => asConfirmed(packet, done, sent)));
  }, [data, entries, confirming, sent]);
  return { ...sorted, known: data !== undefined, error, asOf: dataUpdatedAt, refetch };
}
