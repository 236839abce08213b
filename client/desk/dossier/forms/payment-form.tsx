import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { TextField } from "../../forms/text-field.tsx";
import { amountOf } from "../../words/amount.ts";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ amount: z.string(), notice: z.string() });

/** What the resident has to pay elsewhere, and by which notice. */
export function PaymentForm({ view, onClose }: CommandFormProps) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "requestPayment",
    values: Values,
    start: { amount: "", notice: "" },
    toCommand: ({ amount, notice }) => ({
      type: "requestPayment",
      ...(amount.trim() !== "" && { amount: amountOf(amount) }),
      ...(notice.trim() !== "" && { notice }),
    }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <TextField
          name="amount"
          label={t("actions.form.amount")}
          hint={t("actions.form.amountHint")}
          inputMode="numeric"
          digits
        />
        <TextField name="notice" label={t("actions.form.notice")} hint={t("actions.form.noticeHint")} />
      </FormFrame>
    </FormProvider>
  );
}
