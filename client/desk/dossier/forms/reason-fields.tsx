import { useFormContext } from "react-hook-form";
import { z } from "zod";
import { apologyReasons } from "../../../../shared/domain/dossiers/index.ts";
import { Field } from "../../../ui/field.tsx";
import { TextArea } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";

export const ReasonValues = z.object({ kind: z.enum(apologyReasons), note: z.string() });

export const usualReason: z.infer<typeof ReasonValues> = { kind: "workload", note: "" };

/** What the fields mean in the contract: nothing written is no note. */
export function toReason({ kind, note }: z.infer<typeof ReasonValues>) {
  return { kind, note: note.trim() === "" ? null : note };
}

/** Why the office needs longer: one of the usual reasons first, then in words. */
export function ReasonFields() {
  const { t } = useWords();
  const { register } = useFormContext();
  return (
    <>
      <Field name="reason.kind" label={t("actions.form.reason")}>
        {(control) => (
          <select {...control} {...register("reason.kind")}>
            {apologyReasons.map((kind) => (
              <option key={kind} value={kind}>
                {t(`apology:reasons.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextArea
        name="reason.note"
        label={t("actions.form.apologyNote")}
        hint={t("actions.form.apologyNoteHint")}
        maxLength={500}
      />
    </>
  );
}
