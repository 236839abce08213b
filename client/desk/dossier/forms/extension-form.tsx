import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { TextField } from "../../forms/text-field.tsx";
import { amountOf } from "../../words/amount.ts";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { ReasonFields, ReasonValues, toReason, usualReason } from "./reason-fields.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ limit: z.object({ amount: z.string() }), reason: ReasonValues });

/** The one extension: how many working days more, and why. */
export function ExtensionForm({ view, onClose }: CommandFormProps) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "extend",
    values: Values,
    start: { limit: { amount: "" }, reason: usualReason },
    toCommand: ({ limit, reason }) => ({
      type: "extend",
      limit: { kind: "workingDays", amount: amountOf(limit.amount) },
      reason: toReason(reason),
    }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <TextField name="limit.amount" label={t("actions.form.extension")} inputMode="numeric" digits />
        <ReasonFields />
      </FormFrame>
    </FormProvider>
  );
}
