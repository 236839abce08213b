import { useQuery } from "@tanstack/react-query";
import { Colleagues } from "../../../shared/contracts/accounts.ts";
import { request } from "../../api/request.ts";

/** Whom a dossier can be given to: people of this agency, and the other agencies. */
export function useColleagues() {
  return useQuery({
    queryKey: ["colleagues"],
    staleTime: 60_000,
    queryFn: ({ signal }) => request("/api/colleagues", Colleagues, { signal }),
  });
}
