import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { useWords } from "../../words/use-words.ts";
import { ColleagueField } from "./colleague-field.tsx";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ assignee: z.string() });

/** Gives the step that the dossier stands in to somebody whose step it is. */
export function AssignForm({ view, onClose }: CommandFormProps) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "assign",
    values: Values,
    start: { assignee: "" },
    toCommand: ({ assignee }) => ({ type: "assign", assignee }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <ColleagueField name="assignee" role={view.step.role} nobody={t("actions.form.choosePerson")} />
      </FormFrame>
    </FormProvider>
  );
}
