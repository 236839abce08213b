import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarMoves, CalendarReply, type CalendarContent } from "../../../shared/contracts/calendars.ts";
import { request } from "../../api/request.ts";

const askAgainMs = 1_000;
const pathOf = (agency: string) => `/api/calendars/${encodeURIComponent(agency)}`;

/** The calendar as it is saved; asked again while the worker still recomputes. */
export function useCalendar(agency: string) {
  return useQuery({
    queryKey: ["calendar", agency],
    queryFn: ({ signal }) => request(pathOf(agency), CalendarReply, { signal }),
    refetchInterval: ({ state }) => (state.data?.recomputing ? askAgainMs : false),
  });
}

/** Which open dossiers would move. Nothing is written. */
export function usePreview(agency: string) {
  return useMutation({
    mutationFn: (content: CalendarContent) =>
      request(`${pathOf(agency)}/preview`, CalendarMoves, { method: "POST", body: { content } }),
  });
}

export function useSave(agency: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (of: { readonly content: CalendarContent; readonly reason: string; readonly seen: number }) =>
      request(pathOf(agency), CalendarReply, {
        method: "PUT",
        body: { content: of.content, reason: of.reason },
        headers: { "if-match": `"${of.seen}"` },
      }),
    onSuccess: (saved) => {
      queries.setQueryData(["calendar", agency], saved);
      void queries.invalidateQueries({ queryKey: ["calendar"] });
    },
    // Somebody else may have saved: what is there now is shown beside what was drafted.
    onError: () => void queries.invalidateQueries({ queryKey: ["calendar", agency] }),
  });
}
