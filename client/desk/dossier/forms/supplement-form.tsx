import { FormProvider, useFieldArray, useWatch } from "react-hook-form";
import { z } from "zod";
import { supplementReasons } from "../../../../shared/domain/dossiers/index.ts";
import { Button } from "../../../ui/button.tsx";
import { Fault } from "../../../ui/field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { faultAt } from "../../forms/fault-list.ts";
import { TextField } from "../../forms/text-field.tsx";
import { useWords } from "../../words/use-words.ts";
import { useProcedure } from "../use-procedure.ts";
import { casePapers } from "./case-papers.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";
import { SelectField } from "../../forms/select-field.tsx";

const Row = z.object({
  chosen: z.boolean(),
  name: z.string(),
  note: z.string(),
  where: z.string(),
  /** Named by the procedure. */
  listed: z.boolean(),
});
type Row = z.infer<typeof Row>;
const Values = z.object({ reason: z.enum(supplementReasons), papers: z.array(Row) });

/** Asks for papers: those of the procedure's case by a tick, others by name. All of it at once. */
export function SupplementForm(props: CommandFormProps) {
  const { t, language } = useWords();
  const { data, isPending } = useProcedure(props.view.procedure.code);
  if (isPending) return <Skeleton rows={3} words={t("dossier.loading")} />;
  const listed = casePapers(props.view, data ?? null, language);
  return <Papers {...props} listed={listed} />;
}

function Papers({
  view,
  onClose,
  listed,
}: CommandFormProps & { readonly listed: ReturnType<typeof casePapers> }) {
  const { t } = useWords();
  const { form, frame } = useCommandForm({
    view,
    type: "requestSupplement",
    values: Values,
    start: {
      reason: "missing",
      papers: listed.map(({ name, where }) => ({ chosen: false, name, note: "", where, listed: true })),
    },
    toCommand: ({ reason, papers }) => ({
      type: "requestSupplement",
      reason,
      papers: papers.filter(({ chosen }) => chosen).map(toPaper),
    }),
    toField: (path, { papers }) =>
      path.replace(/^papers\.(\d+)/, (_, index) => `papers.${formIndex(papers, Number(index))}`),
  });
  const rows = useFieldArray({ control: form.control, name: "papers" });
  const chosen = useWatch({ control: form.control, name: "papers" });
  const fault = faultAt(form.formState.errors, "papers");
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <SelectField
          name="reason"
          label={t("actions.form.reason")}
          options={supplementReasons}
          nameOf={(reason) => t(`actions.form.reasons.${reason}`)}
        />
        <section aria-labelledby="asked-title">
          <h3 id="asked-title">{t("actions.form.papers")}</h3>
          <p>{t("actions.form.papersHint")}</p>
          {fault !== undefined && <Fault>{fault}</Fault>}
          <ul className="asked-papers">
            {rows.fields.map((row, at) => (
              <li key={row.id} className="asked-paper">
                <label>
                  <input
                    type="checkbox"
                    id={at === 0 ? "field-papers" : undefined}
                    {...form.register(`papers.${at}.chosen`)}
                  />
                  <span>{row.listed ? row.name : t("actions.form.other", { number: at + 1 })}</span>
                </label>
                {chosen[at]?.chosen === true && (
                  <div className="asked-paper-more">
                    {!row.listed && (
                      <TextField
                        name={`papers.${at}.name`}
                        label={t("actions.form.paperName")}
                        maxLength={300}
                      />
                    )}
                    <TextField
                      name={`papers.${at}.note`}
                      label={t("actions.form.paperNote")}
                      maxLength={500}
                    />
                    <TextField
                      name={`papers.${at}.where`}
                      label={t("actions.form.paperWhere")}
                      maxLength={500}
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
        <div>
          <Button
            onClick={() =>
              rows.append(
                { chosen: true, name: "", note: "", where: "", listed: false },
                { focusName: `papers.${rows.fields.length}.name` },
              )
            }
          >
            {t("actions.form.addPaper")}
          </Button>
        </div>
      </FormFrame>
    </FormProvider>
  );
}

function toPaper({ name, note, where }: Row) {
  return { name, ...(note.trim() !== "" && { note }), ...(where.trim() !== "" && { where }) };
}

/** The form's index of the n-th chosen paper. */
function formIndex(papers: readonly Row[], nth: number): number {
  const chosen = papers.flatMap((paper, at) => (paper.chosen ? [at] : []));
  return chosen[nth] ?? 0;
}
