import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { ReturnChoices } from "../../../shared/contracts/return-choices.ts";
import { request } from "../../api/request.ts";
import { optionGroups, returnOptions } from "../../kiosk/words/return-options.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { useAsk } from "./use-dispatch.ts";

/** What the resident asks for by telephone: another window, or the counter of another agency. To stop has a key of its own. */
export function ChoiceForm({ packet: { id } }: { readonly packet: DeskPacket }) {
  const { t, language } = useWords();
  const asking = useAsk();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const of = (name: string) => t(`dispatch.choice.${name}`);
  const found = useQuery({
    queryKey: ["dispatch", "choices", id],
    queryFn: ({ signal }) =>
      request(`/api/deliveries/${encodeURIComponent(id)}/choices`, ReturnChoices, { signal }),
    enabled: isOpen,
  });
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t("homeReturn:change")}</Button>;
  const options = found.data ? returnOptions(found.data, t, language) : [];
  const option = options.find((one) => one.id === chosen);
  return (
    <form
      className="packet-seal"
      onSubmit={(event) => {
        event.preventDefault();
        if (option && !asking.isPending) asking.mutate({ id, order: option.choice });
      }}
    >
      {found.isError && <ProblemNote {...faultOf(found.error, t)} />}
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      <Field name={`choice-${id}`} label={of("label")} hint={of("hint")}>
        {(control) => (
          <select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{of("pick")}</option>
            {optionGroups
              .filter((group) => group !== "stop")
              .map((group) => (
                <optgroup key={group} label={t(`homeReturn:choose.${group}`)}>
                  {options
                    .filter((one) => one.group === group)
                    .map(({ id: value, words }) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                </optgroup>
              ))}
          </select>
        )}
      </Field>
      <Button kind="primary" type="submit" disabled={!option || asking.isPending}>
        {of("save")}
      </Button>
      <Button onClick={() => setOpen(false)}>{t("dispatch.actions.leave")}</Button>
    </form>
  );
}
