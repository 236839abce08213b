import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { TextField } from "../../forms/text-field.tsx";
import { toInstant } from "../../words/to-instant.ts";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ promise: z.object({ dueAt: z.string(), reason: z.string() }) });

/** Accepts what was handed in before, where no rule says the date: the clerk names it, and why that date. */
export function AcceptForm({ view, onClose }: CommandFormProps) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "accept",
    values: Values,
    start: { promise: { dueAt: "", reason: "" } },
    toCommand: ({ promise: { dueAt, reason } }) => ({
      type: "accept",
      promise: { dueAt: toInstant(dueAt), reason },
    }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <TextField name="promise.dueAt" label={t("intake.promise.dueAt")} type="datetime-local" />
        <TextField name="promise.reason" label={t("intake.promise.reason")} maxLength={500} />
      </FormFrame>
    </FormProvider>
  );
}
