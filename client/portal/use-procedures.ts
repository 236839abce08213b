import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Procedure, ProcedureList } from "../../shared/contracts/procedures.ts";
import { Promises } from "../../shared/contracts/promises.ts";
import type { ProcedureField } from "../../shared/domain/procedures/index.ts";
import { request } from "../api/request.ts";

/** The most that one search shows; the server's own limit. */
export const mostFound = 100;
const keepMs = 5 * 60_000;
const promisesMs = 60_000;

/** Procedures by words (diacritics or not) and field. The last answer stays until the next one is there. */
export function useProcedureSearch(q: string, field: ProcedureField | null) {
  const query = new URLSearchParams({
    limit: String(mostFound),
    ...(q !== "" && { q }),
    ...(field !== null && { field }),
  });
  return useQuery({
    queryKey: ["procedures", q, field],
    queryFn: ({ signal }) => request(`/api/procedures?${query}`, ProcedureList, { signal }),
    placeholderData: keepPreviousData,
    staleTime: keepMs,
  });
}

export function useProcedure(code: string) {
  return useQuery({
    queryKey: ["procedure", code],
    queryFn: ({ signal }) => request(`/api/procedures/${encodeURIComponent(code)}`, Procedure, { signal }),
    staleTime: keepMs,
  });
}

/** What would be promised to somebody who hands in everything now, once the office looks: asked again, because now moves on. */
export function usePromises(code: string) {
  return useQuery({
    queryKey: ["promises of the office", code],
    queryFn: ({ signal }) =>
      request(`/api/procedures/${encodeURIComponent(code)}/promises?from=office`, Promises, { signal }),
    refetchInterval: promisesMs,
  });
}
