import { useState } from "react";
import type { SittingView } from "../../../shared/contracts/sittings.ts";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { faultOf } from "../words/fault-of.ts";
import { money, ms, shortDayAndTime } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { useOrder } from "./use-sittings.ts";

/** After the closing: what was taken, what was counted, and the two who sign for it. */
export function HandOverPanel({ sitting }: { readonly sitting: SittingView }) {
  const { t, language } = useWords();
  const { role, name } = useSignedIn();
  const asking = useOrder(sitting.id);
  const [cash, setCash] = useState("");
  const [note, setNote] = useState("");
  const of = (key: string, values: Record<string, unknown> = {}) => t(`sittings.handOver.${key}`, values);
  const { fees, dossiers, handOver, mine, id, tickets } = sitting;
  const sum = (amount: number) => of("amount", { amount: money(amount, language) });
  const carried = tickets.filter(({ state }) => state === "carriedOver").length;
  const counted = cash.trim() === "" ? Number.NaN : Number(cash.replaceAll(/[\s.]/g, ""));
  const isCount = Number.isSafeInteger(counted) && counted >= 0;
  return (
    <section className="hand-over-panel" aria-labelledby={`hand-over-${id}`}>
      <h2 id={`hand-over-${id}`}>{of("title")}</h2>
      <FactList
        facts={[
          { name: of("dossiers"), value: String(dossiers) },
          { name: of("fees"), value: sum(fees) },
          { name: of("carried"), value: String(carried) },
          ...(handOver
            ? [
                { name: of("cash"), value: sum(handOver.cash) },
                { name: of("by"), value: `${handOver.by}, ${shortDayAndTime(ms(handOver.at), language)}` },
                {
                  name: of("takenBy"),
                  value:
                    handOver.takenBy === null || handOver.takenAt === null
                      ? of("notTaken")
                      : `${handOver.takenBy}, ${shortDayAndTime(ms(handOver.takenAt), language)}`,
                },
              ]
            : []),
        ]}
      />
      {!handOver && mine && (
        <form
          className="hand-over-count"
          onSubmit={(event) => {
            event.preventDefault();
            if (isCount) asking.mutate({ type: "handOver", cash: counted, note: note.trim() || null });
          }}
        >
          <Field
            name={`cash-${id}`}
            label={of("counted")}
            hint={
              isCount && counted !== fees
                ? of("difference", { amount: money(counted - fees, language) })
                : of("countedHint")
            }
          >
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                value={cash}
                onChange={(event) => setCash(event.target.value)}
              />
            )}
          </Field>
          <Field name={`note-${id}`} label={of("note")}>
            {(control) => (
              <input
                {...control}
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <Button kind="primary" type="submit" disabled={!isCount || asking.isPending}>
            {of("give")}
          </Button>
        </form>
      )}
      {handOver && handOver.takenBy === null && role === "clerk" && handOver.by !== name && (
        <Button
          kind="primary"
          disabled={asking.isPending}
          onClick={() => asking.mutate({ type: "takeOver" })}
        >
          {of("take")}
        </Button>
      )}
      <a
        className="button"
        href={`/api/sittings/${encodeURIComponent(id)}/hand-over.pdf`}
        target="_blank"
        rel="noopener"
      >
        {of("print")}
      </a>
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
    </section>
  );
}
