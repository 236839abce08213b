import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { CurrentSittings, SittingView, type SittingOrder } from "../../../shared/contracts/sittings.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { request } from "../../api/request.ts";
import { useSignedIn } from "../session/signed-in.tsx";

/** Sittings of today, and what earlier ones have left; nothing for whom they are not. */
export function useCurrentSittings() {
  const { role } = useSignedIn();
  return useQuery({
    queryKey: ["sittings", "current"],
    queryFn: ({ signal }) => request("/api/sittings/current", CurrentSittings, { signal }),
    enabled: mayIn(role, "sittings"),
    // Waits grow by themselves.
    refetchInterval: 30_000,
  });
}

/** Asks something of a sitting; what comes of it is shown at once. */
export function useOrder(sitting: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof SittingOrder>) =>
      request(`/api/sittings/${encodeURIComponent(sitting)}/commands`, SittingView, { method: "POST", body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sittings"] }),
  });
}

/** The address of the intake of a ticket. */
export const intakeOf = (sitting: string, number: number): string =>
  `/desk/new?ticket=${encodeURIComponent(`${sitting}.${number}`)}`;
