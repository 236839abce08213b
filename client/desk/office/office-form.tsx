import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useController, useForm, useFormContext } from "react-hook-form";
import { OfficeTerms, SaveOffice } from "../../../shared/contracts/office-terms.ts";
import { Refused, request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PointPicker } from "../../ui/point-picker/point-picker.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { faultList } from "../forms/fault-list.ts";
import { TextField } from "../forms/text-field.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { officeValuesOf, toSaveOffice, type OfficeValues } from "./office-values.ts";

/** All that an administrator says of the agency; saved as a whole, on the version that was read. */
export function OfficeForm({
  terms,
  onReload,
}: {
  readonly terms: OfficeTerms;
  /** Takes what somebody else has saved instead of what is typed here. */
  readonly onReload: () => void;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`officeTerms.${name}`, values);
  const form = useForm<OfficeValues, unknown, SaveOffice>({
    defaultValues: officeValuesOf(terms),
    shouldFocusError: false,
    resolver: contractResolver<OfficeValues, typeof SaveOffice>({
      schema: SaveOffice,
      toContract: toSaveOffice,
      say: ({ path, missing }) => t([`officeTerms.faults.${path}`, of(missing ? "missing" : "fault")]),
    }),
  });
  const saving = useMutation({
    mutationFn: (body: SaveOffice) =>
      request("/api/office/terms", OfficeTerms, {
        method: "PUT",
        body,
        headers: { "if-match": `"${terms.version}"` },
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(["office-terms"], saved);
      await queries.invalidateQueries({ queryKey: ["office"] });
    },
  });
  const { errors, submitCount } = form.formState;
  const conflict = saving.error instanceof Refused && saving.error.problem.code === "version-conflict";
  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label={of("title")}
        onSubmit={(event) => void form.handleSubmit((body) => saving.mutate(body))(event)}
      >
        <ErrorSummary title={of("faultsTitle")} faults={faultList(errors)} attempt={submitCount} />
        <fieldset className="admin-form">
          <legend>{of("parts.names")}</legend>
          <Both name="name" most={160} />
          <Both name="counterName" most={160} />
          <Both name="signer" most={100} hint={of("signerHint")} />
        </fieldset>
        <fieldset className="admin-form">
          <legend>{of("parts.contact")}</legend>
          <TextField name="address" label={of("address")} maxLength={200} />
          <TextField name="ward" label={of("ward")} maxLength={100} />
          <Both name="hours" most={160} />
          <TextField name="phone" label={of("phone")} maxLength={40} inputMode="tel" digits />
          <TextField name="returnCounter" label={of("returnCounter")} maxLength={60} />
          <TextField name="supplementCounter" label={of("supplementCounter")} maxLength={60} />
        </fieldset>
        <fieldset className="admin-form">
          <legend>{of("parts.homeReturn")}</legend>
          <TextField
            name="homeReturnFee"
            label={of("homeReturnFee")}
            hint={of("homeReturnFeeHint")}
            inputMode="numeric"
            maxLength={12}
            digits
          />
          <TextField
            name="backGrace"
            label={of("backGrace")}
            hint={of("backGraceHint", { count: terms.usualGrace })}
            inputMode="numeric"
            maxLength={4}
            digits
          />
          <TextField name="homeReturn.days" label={of("days")} inputMode="numeric" maxLength={2} digits />
          <TextField
            name="homeReturn.perWindow"
            label={of("perWindow")}
            hint={of("perWindowHint")}
            inputMode="numeric"
            maxLength={4}
            digits
          />
          <TextField
            name="homeReturn.evening.from"
            label={of("eveningFrom")}
            hint={of("eveningHint")}
            type="time"
          />
          <TextField
            name="homeReturn.evening.to"
            label={of("eveningTo")}
            hint={of("eveningHint")}
            type="time"
          />
          <TextField
            name="homeReturn.waitDays"
            label={of("waitDays")}
            hint={of("waitDaysHint")}
            inputMode="numeric"
            maxLength={3}
            digits
          />
          <OfficePoint label={of("point")} />
        </fieldset>
        <div className="admin-form-end office-end">
          <Button kind="primary" type="submit" disabled={saving.isPending}>
            {of("save")}
          </Button>
          <output>{saving.isSuccess && of("saved")}</output>
        </div>
        {saving.isError && !conflict && <ProblemNote {...faultOf(saving.error, t)} />}
        {conflict && (
          <ProblemNote title={of("conflict")} kept={of("conflictKept")}>
            <Button onClick={onReload}>{of("reload")}</Button>
          </ProblemNote>
        )}
      </form>
    </FormProvider>
  );
}

/** The same in Vietnamese and in English. */
function Both({
  name,
  most,
  hint,
}: {
  readonly name: "name" | "counterName" | "hours" | "signer";
  readonly most: number;
  readonly hint?: string;
}) {
  const { t } = useWords();
  return (["vi", "en"] as const).map((language) => (
    <TextField
      key={language}
      name={`${name}.${language}`}
      label={t(`officeTerms.${name}.${language}`)}
      maxLength={most}
      lang={language}
      {...(hint !== undefined && { hint })}
    />
  ));
}

function OfficePoint({ label }: { readonly label: string }) {
  const { control } = useFormContext<OfficeValues>();
  const { field } = useController({ control, name: "point" });
  return (
    <div className="office-point">
      <p className="field-label" aria-hidden="true">
        {label}
      </p>
      <PointPicker value={field.value} centre={null} onChange={field.onChange} label={label} />
    </div>
  );
}
