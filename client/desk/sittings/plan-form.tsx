import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import {
  PlanSittings,
  PreviewSittings,
  SittingList,
  SittingPreview,
} from "../../../shared/contracts/sittings.ts";
import { weekdays, type CivilDate } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { SelectField } from "../forms/select-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { newIdempotencyKey } from "../intake/send-intake.ts";
import { useLater } from "../forms/use-later.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { ConflictList } from "./conflict-list.tsx";
import { blankPlan, daysOf, termsOf, type PlanValues } from "./plan-values.ts";
import { SittingFields } from "./sitting-fields.tsx";

const typingMs = 300;

/** Plans evenings and Saturday mornings: what stands in the way is named before anything is saved. */
export function PlanForm({ today }: { readonly today: CivilDate }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [id, setId] = useState(newIdempotencyKey);
  const of = (name: string) => t(`sittings.plan.${name}`);
  const form = useForm<PlanValues, unknown, PlanSittings>({
    defaultValues: blankPlan(today),
    resolver: contractResolver<PlanValues, typeof PlanSittings>({
      schema: PlanSittings,
      toContract: (values) => ({
        id,
        days: daysOf(values),
        terms: termsOf(values),
        decision: values.counted ? values.decision : null,
      }),
      toField: (path) => path.replace(/^(?:terms|days)\./u, "").replace(/\.\d+$/u, ""),
      say: ({ path }) =>
        t([`sittings.plan.faults.${path.split(".")[1] ?? path}`, "sittings.plan.faults.other"]),
    }),
  });
  const saving = useMutation({
    mutationFn: (body: PlanSittings) => request("/api/sittings", SittingList, { method: "POST", body }),
    onSuccess: async () => {
      setId(newIdempotencyKey());
      form.reset(blankPlan(today));
      await queries.invalidateQueries({ queryKey: ["sittings"] });
    },
  });
  return (
    <FormProvider {...form}>
      <form
        className="admin-form sitting-form"
        noValidate
        aria-label={of("add")}
        onSubmit={(event) => void form.handleSubmit((body) => saving.mutate(body))(event)}
      >
        <Days />
        <SittingFields scope="new" planned={false} />
        <Preview />
        <div className="admin-form-end">
          <Button kind="primary" type="submit" disabled={saving.isPending}>
            {of("add")}
          </Button>
          <output>{saving.isSuccess && of("saved")}</output>
        </div>
        {saving.isError && <ProblemNote {...faultOf(saving.error, t)} />}
      </form>
    </FormProvider>
  );
}

function Days() {
  const { t } = useWords();
  const { register, control } = useFormContext<PlanValues>();
  const kind = useWatch({ control, name: "kind" });
  const of = (name: string) => t(`sittings.plan.${name}`);
  return (
    <>
      <SelectField
        name="kind"
        label={of("kind")}
        options={["single", "weekly"]}
        nameOf={(one) => of(`kinds.${one}`)}
      />
      {kind === "single" ? (
        <TextField name="date" type="date" label={of("date")} />
      ) : (
        <>
          <span />
          <TextField name="firstDay" type="date" label={of("firstDay")} />
          <TextField name="lastDay" type="date" label={of("lastDay")} />
          <fieldset className="sitting-choices sitting-wide">
            <legend>{of("weekdays")}</legend>
            {weekdays.map((one) => (
              <label key={one} className="admin-check">
                <input type="checkbox" value={one} {...register("weekdays")} />
                {t(`calendar.weekdays.${one}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
    </>
  );
}

/** On how many days, and what stands in the way; those days can be left out in one go. */
function Preview() {
  const { t } = useWords();
  const { watch, setValue, getValues } = useFormContext<PlanValues>();
  const values = watch();
  const asked = useLater(JSON.stringify({ days: daysOf(values), terms: termsOf(values) }), typingMs);
  const body = PreviewSittings.safeParse(JSON.parse(asked));
  const { data } = useQuery({
    queryKey: ["sittings", "preview", asked],
    queryFn: ({ signal }) =>
      request("/api/sittings/preview", SittingPreview, {
        method: "POST",
        body: body.success ? body.data : {},
        signal,
      }),
    enabled: body.success,
    retry: false,
  });
  if (!body.success || !data) return null;
  const conflicted = [...new Set(data.conflicts.map(({ date }) => date))];
  const canLeaveOut =
    values.kind === "weekly" && conflicted.length > 0 && conflicted.length < data.dates.length;
  return (
    <div className="sitting-wide sitting-preview" aria-live="polite">
      <p>{t("sittings.plan.days", { count: data.dates.length })}</p>
      <ConflictList conflicts={data.conflicts} />
      {canLeaveOut && (
        <Button onClick={() => setValue("except", [...new Set([...getValues("except"), ...conflicted])])}>
          {t("sittings.plan.leaveOutDays", { count: conflicted.length })}
        </Button>
      )}
    </div>
  );
}
