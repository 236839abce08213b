import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ProcedureList } from "../../../shared/contracts/procedures.ts";
import { request } from "../../api/request.ts";

const most = 12;

/** The procedures that match what was typed, the best first. */
export const proceduresFor = (q: string) =>
  queryOptions({
    queryKey: ["procedures", q],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: String(most) });
      if (q !== "") query.set("q", q);
      return request(`/api/procedures?${query}`, ProcedureList, { signal });
    },
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
