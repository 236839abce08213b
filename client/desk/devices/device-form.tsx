import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { DeviceGranted, NewDevice } from "../../../shared/contracts/devices.ts";
import { deviceKinds } from "../../../shared/domain/devices/index.ts";
import { newKey } from "../../api/new-key.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { SelectField } from "../forms/select-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

type Values = { name: string; kind: NewDevice["kind"] };
const blank: Values = { name: "", kind: "kiosk" };

/** Registers a screen. An answer that was lost is asked for again by the same key, so that no screen is registered twice. */
export function DeviceForm({ onGranted }: { readonly onGranted: (granted: DeviceGranted) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const asked = useRef({ what: "", key: "" });
  const form = useForm<Values, unknown, NewDevice>({
    defaultValues: blank,
    resolver: contractResolver<Values, typeof NewDevice>({
      schema: NewDevice,
      toContract: (values) => values,
      say: () => t("devices:nameFault"),
    }),
  });
  const registering = useMutation({
    mutationFn: (body: NewDevice) => {
      const what = JSON.stringify(body);
      if (asked.current.what !== what) asked.current = { what, key: newKey() };
      const headers = { "idempotency-key": asked.current.key };
      return request("/api/devices", DeviceGranted, { method: "POST", body, headers });
    },
    onSuccess: async (granted) => {
      asked.current = { what: "", key: "" };
      form.reset(blank);
      onGranted(granted);
      await queries.invalidateQueries({ queryKey: ["devices"] });
    },
  });
  return (
    <FormProvider {...form}>
      <form
        className="admin-form"
        noValidate
        aria-label={t("devices:add")}
        onSubmit={(event) => void form.handleSubmit((body) => registering.mutate(body))(event)}
      >
        <TextField name="name" label={t("devices:name")} hint={t("devices:nameHint")} maxLength={40} />
        <SelectField
          name="kind"
          label={t("devices:kind")}
          options={deviceKinds}
          nameOf={(kind) => t(`devices:kinds.${kind}`)}
        />
        <div className="admin-form-end">
          <Button kind="primary" type="submit" disabled={registering.isPending}>
            {t("devices:add")}
          </Button>
        </div>
        {registering.isError && <ProblemNote {...faultOf(registering.error, t)} />}
      </form>
    </FormProvider>
  );
}
