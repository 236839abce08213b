import { FormProvider, useFormContext } from "react-hook-form";
import { z } from "zod";
import { controlId, Fault } from "../../../ui/field.tsx";
import { useFault } from "../../forms/text-field.tsx";
import { money } from "../../words/format.ts";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ collected: z.boolean() });

/** The result is handed over against the fee that is due with it. */
export function ReturnForm({ view, onClose }: CommandFormProps) {
  const { t, language } = useWords();
  const { due } = view.fee;
  const amount = money(due, language);
  const { form, frame } = useCommandForm({
    view,
    type: "returnResult",
    values: Values,
    start: { collected: false },
    // Not ticked is no amount, and named as what is missing.
    toCommand: ({ collected }) => ({ type: "returnResult", collected: collected ? due : null }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <p>{t("actions.form.dueWithResult", { amount })}</p>
        <Collected label={t("actions.form.collected", { amount })} />
      </FormFrame>
    </FormProvider>
  );
}

/** A tick, and what is missing below it. */
function Collected({ label }: { readonly label: string }) {
  const { register } = useFormContext();
  const fault = useFault("collected");
  const id = controlId("collected");
  return (
    <div className="asked-paper" data-wrong={fault !== undefined || undefined}>
      <label htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          {...register("collected")}
        />
        {label}
      </label>
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}
