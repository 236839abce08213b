import { useQuery } from "@tanstack/react-query";
import { AccountList } from "../../../shared/contracts/accounts.ts";
import { request } from "../../api/request.ts";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { AccountForm } from "./account-form.tsx";
import "./admin-page.css";

/** The people of the agency: what an administrator makes, changes and disables. */
export function AccountsPage() {
  const { t } = useWords();
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["accounts"],
    queryFn: ({ signal }) => request("/api/accounts", AccountList, { signal }),
  });
  const of = (name: string) => t(`office.accounts.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && (
        <ul className="admin-list">
          <li>
            <details>
              <summary className="admin-add">{of("add")}</summary>
              <AccountForm known={null} />
            </details>
          </li>
          {data.items.map((item) => (
            <li key={item.account} data-account={item.username}>
              <details>
                <summary>
                  <span className="admin-name">
                    {item.name}
                    <span className="admin-soft">
                      {[item.username, item.secondFactor && of("hasCodes")].filter(Boolean).join(", ")}
                    </span>
                  </span>
                  <span>{item.counter !== null && t("shell.counter", { number: item.counter })}</span>
                  <span>{t(`shell.roles.${item.role}`)}</span>
                  <span className="admin-soft">{item.disabled && of("isDisabled")}</span>
                </summary>
                <AccountForm known={item} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
