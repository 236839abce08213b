import type { DispatchBoard } from "../../../shared/contracts/dispatch.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { dayAndTime, money, ms, shortCode } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import "./day-so-far.css";

/** Packets whose couriers should be back by now: who, what, since when. */
export function NotBack({
  packets,
  onSelect,
}: {
  readonly packets: DispatchBoard["notBack"];
  readonly onSelect: (id: string) => void;
}) {
  const { t, language } = useWords();
  const now = useBusinessNow();
  if (packets.length === 0) return null;
  const names = [...new Set(packets.map(({ courier }) => courier.name))];
  return (
    <section className="not-back" role="alert" aria-label={t("dispatch.notBack.label")}>
      <h2>
        <DueMark kind="overdue" />
        {t("dispatch.notBack.title", { count: packets.length, names: names.join(", ") })}
      </h2>
      <ul>
        {packets.map(({ id, code, seal, courier, since, backBy }) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect(id)}>
              <b>{courier.name}</b>
              <span className="packet-digits">{[seal, shortCode(code)].filter(Boolean).join(" · ")}</span>
              <span>
                {t("dispatch.notBack.line", {
                  since: dayAndTime(ms(since), now ?? ms(since), language),
                  backBy: dayAndTime(ms(backBy), now ?? ms(backBy), language),
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each courier has done today and has left. */
export function CourierProgress({ couriers }: { readonly couriers: DispatchBoard["couriers"] }) {
  const { t, language } = useWords();
  const of = (name: string) => t(`dispatch.progress.${name}`);
  const busy = couriers.filter(
    ({ since, offered, handedIn }) => since !== null || offered > 0 || handedIn !== 0,
  );
  if (busy.length === 0) return null;
  const figures = ["offered", "left", "delivered", "failed"] as const;
  return (
    <table className="progress">
      <caption className="visually-hidden">{of("title")}</caption>
      <thead>
        <tr>
          <th scope="col">{of("courier")}</th>
          <th scope="col">{of("since")}</th>
          {figures.map((name) => (
            <th key={name} scope="col">
              {of(name)}
            </th>
          ))}
          <th scope="col">{of("toHandIn")}</th>
        </tr>
      </thead>
      <tbody>
        {busy.map((courier) => (
          <tr key={courier.account}>
            <th scope="row">{courier.name}</th>
            <td>{courier.since === null ? of("notOut") : time(ms(courier.since))}</td>
            {figures.map((name) => (
              <td key={name} data-zero={courier[name] === 0 || undefined}>
                {courier[name]}
              </td>
            ))}
            <td data-zero={courier.collected === courier.handedIn || undefined}>
              {t("dispatch.amount", { amount: money(courier.collected - courier.handedIn, language) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
