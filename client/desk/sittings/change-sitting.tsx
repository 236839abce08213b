import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { SittingTerms, type SittingItem } from "../../../shared/contracts/sittings.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { termsOf, valuesOf, type PlanValues } from "./plan-values.ts";
import { SittingFields } from "./sitting-fields.tsx";
import { useOrder } from "./use-sittings.ts";

/** Other hours, another roster; or it is called off and everybody who has booked is told. */
export function ChangeSitting({ sitting }: { readonly sitting: SittingItem }) {
  const { t } = useWords();
  const asking = useOrder(sitting.id);
  const [reason, setReason] = useState("");
  const of = (name: string) => t(`sittings.plan.${name}`);
  const form = useForm<PlanValues, unknown, SittingTerms>({
    values: valuesOf(sitting),
    resolver: contractResolver<PlanValues, typeof SittingTerms>({
      schema: SittingTerms,
      toContract: termsOf,
      toField: (path) => path.replace(/\.\d+$/u, ""),
      say: ({ path }) => t([`sittings.plan.faults.${path}`, "sittings.plan.faults.other"]),
    }),
  });
  return (
    <FormProvider {...form}>
      <form
        className="admin-form sitting-form"
        noValidate
        aria-label={of("change")}
        onSubmit={(event) =>
          void form.handleSubmit((terms) => asking.mutate({ type: "change", terms }))(event)
        }
      >
        <SittingFields scope={sitting.id} planned />
        <div className="admin-form-end">
          <Button kind="primary" type="submit" disabled={asking.isPending}>
            {of("save")}
          </Button>
          <output>{asking.isSuccess && of("saved")}</output>
        </div>
        <Field name={`reason-${sitting.id}`} label={of("callOffReason")} hint={of("callOffHint")}>
          {(control) => (
            <input
              {...control}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="admin-form-end">
          <Button
            kind="danger"
            disabled={reason.trim() === "" || asking.isPending}
            onClick={() => asking.mutate({ type: "callOff", reason: reason.trim() })}
          >
            {of("callOff")}
          </Button>
        </div>
        {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      </form>
    </FormProvider>
  );
}
