import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { Balance } from "../../../shared/contracts/dispatch.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { addDays, dateOf, instantOf, isCivilDate } from "../../../shared/domain/time/index.ts";
import { weekdayFullDate } from "../../../shared/i18n/dates.ts";
import { request } from "../../api/request.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { Empty } from "../../ui/empty.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { capital, money } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { BalanceSums } from "./balance-sums.tsx";
import { BalanceLines } from "./balance-lines.tsx";
import { HandInForm } from "./hand-in-form.tsx";
import { OriginalsOut } from "./originals-out.tsx";
import "../admin/admin-page.css";
import "./balance-page.css";
import "./day-so-far.css";

/** `/desk/dispatch/balance?date=`: what couriers had on a day and what became of it, name by name, and the money they handed in. */
export function BalancePage() {
  const [search, setSearch] = useSearchParams();
  const now = useBusinessNow();
  const today = now === null ? null : dateOf(now);
  const named = search.get("date");
  const date = named !== null && isCivilDate(named) ? named : today;
  return date === null ? null : (
    <BalanceOf date={date} onDate={(next) => setSearch({ date: next }, { replace: true })} />
  );
}

function BalanceOf({ date, onDate }: { readonly date: string; readonly onDate: (date: string) => void }) {
  const { t, language } = useWords();
  const { role } = useSignedIn();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`dispatch.balance.${name}`, values);
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["dispatch", "balance", date],
    queryFn: ({ signal }) => request(`/api/deliveries/balance?date=${date}`, Balance, { signal }),
  });
  return (
    <div className="admin-page balance">
      <p className="admin-intro">
        <Link to="/desk/dispatch">{of("board")}</Link>
      </p>
      <h1>{of("title", { day: weekdayFullDate(instantOf(date), language) })}</h1>
      <p className="admin-intro">{of("intro")}</p>
      <div className="admin-period">
        <Field name="balance-date" label={of("date")}>
          {(control) => <DayInput control={control} value={date} onChoose={onDate} />}
        </Field>
        <button type="button" className="button" onClick={() => onDate(addDays(date, -1))}>
          {of("before")}
        </button>
        <button type="button" className="button" onClick={() => onDate(addDays(date, 1))}>
          {of("after")}
        </button>
        <a
          className="button"
          href={`/api/deliveries/balance.pdf?date=${date}`}
          target="_blank"
          rel="noopener"
        >
          {of("print")}
        </a>
      </div>
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && (
        <>
          <Alarms balance={data} />
          {data.couriers.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
          {data.couriers.length > 0 && <BalanceSums balance={data} />}
          {data.couriers.map((courier) => (
            <section key={courier.account} className="balance-courier" aria-label={courier.name}>
              <h2>{courier.name}</h2>
              <BalanceLines courier={courier} />
            </section>
          ))}
          <OriginalsOut originals={data.originals} mayReceive={mayIn(role, "handIn")} />
          {mayIn(role, "handIn") && <HandInForm key={date} date={date} people={data.people} />}
        </>
      )}
    </div>
  );
}

/** What does not add up: told before anything else. */
function Alarms({ balance }: { readonly balance: Balance }) {
  const { t, language } = useWords();
  const of = (name: string, values: Record<string, unknown>) => t(`dispatch.balance.${name}`, values);
  const wrong = [
    ...balance.couriers
      .filter(({ difference }) => difference !== 0)
      .map(({ name, difference }) => of("disagrees", { name, count: difference })),
    ...balance.couriers
      .filter(({ moneyDifference }) => moneyDifference !== 0)
      .map(({ name, moneyDifference }) =>
        of(moneyDifference < 0 ? "moneyShort" : "moneyOver", {
          name,
          amount: money(Math.abs(moneyDifference), language),
        }),
      ),
    ...(balance.astray.length > 0 ? [of("astray", { codes: balance.astray.join(", ") })] : []),
    ...(balance.notBack > 0 ? [of("notBack", { count: balance.notBack })] : []),
  ];
  if (wrong.length === 0) {
    return balance.couriers.length === 0 ? null : (
      <p className="balance-agrees">
        <DueMark kind="onTime" />
        {of("agrees", {})}
      </p>
    );
  }
  return (
    <div className="not-back" role="alert">
      {wrong.map((words) => (
        <h2 key={words}>
          <DueMark kind="overdue" />
          {capital(words)}
        </h2>
      ))}
    </div>
  );
}
