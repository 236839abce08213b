import { useQuery } from "@tanstack/react-query";
import { PublicSittings } from "../../shared/contracts/sittings.ts";
import { deviceHeaders } from "./device-token.ts";
import { request } from "./request.ts";

const refreshMs = 60_000;
/** Where somebody is choosing, or stands in front of a kiosk. */
const refreshSoonMs = 20_000;

export const sittingsKey = ["sittings"] as const;

/** When the office is open after hours, and how many places are left. `soon`: asked again more often. */
export function useSittings({ soon = false }: { readonly soon?: boolean } = {}) {
  return useQuery({
    queryKey: sittingsKey,
    queryFn: ({ signal }) =>
      request("/api/sittings/public", PublicSittings, { headers: deviceHeaders(), signal }),
    refetchInterval: soon ? refreshSoonMs : refreshMs,
  });
}
