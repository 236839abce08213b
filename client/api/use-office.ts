import { useQuery } from "@tanstack/react-query";
import { Office } from "../../shared/contracts/office.ts";
import { request } from "./request.ts";

/** The office that this page belongs to: name, address, hours. */
export function useOffice() {
  return useQuery({
    queryKey: ["office", "terms"],
    queryFn: ({ signal }) => request("/api/office", Office, { signal }),
    staleTime: 5 * 60_000,
  });
}
