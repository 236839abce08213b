import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { TextField } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ result: z.object({ number: z.string(), title: z.string() }) });

/** Sign, finish: with the paper that the office made, as it is cited. */
export function ResultForm({ view, type, onClose }: CommandFormProps & { readonly type: "sign" | "finish" }) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type,
    values: Values,
    start: { result: { number: "", title: "" } },
    toCommand: ({ result: { number, title } }) => {
      if (number.trim() === "" && title.trim() === "") return { type };
      return { type, result: { number, title: title.trim() === "" ? null : title } };
    },
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <TextField
          name="result.number"
          label={t("actions.form.resultNumber")}
          hint={t("actions.form.resultNumberHint")}
        />
        <TextField name="result.title" label={t("actions.form.resultTitle")} />
      </FormFrame>
    </FormProvider>
  );
}
