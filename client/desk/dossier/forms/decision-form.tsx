import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { TextArea } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ decision: z.string() });

/** Stop, resume, reopen: by a decision that is named. */
export function DecisionForm({
  view,
  type,
  onClose,
}: CommandFormProps & { readonly type: "stop" | "resume" | "reopen" }) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type,
    values: Values,
    start: { decision: "" },
    toCommand: ({ decision }) => ({ type, decision }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <TextArea
          name="decision"
          label={t("actions.form.decision")}
          hint={t("actions.form.decisionHint")}
          maxLength={200}
        />
      </FormFrame>
    </FormProvider>
  );
}
