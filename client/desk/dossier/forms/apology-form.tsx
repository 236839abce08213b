import { FormProvider } from "react-hook-form";
import { z } from "zod";
import { dateOf } from "../../../../shared/domain/time/index.ts";
import { weekdayDayMonth } from "../../../../shared/i18n/dates.ts";
import { TextField } from "../../forms/text-field.tsx";
import { ms } from "../../words/format.ts";
import { useWords } from "../../words/use-words.ts";
import type { CommandFormProps } from "./command-form.tsx";
import { FormFrame } from "./form-frame.tsx";
import { ReasonFields, ReasonValues, toReason, usualReason } from "./reason-fields.tsx";
import { useCommandForm } from "./use-command-form.ts";

const Values = z.object({ reason: ReasonValues, date: z.string() });

/** The reason and the new date; the proposed one stands there already. */
export function ApologyForm({ view, onClose }: CommandFormProps) {
  const { t, language } = useWords();
  const proposed = view.apology && ms(view.apology.proposed);
  const { form, frame } = useCommandForm({
    view,
    type: "apologise",
    values: Values,
    start: {
      reason: usualReason,
      date: proposed === null ? "" : dateOf(proposed),
    },
    toCommand: ({ reason, date }) => {
      // The proposed instant itself may lie before the end of its day.
      const asProposed = date === "" || (proposed !== null && date === dateOf(proposed));
      return { type: "apologise", reason: toReason(reason), ...(!asProposed && { date }) };
    },
  });
  return (
    <FormProvider {...form}>
      <FormFrame {...frame} onClose={onClose}>
        <ReasonFields />
        <TextField
          name="date"
          type="date"
          label={t("actions.form.newDate")}
          {...(proposed !== null && {
            hint: t("actions.form.newDateHint", { day: weekdayDayMonth(proposed, language) }),
          })}
        />
      </FormFrame>
    </FormProvider>
  );
}
