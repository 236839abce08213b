import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { ChangeDevice, DeviceGranted, DeviceItem } from "../../../shared/contracts/devices.ts";
import { time, weekdayFullDate } from "../../../shared/i18n/dates.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { AskTwice } from "../admin/ask-twice.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { TextField } from "../forms/text-field.tsx";
import { ms } from "../words/format.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

type Props = {
  readonly item: DeviceItem;
  readonly onGranted: (granted: DeviceGranted) => void;
};

/** What can be done with a screen, and what was. */
export function DeviceDetails({ item, onGranted }: Props) {
  const { t, language } = useWords();
  return (
    <div className="device-details">
      {!item.revoked && (
        <>
          <Rename item={item} />
          <Acts item={item} onGranted={onGranted} />
        </>
      )}
      {item.history.length > 0 && (
        <>
          <h2>{t("devices:history")}</h2>
          <ul className="device-history">
            {item.history.map(({ type, at, by }) => (
              <li key={`${type} ${at}`}>
                {t("devices:event", {
                  what: t(`devices:events.${type}`),
                  by,
                  at: `${time(ms(at))} ${weekdayFullDate(ms(at), language)}`,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const restingOn = ({ version }: DeviceItem) => ({ "if-match": `"${version}"` });

/** What is on screen is looked at again after each change, and after one that somebody else was faster with. */
function useLookAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["devices"] });
}

function Rename({ item }: { readonly item: DeviceItem }) {
  const { t } = useWords();
  const lookAgain = useLookAgain();
  const form = useForm<{ name: string }, unknown, ChangeDevice>({
    values: { name: item.name },
    resetOptions: { keepDirtyValues: true },
    resolver: contractResolver<{ name: string }, typeof ChangeDevice>({
      schema: ChangeDevice,
      toContract: (values) => values,
      say: () => t("devices:nameFault"),
    }),
  });
  const renaming = useMutation({
    mutationFn: (body: ChangeDevice) =>
      request(`/api/devices/${item.id}`, DeviceItem, { method: "PUT", body, headers: restingOn(item) }),
    onSettled: lookAgain,
  });
  return (
    <FormProvider {...form}>
      <form
        className="admin-form"
        noValidate
        aria-label={item.name}
        onSubmit={(event) => void form.handleSubmit((body) => renaming.mutate(body))(event)}
      >
        <TextField name="name" scope={item.id} label={t("devices:name")} maxLength={40} />
        <div className="admin-form-end">
          <Button type="submit" disabled={renaming.isPending}>
            {t("devices:rename")}
          </Button>
          <output>{renaming.isSuccess && t("devices:renamed")}</output>
        </div>
        {renaming.isError && <ProblemNote {...faultOf(renaming.error, t)} />}
      </form>
    </FormProvider>
  );
}

function Acts({ item, onGranted }: Props) {
  const { t } = useWords();
  const lookAgain = useLookAgain();
  const renewing = useMutation({
    mutationFn: () =>
      request(`/api/devices/${item.id}/renew`, DeviceGranted, { method: "POST", headers: restingOn(item) }),
    onSuccess: onGranted,
    onSettled: lookAgain,
  });
  const revoking = useMutation({
    mutationFn: () => request(`/api/devices/${item.id}/revoke`, DeviceItem, { method: "POST" }),
    onSettled: lookAgain,
  });
  const of = (name: string) => t(`devices:${name}`, { name: item.name });
  return (
    <div className="device-acts">
      <AskTwice
        // A new version is asked for anew.
        key={`renew ${item.version}`}
        words={{ ask: of("renew"), askOf: of("renewOf"), sure: of("renewNow"), keep: of("keep") }}
        work={renewing}
      />
      <AskTwice
        words={{ ask: of("revoke"), askOf: of("revokeOf"), sure: of("revokeNow"), keep: of("keep") }}
        work={revoking}
      />
    </div>
  );
}
