import { z } from "zod";
import { apologyReasons } from "../../../../shared/domain/dossiers/index.ts";
import { TextArea } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import { SelectField } from "../../forms/select-field.tsx";

export const ReasonValues = z.object({ kind: z.enum(apologyReasons), note: z.string() });

export const usualReason: z.infer<typeof ReasonValues> = { kind: "workload", note: "" };

/** What the fields mean in the contract: nothing written is no note. */
export function toReason({ kind, note }: z.infer<typeof ReasonValues>) {
  return { kind, note: note.trim() === "" ? null : note };
}

/** Why the office needs longer: one of the usual reasons first, then in words. */
export function ReasonFields() {
  const { t } = useWords();
  return (
    <>
      <SelectField
        name="reason.kind"
        label={t("actions.form.reason")}
        options={apologyReasons}
        nameOf={(kind) => t(`apology:reasons.${kind}`)}
      />
      <TextArea
        name="reason.note"
        label={t("actions.form.apologyNote")}
        hint={t("actions.form.apologyNoteHint")}
        maxLength={500}
      />
    </>
  );
}
