import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { DelegationItem, NewDelegation } from "../../../shared/contracts/delegations.ts";
import { delegateRoles } from "../../../shared/domain/accounts/index.ts";
import type { CivilDate } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { SelectField } from "../forms/select-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useColleagues } from "../session/use-colleagues.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

type Values = NewDelegation;

/** A leader lets a colleague decide in his name; `today`: the first day that can be chosen. */
export function DelegationForm({ today }: { readonly today: CivilDate }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const colleagues = useColleagues().data?.people ?? [];
  const people = new Map(
    colleagues
      .filter(({ role }) => delegateRoles.some((one) => one === role))
      .map(({ account, name, role }) => [account, `${name}, ${t(`shell.roles.${role}`)}`]),
  );
  const of = (name: string) => t(`office.delegations.${name}`);
  const form = useForm<Values, unknown, NewDelegation>({
    defaultValues: { delegate: "", firstDay: today, lastDay: today, decision: "" },
    resolver: contractResolver<Values, typeof NewDelegation>({
      schema: NewDelegation,
      toContract: (values) => values,
      say: ({ path }) => of(`faults.${path}`),
    }),
  });
  const saving = useMutation({
    mutationFn: (body: NewDelegation) =>
      request("/api/delegations", DelegationItem, { method: "POST", body }),
    onSuccess: async () => {
      form.reset();
      await queries.invalidateQueries({ queryKey: ["delegations"] });
    },
  });
  return (
    <FormProvider {...form}>
      <form
        className="admin-form"
        noValidate
        aria-label={of("add")}
        onSubmit={(event) => void form.handleSubmit((body) => saving.mutate(body))(event)}
      >
        <SelectField
          name="delegate"
          label={of("delegate")}
          nothing={of("choose")}
          options={[...people.keys()]}
          nameOf={(account) => people.get(account) ?? account}
        />
        <TextField name="decision" label={of("decision")} hint={of("decisionHint")} maxLength={200} />
        <TextField name="firstDay" type="date" min={today} label={of("firstDay")} />
        <TextField name="lastDay" type="date" min={today} label={of("lastDay")} />
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
