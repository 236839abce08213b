import { useState } from "react";
import type { SittingView } from "../../../shared/contracts/sittings.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { faultOf } from "../words/fault-of.ts";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { HandOverPanel } from "./hand-over-panel.tsx";
import { LaneActions } from "./lane-actions.tsx";
import { LaneList } from "./lane-list.tsx";
import { sayWhen } from "./sitting-words.ts";
import { useCurrentSittings } from "./use-sittings.ts";
import "./lane-page.css";

/** `/desk/lane`: the sitting of today, who is served, who waits, what comes after. */
export function LanePage() {
  const { t } = useWords();
  const { data, error, isPending, isError } = useCurrentSittings();
  const today = data?.today.filter(({ state }) => state !== "cancelled") ?? [];
  return (
    <div className="lane-page">
      {isPending && <Skeleton rows={8} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && today.length === 0 && (
        <Empty title={t("sittings.lane.none")} next={t("sittings.lane.noneNext")} />
      )}
      {today.map((sitting) => (
        <Lane key={sitting.id} sitting={sitting} />
      ))}
    </div>
  );
}

function Lane({ sitting }: { readonly sitting: SittingView }) {
  const { t, language } = useWords();
  const { counter: own } = useSignedIn();
  const [chosen, setChosen] = useState<string | null>(null);
  const of = (name: string, values: Record<string, unknown> = {}) => t(`sittings.lane.${name}`, values);
  const { state, counters, lane, mine, closesAt } = sitting;
  const counter = chosen ?? counters.find((one) => one === own) ?? counters[0] ?? "";
  return (
    <section className="lane" aria-labelledby={`lane-${sitting.id}`} data-state={state}>
      <header className="lane-head">
        <h1 id={`lane-${sitting.id}`}>{sayWhen(sitting, language)}</h1>
        <p>
          {of(`states.${state}`, { time: time(ms(closesAt)) })}
          <span>{of("waiting", { count: lane.length })}</span>
        </p>
      </header>
      <div className="lane-columns">
        <LaneList sitting={sitting} />
        <aside className="lane-side" aria-label={of("actions")}>
          {mine && state !== "closed" && (
            <LaneActions sitting={sitting} counter={counter} onCounter={setChosen} />
          )}
          {!mine && (
            <p className="lane-note">
              {of("notMine", { names: sitting.roster.map(({ name }) => name).join(", ") })}
            </p>
          )}
          {state === "closed" && <HandOverPanel sitting={sitting} />}
        </aside>
      </div>
    </section>
  );
}
