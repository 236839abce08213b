import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { HelpCallItem, HelpCallList } from "../../../shared/contracts/help-calls.ts";
import { request } from "../../api/request.ts";
import { ring } from "./ring.ts";

export const helpCallsKey = ["help-calls"];
const lookAgainMs = 60_000;

/** The calls that stand in the agency. Each is looked at again when its time is over, because nobody says so then. */
export function useHelpCalls(): readonly HelpCallItem[] {
  const { data } = useQuery({
    queryKey: helpCallsKey,
    queryFn: ({ signal }) => request("/api/help-calls", HelpCallList, { signal }),
    refetchInterval: ({ state }) =>
      Math.min(lookAgainMs, ...(state.data?.items ?? []).map(({ secondsLeft }) => secondsLeft * 1_000 + 500)),
    refetchIntervalInBackground: true,
  });
  return data?.items ?? [];
}

/** Says that one comes, or that it is done; then looks again, also where a colleague was faster. */
export function useHelpAct(path: "answer" | "end") {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/api/help-calls/${id}/${path}`, HelpCallItem, { method: "POST" }),
    onSettled: () => queries.invalidateQueries({ queryKey: helpCallsKey }),
  });
}

/** Rings once for each call that nobody has answered. */
export function useRing(calls: readonly HelpCallItem[], isOn: boolean): void {
  const heard = useRef(new Set<string>());
  const open = calls.filter(({ state }) => state === "open").map(({ id }) => id);
  const hear = useEffectEvent((ids: readonly string[]) => {
    const isNew = ids.some((id) => !heard.current.has(id));
    heard.current = new Set(ids);
    if (isNew && isOn) ring();
  });
  const said = open.join(" ");
  useEffect(() => hear(said === "" ? [] : said.split(" ")), [said]);
}
