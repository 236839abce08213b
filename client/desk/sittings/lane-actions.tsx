import { useState } from "react";
import { useNavigate } from "react-router";
import type { z } from "zod";
import type { SittingOrder, SittingView } from "../../../shared/contracts/sittings.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import type { Shortcut } from "../keys/key-store.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { ticketNumber } from "./sitting-words.ts";
import { intakeOf, useOrder } from "./use-sittings.ts";

const reasons = ["noTime", "papers", "leader", "system", "other"] as const;

type Key = { readonly key: string; readonly name: string; readonly primary?: true; readonly run: () => void };

/** What somebody of the roster does at a counter: call, take in, send on. */
export function LaneActions({
  sitting,
  counter,
  onCounter,
}: {
  readonly sitting: SittingView;
  readonly counter: string;
  readonly onCounter: (counter: string) => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const asking = useOrder(sitting.id);
  const [carrying, setCarrying] = useState(false);
  // The lane may be on the screen before the order's own answer is: the next key then counts already.
  const [askedOn, setAskedOn] = useState<number | null>(null);
  const waits = asking.isPending && askedOn === sitting.version;
  const of = (name: string, values: Record<string, unknown> = {}) => t(`sittings.lane.${name}`, values);
  const { state, tickets, lane, counters } = sitting;
  const mine = tickets.find((one) => one.state === "serving" && one.counter === counter);
  const ask = (order: z.input<typeof SittingOrder>) => {
    if (waits) return;
    setAskedOn(sitting.version);
    asking.mutate(order);
    setCarrying(false);
  };
  const keys = keysNow();
  useShortcuts(
    "page",
    keys.map(({ key, name, run }): Shortcut => ({ name: key, words: name, inLine: true, run })),
  );
  return (
    <div className="lane-actions">
      <Field name={`counter-${sitting.id}`} label={of("counter")}>
        {(control) => (
          <select {...control} value={counter} onChange={(event) => onCounter(event.target.value)}>
            {counters.map((one) => (
              <option key={one} value={one}>
                {of("counterNumber", { counter: one })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {mine && (
        <p className="lane-mine" aria-live="polite">
          <span>{of("nowServing")}</span>
          <b>{ticketNumber(mine.number)}</b>
        </p>
      )}
      {keys.map(({ key, name, primary, run }) => (
        <Button key={key} kind={primary ? "primary" : "plain"} keyName={key} disabled={waits} onClick={run}>
          {name}
        </Button>
      ))}
      {carrying && mine && (
        <fieldset className="lane-reasons">
          <legend>{of("why")}</legend>
          {reasons.map((reason) => (
            <Button key={reason} onClick={() => ask({ type: "carryOver", number: mine.number, reason })}>
              {t(`sittings.reasons.${reason}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
    </div>
  );

  function keysNow(): readonly Key[] {
    if (state === "planned") {
      return [{ key: "b", name: of("open"), primary: true, run: () => ask({ type: "open" }) }];
    }
    if (mine) {
      const { number } = mine;
      return [
        {
          key: "t",
          name: of("takeIn"),
          primary: true,
          run: () => void navigate(intakeOf(sitting.id, number)),
        },
        { key: "x", name: of("served"), run: () => ask({ type: "serve", number }) },
        { key: "m", name: of("carryOver"), run: () => setCarrying(!carrying) },
        { key: "h", name: of("putBack"), run: () => ask({ type: "putBack", number }) },
        { key: "v", name: of("missed"), run: () => ask({ type: "miss", number }) },
      ];
    }
    const left = tickets.some((one) => ["booked", "waiting", "serving"].includes(one.state));
    return [
      ...(lane.length > 0
        ? [{ key: "g", name: of("call"), primary: true, run: () => ask({ type: "call", counter }) } as const]
        : []),
      ...(left ? [] : [{ key: "d", name: of("close"), run: () => ask({ type: "close" }) }]),
    ];
  }
}
