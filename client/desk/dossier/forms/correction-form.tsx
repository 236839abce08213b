import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { correctionReasons } from "../../../../shared/domain/dossiers/index.ts";
import { TextArea } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";
import { SelectField } from "../../forms/select-field.tsx";

const Values = z.object({ reason: z.enum(correctionReasons), note: z.string() });

/** Back to who proposed it: a usual reason first, then in words. */
export function CorrectionForm({ view, onClose }: CommandFormProps) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "returnForCorrection",
    values: Values,
    start: { reason: "content", note: "" },
    toCommand: ({ reason, note }) => ({
      type: "returnForCorrection",
      reason,
      note: note.trim() === "" ? undefined : note,
    }),
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <SelectField
          name="reason"
          label={t("actions.form.reason")}
          options={correctionReasons}
          nameOf={(reason) => t(`actions.form.corrections.${reason}`)}
        />
        <TextArea
          name="note"
          label={t("actions.form.correctionNote")}
          hint={t("actions.form.apologyNoteHint")}
          maxLength={500}
        />
      </FormFrame>
    </FormProvider>
  );
}
