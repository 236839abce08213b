import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { correctionReasons } from "../../../../shared/domain/dossiers/index.ts";
import { Field } from "../../../ui/field.tsx";
import { TextArea } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

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
        <Field name="reason" label={t("actions.form.reason")}>
          {(control) => (
            <select {...control} {...form.register("reason")}>
              {correctionReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`actions.form.corrections.${reason}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
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
