import { useInfiniteQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { request } from "../../api/request.ts";

/** A page of a list as the API gives it: `next` is the cursor behind it, null at the end. */
type Page<I> = { readonly items: readonly I[]; readonly next: string | null };

/** A list that is read page by page, the first at once and others on `showMore`. `query`: all parameters but the cursor. */
export function usePages<I>(of: {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly reply: z.ZodType<Page<I>>;
  readonly enabled?: boolean;
  /** How often it is read again, in ms. */
  readonly everyMs?: number;
}) {
  const { path, query = {}, reply, enabled = true, everyMs } = of;
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [path, query],
    enabled,
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ ...query, ...(pageParam !== "" && { after: pageParam }) });
      return request(`${path}?${search}`, reply, { signal });
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
  });
  return {
    /** Undefined until the first page is there. */
    items: data?.pages.flatMap((page) => page.items),
    error,
    isPending: enabled && isPending,
    hasMore: hasNextPage,
    isReading: isFetchingNextPage,
    showMore: () => void fetchNextPage(),
  };
}
export type Pages<I> = ReturnType<typeof usePages<I>>;
