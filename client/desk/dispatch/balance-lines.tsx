import { Link } from "react-router";
import type { Balance } from "../../../shared/contracts/dispatch.ts";
import { money, ms, shortDayAndTime } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";

/** Name by name: what a courier had, and what became of it; then his money. */
export function BalanceLines({ courier }: { readonly courier: Balance["couriers"][number] }) {
  const { t, language } = useWords();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`dispatch.balance.${name}`, values);
  const at = (instant: string) => shortDayAndTime(ms(instant), language);
  const amount = (dong: number) => t("dispatch.amount", { amount: money(dong, language) });
  const { lines, handIns } = courier;
  return (
    <>
      {lines.length > 0 && (
        <table className="admin-table">
          <caption className="visually-hidden">{of("lines", { name: courier.name })}</caption>
          <thead>
            <tr>
              {["code", "seal", "recipient", "since", "became", "collected"].map((name) => (
                <th key={name} scope="col">
                  {of(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, ref, code, seal, recipient, since, became, at: when, collected }) => (
              <tr key={`${id} ${since}`} data-became={became}>
                <td className="admin-digits">
                  <Link className="admin-code" to={dossierPath(ref)}>
                    {code}
                  </Link>
                </td>
                <td className="admin-digits">{seal}</td>
                <td>{recipient}</td>
                <td className="admin-digits">{at(since)}</td>
                <td>
                  {of(`kinds.${became}`)} {when !== null && <span className="admin-digits">{at(when)}</span>}
                </td>
                <td className="admin-digits">{collected > 0 && amount(collected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {handIns.length > 0 && (
        <ul className="balance-money">
          {handIns.map(({ amount: handed, note, by, at: when }) => (
            <li key={`${when} ${note} ${handed}`}>
              <b>{amount(handed)}</b> {note}
              <span className="admin-soft">{of("countedBy", { name: by, at: at(when) })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
