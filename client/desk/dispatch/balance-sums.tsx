import type { Balance } from "../../../shared/contracts/dispatch.ts";
import { money } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";

/** One line a courier: what went out is what was delivered, came back and is held, or the difference says that it is not. */
export function BalanceSums({ balance }: { readonly balance: Balance }) {
  const { t, language } = useWords();
  const of = (name: string) => t(`dispatch.balance.${name}`);
  const figures = ["out", "delivered", "back", "elsewhere", "held", "difference"] as const;
  const total = (name: (typeof figures)[number]) => balance.couriers.reduce((sum, one) => sum + one[name], 0);
  const sums = ["collected", "handedIn", "moneyDifference"] as const;
  const dong = (name: (typeof sums)[number]) => balance.couriers.reduce((sum, one) => sum + one[name], 0);
  const amount = (of: number) => t("dispatch.amount", { amount: money(of, language) });
  return (
    <table className="progress balance-sums">
      <caption className="visually-hidden">{of("sums")}</caption>
      <thead>
        <tr>
          <th scope="col">{of("courier")}</th>
          {figures.map((name) => (
            <th key={name} scope="col">
              {of(name)}
            </th>
          ))}
          {sums.map((name) => (
            <th key={name} scope="col">
              {of(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {balance.couriers.map((courier) => (
          <tr key={courier.account}>
            <th scope="row">{courier.name}</th>
            {figures.map((name) => (
              <td key={name} data-zero={courier[name] === 0 || undefined}>
                {courier[name]}
              </td>
            ))}
            {sums.map((name) => (
              <td
                key={name}
                data-zero={courier[name] === 0 || undefined}
                data-wrong={(name === "moneyDifference" && courier[name] !== 0) || undefined}
              >
                {amount(courier[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{of("total")}</th>
          {figures.map((name) => (
            <td key={name}>{total(name)}</td>
          ))}
          {sums.map((name) => (
            <td key={name}>{amount(dong(name))}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
