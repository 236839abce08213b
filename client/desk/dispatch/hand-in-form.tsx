import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { Balance, NewHandIn } from "../../../shared/contracts/dispatch.ts";
import { newKey } from "../../api/new-key.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { amountOf } from "../words/amount.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { refetchPackets } from "./use-dispatch.ts";

const newId = () => newKey().replaceAll("-", "");
const blank = { courier: "", amount: "", note: "" };

/** Notes the money that a courier hands in. A mistake is put right by a further line with a minus. */
export function HandInForm({ date, people }: { readonly date: string; readonly people: Balance["people"] }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [values, setValues] = useState(blank);
  // Sent twice, it is one.
  const [id, setId] = useState(newId);
  const of = (name: string) => t(`dispatch.handIn.${name}`);
  const amount = signed(values.amount);
  const sending = useMutation({
    mutationFn: (body: NewHandIn) => request("/api/deliveries/hand-ins", z.null(), { method: "POST", body }),
    onSuccess: () => {
      setValues(blank);
      setId(newId());
    },
    onSettled: () => refetchPackets(queries),
  });
  const note = values.note.trim();
  const ready = values.courier !== "" && amount !== null && !Number.isNaN(amount) && note !== "";
  return (
    <form
      className="admin-form hand-in"
      aria-label={of("title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) sending.mutate({ id, date, courier: values.courier, amount, note });
      }}
    >
      <h2>{of("title")}</h2>
      <Field name="hand-in-courier" label={of("courier")}>
        {(control) => (
          <select
            {...control}
            value={values.courier}
            onChange={(event) => setValues({ ...values, courier: event.target.value })}
          >
            <option value="">{of("choose")}</option>
            {people.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="hand-in-amount" label={of("amount")} hint={of("amountHint")}>
        {(control) => (
          <input
            {...control}
            inputMode="text"
            value={values.amount}
            maxLength={16}
            onChange={(event) => setValues({ ...values, amount: event.target.value })}
          />
        )}
      </Field>
      <Field name="hand-in-note" label={of("note")} hint={of("noteHint")}>
        {(control) => (
          <input
            {...control}
            value={values.note}
            maxLength={200}
            onChange={(event) => setValues({ ...values, note: event.target.value })}
          />
        )}
      </Field>
      <div className="admin-form-end">
        <Button kind="primary" type="submit" disabled={!ready || sending.isPending}>
          {of("save")}
        </Button>
      </div>
      {sending.isError && <ProblemNote {...faultOf(sending.error, t)} />}
    </form>
  );
}

/** "-5.000" as well as "5.000". */
function signed(typed: string): number | null {
  const [, minus = "", rest = ""] = /^\s*(-?)(.*)$/u.exec(typed) ?? [];
  const amount = amountOf(rest);
  return amount === null ? null : minus === "" ? amount : -amount;
}
