import { queryOptions, useQuery } from "@tanstack/react-query";
import { Procedure } from "../../../shared/contracts/procedures.ts";
import { request } from "../../api/request.ts";

/** A procedure with all its versions. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ["procedure", code],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => request(`/api/procedures/${encodeURIComponent(code)}`, Procedure, { signal }),
  });

/** The same for a screen; null asks for nothing. */
export function useProcedure(code: string | null) {
  return useQuery({ ...procedureQuery(code ?? ""), enabled: code !== null });
}
