import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { DeliveryReply, type DeliveryOrder } from "../../../shared/contracts/deliveries.ts";
import { DeskPackets, DispatchBoard, type DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { newKey } from "../../api/new-key.ts";
import { request } from "../../api/request.ts";
import { usePages } from "../admin/use-pages.ts";
import { useSignedIn } from "../session/signed-in.tsx";

const path = "/api/deliveries";
const pageSize = "100";

/** Looks again at everything that is shown of packets. */
export async function refetchPackets(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: [path] }),
    queries.invalidateQueries({ queryKey: ["dispatch"] }),
  ]);
}

/** How the day stands; nothing for whom it is not. */
export function useBoard() {
  const { role } = useSignedIn();
  return useQuery({
    queryKey: ["dispatch", "board"],
    queryFn: ({ signal }) => request(`${path}/board`, DispatchBoard, { signal }),
    enabled: mayIn(role, "dispatch"),
    // Who is not back is late by the clock alone.
    refetchInterval: 60_000,
  });
}

/** Packets in some states, page by page in the order they were planned. */
export const useSection = (query: Readonly<Record<string, string>>) =>
  usePages({ path, query: { ...query, limit: pageSize }, reply: DeskPackets });
export type Section = ReturnType<typeof useSection>;

/** What a scan finds: packets by seal or by the code of their dossier. */
export const findScanned = async (scanned: string): Promise<readonly DeskPacket[]> =>
  (await request(`${path}?q=${encodeURIComponent(scanned)}`, DeskPackets)).items;

/** The same, kept true while it is shown. */
export function useScanned(scanned: string | null) {
  return useQuery({
    queryKey: [path, "scan", scanned],
    queryFn: () => findScanned(scanned ?? ""),
    enabled: scanned !== null,
  });
}

export type Asked = { readonly id: string; readonly order: DeliveryOrder };

/** Asks something of a packet; what comes of it is shown at once. */
export function useAsk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, order }: Asked) =>
      request(`${path}/${encodeURIComponent(id)}/commands`, DeliveryReply, {
        method: "POST",
        body: order,
        headers: { "idempotency-key": newKey() },
      }),
    onSettled: () => refetchPackets(queries),
  });
}
export type Asking = ReturnType<typeof useAsk>;
