import { useInfiniteQuery } from "@tanstack/react-query";
import { QueueReply, type Queue } from "../../../shared/contracts/dossiers.ts";
import { request } from "../../api/request.ts";

const pageSize = 50;

/** A queue, page by page, soonest due first; with `q`, what was found for it. */
export function useQueue(queue: Queue, q: string) {
  return useInfiniteQuery({
    queryKey: ["queue", queue, q],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ queue, limit: String(pageSize) });
      if (q !== "") query.set("q", q);
      if (pageParam !== "") query.set("after", pageParam);
      return request(`/api/dossiers?${query}`, QueueReply, { signal });
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 60_000,
  });
}
