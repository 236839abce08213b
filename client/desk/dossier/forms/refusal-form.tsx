import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { refusalGrounds } from "../../../../shared/domain/dossiers/index.ts";
import { TextArea } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";
import { SelectField } from "../../forms/select-field.tsx";

const Values = z.object({ ground: z.enum(refusalGrounds), note: z.string() });

/** Why the office does not accept it: the ground, and what exactly it is, as it stands on the paper. */
export function RefusalForm({ view, onClose }: CommandFormProps) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "refuse",
    values: Values,
    start: { ground: "conditionsNotMet", note: "" },
    toCommand: ({ ground, note }) => ({ type: "refuse", ground, note }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <SelectField
          name="ground"
          label={t("actions.form.reason")}
          options={refusalGrounds}
          nameOf={(ground) => t(`forms:refusal.grounds.${ground}`)}
        />
        <TextArea
          name="note"
          label={t("actions.form.refusalNote")}
          hint={t("actions.form.refusalNoteHint")}
          maxLength={500}
        />
      </FormFrame>
    </FormProvider>
  );
}
