import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { Rounds, type RoundsOrder } from "../../../shared/contracts/rounds.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { instantOf } from "../../../shared/domain/time/index.ts";
import { weekdayFullDate } from "../../../shared/i18n/dates.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { RoundList } from "./round-list.tsx";
import { RoundsMap } from "./rounds-map.tsx";
import { refetchPackets } from "./use-dispatch.ts";
import "../admin/admin-page.css";
import "./dispatch-page.css";
import "./rounds-page.css";

/** `/desk/dispatch/rounds`: who goes where in which order today, as lists and as points; ordered and pinned by hand. */
export function RoundsPage() {
  const { t, language } = useWords();
  const { role } = useSignedIn();
  const queries = useQueryClient();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`dispatch.rounds.${name}`, values);
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["dispatch", "rounds"],
    queryFn: ({ signal }) => request("/api/rounds", Rounds, { signal }),
  });
  const asking = useMutation({
    mutationFn: (order: RoundsOrder) =>
      request("/api/rounds/commands", Rounds, {
        method: "POST",
        body: order,
        // Planning is for whatever is true now; what is moved by hand rests on what was seen.
        headers: order.type === "plan" || !data ? {} : { "if-match": `"${data.version}"` },
      }),
    onSettled: () => refetchPackets(queries),
  });
  const ask = (order: RoundsOrder) => {
    if (!asking.isPending) asking.mutate(order);
  };
  const works = mayIn(role, "planRounds");
  const plan = () => ask({ type: "plan" });
  useShortcuts("page", works ? [{ name: "s", words: of("plan"), inLine: true, run: plan }] : []);
  return (
    <div className="admin-page rounds">
      <p className="admin-intro">
        <Link to="/desk/dispatch">{t("dispatch.balance.board")}</Link>
      </p>
      <h1>{data ? of("title", { day: weekdayFullDate(instantOf(data.date), language) }) : of("name")}</h1>
      <div className="rounds-head">
        {data && data.unplanned > 0 && <p>{of("unplanned", { count: data.unplanned })}</p>}
        {works && (
          <Button kind="primary" keyName="s" disabled={asking.isPending || !data} onClick={plan}>
            {of(data && data.version > 0 ? "again" : "plan")}
          </Button>
        )}
      </div>
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data?.rounds.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
      {data && data.leftOver.length > 0 && (
        <section className="rounds-left" aria-label={of("leftOver")}>
          <h2>{of("leftOver")}</h2>
          <ul>
            {data.leftOver.map(({ id, recipient, address, reason }) => (
              <li key={id}>
                <b>{recipient}</b> {address}: {of(`reasons.${reason}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data && data.rounds.length > 0 && (
        <div className="rounds-columns">
          <div>
            {data.rounds.map((round, index) => (
              <RoundList
                key={round.id}
                round={round}
                number={index + 1}
                works={works && !round.isOut}
                isAsking={asking.isPending}
                onAsk={ask}
              />
            ))}
          </div>
          <RoundsMap rounds={data.rounds} office={data.office} />
        </div>
      )}
    </div>
  );
}
