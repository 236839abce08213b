import { useQuery } from "@tanstack/react-query";
import { SittingList, type SittingItem } from "../../../shared/contracts/sittings.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useOffice } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { ChangeSitting } from "./change-sitting.tsx";
import { PlanForm } from "./plan-form.tsx";
import { sayWhen } from "./sitting-words.ts";
import "../admin/admin-page.css";
import "./plan-page.css";

/** `/desk/sittings`: when the counter is open after hours, and who sits there. Planned by the administrator, read by all. */
export function PlanPage() {
  const { t } = useWords();
  const { role } = useSignedIn();
  const office = useOffice();
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["sittings", "list"],
    queryFn: ({ signal }) => request("/api/sittings", SittingList, { signal }),
  });
  const of = (name: string) => t(`sittings.plan.${name}`);
  const mayPlan = mayIn(role, "planSittings");
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {office && mayPlan && (
        <details className="sitting-new">
          <summary className="admin-add">{of("add")}</summary>
          <PlanForm today={dateOf(ms(office.now))} />
        </details>
      )}
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data?.items.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
      <ul className="admin-list sitting-list">
        {data?.items.map((sitting) => (
          <li key={sitting.id} data-sitting={sitting.id} data-state={sitting.state}>
            {mayPlan && sitting.state !== "cancelled" && sitting.state !== "closed" ? (
              <details>
                <summary>
                  <Line sitting={sitting} />
                </summary>
                <ChangeSitting sitting={sitting} />
              </details>
            ) : (
              <div className="sitting-line">
                <Line sitting={sitting} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ sitting }: { readonly sitting: SittingItem }) {
  const { t, language } = useWords();
  const { roster, taken, places, state, counted, procedures } = sitting;
  const of = (name: string, values: Record<string, unknown> = {}) => t(`sittings.plan.${name}`, values);
  return (
    <>
      <span className="admin-name">
        {sayWhen(sitting, language)}
        <span className="admin-soft">{roster.map(({ name }) => name).join(", ")}</span>
      </span>
      <span>{of("places", { taken, places })}</span>
      <span className="admin-soft">
        {[
          procedures ? of("someProcedures", { count: procedures.length }) : of("allProcedures"),
          counted ? of("isCounted") : "",
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
      <span>{t(`sittings.plan.states.${state}`)}</span>
    </>
  );
}
