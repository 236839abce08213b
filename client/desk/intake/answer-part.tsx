import { useFormContext, useWatch } from "react-hook-form";
import { refusalGrounds, supplementReasons } from "../../../shared/domain/dossiers/index.ts";
import { TextArea } from "../forms/text-field.tsx";
import { useWords } from "../words/use-words.ts";
import { IntakePart } from "./intake-part.tsx";
import { answers, type IntakeValues } from "./intake-values.ts";
import { SelectField } from "../forms/select-field.tsx";

/** What the office says: accepts it, asks for papers first, or refuses; each of the last two with its reason. */
export function AnswerPart() {
  const { t } = useWords();
  const { register, control } = useFormContext<IntakeValues>();
  const type = useWatch({ control, name: "answer.type" });
  return (
    <IntakePart title={t("intake.answer.title")}>
      <div className="intake-choices span-4" role="radiogroup" aria-label={t("intake.answer.title")}>
        {answers.map((one) => (
          <label key={one} className="intake-check">
            <input type="radio" value={one} {...register("answer.type")} />
            {t(`intake.answer.${one}`)}
          </label>
        ))}
      </div>
      {type === "requestSupplement" && (
        <>
          <SelectField
            name="answer.reason"
            label={t("actions.form.reason")}
            options={supplementReasons}
            nameOf={(reason) => t(`actions.form.reasons.${reason}`)}
          />
          <TextArea
            name="answer.papers"
            label={t("actions.form.papers")}
            hint={t("intake.answer.papersHint")}
            className="span-4"
            rows={4}
          />
        </>
      )}
      {type === "refuse" && (
        <>
          <SelectField
            name="answer.ground"
            label={t("actions.form.reason")}
            options={refusalGrounds}
            nameOf={(ground) => t(`forms:refusal.grounds.${ground}`)}
            className="span-2"
          />
          <TextArea
            name="answer.note"
            label={t("actions.form.refusalNote")}
            hint={t("actions.form.refusalNoteHint")}
            className="span-4"
            maxLength={500}
          />
        </>
      )}
    </IntakePart>
  );
}
