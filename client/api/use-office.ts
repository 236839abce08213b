import { useQuery } from "@tanstack/react-query";
import { Office } from "../../shared/contracts/office.ts";
import { request } from "./request.ts";

/** The office that this page belongs to: name, address, hours. */
export function useOffice() {
  return useQuery({
    // The desk keeps the office together with its clock, under "office" alone.
    queryKey: ["office", "terms"],
    queryFn: ({ signal }) => request("/api/office", Office, { signal }),
    staleTime: 5 * 60_000,
  });
}
