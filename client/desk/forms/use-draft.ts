import { useEffect } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { useDeskMemory } from "../shell/desk-memory.tsx";

/** What was typed into a form before and not sent, or null. */
export function useDraft<S extends z.ZodType>(key: string, values: S): z.output<S> | null {
  const { drafts } = useDeskMemory();
  const draft = values.safeParse(drafts.get(key));
  return draft.success ? draft.data : null;
}

/** Keeps what is typed into a form until it has been sent, so that leaving the page or a lost session costs nothing. */
export function useDraftKeeper<V extends FieldValues, C, O>(form: UseFormReturn<V, C, O>, key: string) {
  const { drafts } = useDeskMemory();
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => void drafts.set(key, structuredClone(values)),
      }),
    [form, drafts, key],
  );
}
