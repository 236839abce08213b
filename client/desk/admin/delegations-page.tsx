import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DelegationItem, DelegationList } from "../../../shared/contracts/delegations.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useOffice } from "../shell/use-office.tsx";
import { fullDay, ms } from "../words/format.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { DelegationForm } from "./delegation-form.tsx";
import { AskTwice } from "./ask-twice.tsx";
import "./admin-page.css";

/** Who decides in a leader's name: leaders give it and take it back, administrators take it back, auditors read. */
export function DelegationsPage() {
  const { t } = useWords();
  const { role } = useSignedIn();
  // Not before the office has said what day it is.
  const office = useOffice();
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["delegations"],
    queryFn: ({ signal }) => request("/api/delegations", DelegationList, { signal }),
  });
  const of = (name: string) => t(`office.delegations.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {office && mayIn(role, "delegate") && <DelegationForm today={dateOf(ms(office.now))} />}
      {isPending && <Skeleton rows={4} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data?.items.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
      {data && data.items.length > 0 && (
        <table className="admin-table">
          <caption className="visually-hidden">{of("title")}</caption>
          <thead>
            <tr>
              {["delegate", "leader", "days", "decision", "state"].map((column) => (
                <th key={column} scope="col">
                  {of(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Line({ item }: { readonly item: DelegationItem }) {
  const { t, language } = useWords();
  const { delegate, leader, firstDay, lastDay, decision, state } = item;
  return (
    <tr data-delegate={delegate.account} data-state={state}>
      <td className="admin-name">{delegate.name}</td>
      <td>{leader.name}</td>
      <td>
        {t("office.delegations.period", {
          first: fullDay(firstDay, language),
          last: fullDay(lastDay, language),
        })}
      </td>
      <td>{decision}</td>
      <td>
        {t(`office.delegations.states.${state}`)}
        <Revoke item={item} />
      </td>
    </tr>
  );
}

/** Taking it back acts at once, so it is asked twice, in its place. */
function Revoke({ item }: { readonly item: DelegationItem }) {
  const { t } = useWords();
  const { account, role } = useSignedIn();
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => request(`/api/delegations/${item.id}/revoke`, DelegationItem, { method: "POST" }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["delegations"] }),
  });
  const may = role === "administrator" || item.leader.account === account;
  if (!may || item.state === "over" || item.state === "revoked") return null;
  const of = (name: string) => t(`office.delegations.${name}`, { name: item.delegate.name });
  return (
    <AskTwice
      words={{ ask: of("revoke"), askOf: of("revokeOf"), sure: of("revokeNow"), keep: of("keep") }}
      work={revoking}
    />
  );
}
