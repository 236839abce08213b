import type { Balance } from "../../../shared/contracts/dispatch.ts";
import { money } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";

/** One line a courier: what went out is what was delivered, came back and is held, or the difference says that it is not. */
export function BalanceSums({ balance }: { readonly balance: Balance }) {
  const { t, language } = useWords();
  const of = (name: string) => t(`dispatch.balance.${name}`);
  const figures = ["out", "delivered", "back", "elsewhere", "held", "difference"] as const;
  const total = (name: (typeof figures)[number]) => balance.couriers.reduce((sum, one) => sum + one[name], 0);
  const handedIn = balance.couriers.reduce((sum, one) => sum + one.handedIn, 0);
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
          <th scope="col">{of("handedIn")}</th>
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
            <td>{t("dispatch.amount", { amount: money(courier.handedIn, language) })}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{of("total")}</th>
          {figures.map((name) => (
            <td key={name}>{total(name)}</td>
          ))}
          <td>{t("dispatch.amount", { amount: money(handedIn, language) })}</td>
        </tr>
      </tfoot>
    </table>
  );
}
