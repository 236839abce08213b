import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { WorkStep } from "../../../shared/contracts/procedures.ts";
import { WorkflowPreview, WorkflowReply } from "../../../shared/contracts/workflows.ts";
import { request } from "../../api/request.ts";
import { useLater } from "../forms/use-later.ts";

const typingMs = 300;
const pathOf = (code: string) => `/api/workflows/${encodeURIComponent(code)}`;

/** The way that holds now. */
export function useWorkflow(code: string) {
  return useQuery({
    queryKey: ["workflow", code],
    queryFn: ({ signal }) => request(pathOf(code), WorkflowReply, { signal }),
  });
}

/** When each step would be due, once typing has stopped; null: not while something is wrong. */
export function usePreview(code: string, steps: readonly WorkStep[] | null) {
  const typed = useLater(steps, typingMs);
  return useQuery({
    queryKey: ["workflow-preview", code, typed],
    enabled: typed !== null && steps !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request(`${pathOf(code)}/preview`, WorkflowPreview, { method: "POST", body: { steps: typed }, signal }),
  });
}

export function useSave(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (of: { readonly steps: readonly WorkStep[] | null; readonly seen: number }) =>
      request(pathOf(code), WorkflowReply, {
        method: "PUT",
        body: { steps: of.steps },
        headers: { "if-match": `"${of.seen}"` },
      }),
    onSuccess: (saved) => queries.setQueryData(["workflow", code], saved),
    // Somebody else may have saved: what is there now is shown beside what was drafted.
    onError: () => void queries.invalidateQueries({ queryKey: ["workflow", code] }),
  });
}
