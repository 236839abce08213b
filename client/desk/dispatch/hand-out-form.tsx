import { useState } from "react";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { money } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useAsk } from "./use-dispatch.ts";

/** Hands a packet to who fetches it: who that is, the ID that was looked at, and the PIN that the resident was told. */
export function HandOutForm({ packet }: { readonly packet: DeskPacket }) {
  const { t, language } = useWords();
  const asking = useAsk();
  const { id, due } = packet;
  const [paid, setPaid] = useState(due === null);
  const [name, setName] = useState("");
  const [relationship, setRelationship] = useState("");
  const [pin, setPin] = useState("");
  const [idLooked, setIdLooked] = useState(false);
  const of = (key: string) => t(`dispatch.handOut.${key}`);
  const ready = name.trim() !== "" && pin.trim() !== "" && idLooked && paid;
  const lines = [
    { key: "name", value: name, set: setName, most: 120 },
    { key: "relationship", value: relationship, set: setRelationship, most: 60 },
    { key: "pin", value: pin, set: setPin, most: 20 },
  ] as const;
  return (
    <form
      className="packet-seal"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || asking.isPending) return;
        const recipientName = name.trim();
        const related = relationship.trim() && { relationship: relationship.trim() };
        const collected = due && { collected: due.amount };
        asking.mutate({
          id,
          order: { type: "handOut", recipientName, ...related, pin, idLooked, ...collected },
        });
      }}
    >
      {lines.map(({ key, value, set, most }) => (
        <Field key={key} name={`${key}-${id}`} label={of(key)} hint={of(`${key}Hint`)}>
          {(control) => (
            <input
              {...control}
              className={key === "pin" ? "packet-digits" : undefined}
              value={value}
              maxLength={most}
              spellCheck={false}
              onChange={(event) => set(event.target.value)}
            />
          )}
        </Field>
      ))}
      <label className="packet-tick">
        <input type="checkbox" checked={idLooked} onChange={(event) => setIdLooked(event.target.checked)} />
        {of("idLooked")}
      </label>
      {due && (
        <label className="packet-tick">
          <input type="checkbox" checked={paid} onChange={(event) => setPaid(event.target.checked)} />
          {t("actions.form.collected", { amount: money(due.amount, language) })}
        </label>
      )}
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      <Button kind="primary" type="submit" disabled={!ready || asking.isPending}>
        {of("handOut")}
      </Button>
    </form>
  );
}
