import { FormProvider, useWatch } from "react-hook-form";
import { z } from "zod";
import { stepIds, type StepId } from "../../../../shared/domain/procedures/index.ts";
import { Field } from "../../../ui/field.tsx";
import { TextArea } from "../../forms/text-field.tsx";
import { nextStepOf } from "../../queue/next-steps.ts";
import { useColleagues } from "../../session/use-colleagues.ts";
import { useSignedIn } from "../../session/signed-in.tsx";
import { useWords } from "../../words/use-words.ts";
import { ColleagueField } from "./colleague-field.tsx";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({
  step: z.enum(stepIds),
  agency: z.string(),
  assignee: z.string(),
  note: z.string(),
});

/** To another step, colleague or agency; whoever is not named is anybody of that step. */
export function HandOverForm({ view, onClose }: CommandFormProps) {
  const { t, pick } = useWords();
  const { agency: ours } = useSignedIn();
  const { data } = useColleagues();
  const next = nextStepOf(view);
  const stepOf = (id: StepId) => view.steps.find((one) => one.id === id) ?? next;
  const { form, frame } = useCommandForm({
    view,
    type: "handOver",
    values: Values,
    start: { step: next.id, agency: next.agency ?? "", assignee: "", note: "" },
    toCommand: ({ step, agency, assignee, note }) => ({
      type: "handOver",
      step,
      agency: agency === "" ? view.agency : agency,
      assignee: assignee === "" ? undefined : assignee,
      note: note.trim() === "" ? undefined : note,
    }),
  });
  const [step, agency] = useWatch({ control: form.control, name: ["step", "agency"] });
  const { role } = stepOf(step);
  const stays = (agency === "" ? view.agency : agency) === ours;
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <Field name="step" label={t("actions.form.step")}>
          {(control) => (
            <select
              {...control}
              {...form.register("step", {
                // The step is somewhere, and somebody chosen for another one is nobody of it.
                onChange: () => {
                  form.setValue("agency", stepOf(form.getValues("step")).agency ?? "");
                  form.setValue("assignee", "");
                },
              })}
            >
              {view.steps.map(({ id }) => (
                <option key={id} value={id}>
                  {t(`dossier.steps.${id}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {stays && <ColleagueField name="assignee" role={role} nobody={t("actions.form.anybody")} />}
        {((data?.agencies.length ?? 0) > 0 || view.visiting !== null) && (
          <Field name="agency" label={t("actions.form.agency")}>
            {(control) => (
              <select {...control} {...form.register("agency")}>
                <option value="">{t("actions.form.agencyOfIntake", { agency: view.agency })}</option>
                {data?.agencies
                  .filter(({ code }) => code !== view.agency)
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {pick(name)}
                    </option>
                  ))}
                {view.visiting === ours && <option value={ours}>{t("actions.form.agencyHere")}</option>}
              </select>
            )}
          </Field>
        )}
        <TextArea
          name="note"
          label={t("actions.form.handOverNote")}
          hint={t("actions.form.handOverNoteHint")}
          maxLength={500}
        />
      </FormFrame>
    </FormProvider>
  );
}
