import { CloudUpload } from "lucide-react";
import { useTranslation } from "react-i18next";
import { time } from "../../shared/i18n/dates.ts";
import { Empty } from "../ui/empty.tsx";
import { isRefused, isWaiting, type OutboxEntry } from "./outbox/entry.ts";
import { outbox, useOutbox } from "./outbox/use-outbox.ts";
import { PhoneButton, PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { RefusedProblem } from "./phone-problem.tsx";
import { Strip } from "./strip.tsx";
import { listPath, stopPath } from "./to-list.ts";
import "./outbox-page.css";

/** Every act that the office has not taken in: what waits, and what it refused and why. */
export function OutboxPage({ account }: { readonly account: string }) {
  const { t } = useTranslation("courier");
  const { entries } = useOutbox();
  const mine = entries.filter((entry) => entry.account === account);
  const others = entries.length - mine.length;
  return (
    <PhonePage title={t("outbox.title")} back={listPath} strip={<Strip linked={false} />}>
      {mine.length === 0 && <Empty title={t("outbox.empty")} next={t("outbox.emptyNext")} />}
      <ul className="outbox-list">
        {mine.filter(isRefused).map((entry) => (
          <RefusedEntry key={entry.key} entry={entry} />
        ))}
        {mine.filter(isWaiting).map((entry) => (
          <li key={entry.key} className="outbox-entry">
            <CloudUpload aria-hidden="true" size={26} strokeWidth={2.25} />
            <EntryWords entry={entry} />
            <span>{t("outbox.waiting")}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="phone-quiet">{t("outbox.others", { count: others })}</p>}
    </PhonePage>
  );
}

function EntryWords({ entry: { command, at, place } }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation("courier");
  const reason = command.type === "fail" ? t(`fail.reasons.${command.reason}`) : "";
  return (
    <span className="outbox-entry-words">
      <strong>{place}</strong>
      <span>{t(`outbox.acts.${command.type}`, { time: time(at), reason })}</span>
    </span>
  );
}

function RefusedEntry({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation("courier");
  const { deliveryId, command, key, problem } = entry;
  const stop = stopPath(deliveryId);
  return (
    <li className="outbox-refused">
      <EntryWords entry={entry} />
      {problem !== null && <RefusedProblem problem={problem} />}
      <div className="phone-button-pair">
        <PhoneLink to={command.type === "deliver" ? `${stop}/deliver` : stop} state={{ redo: key }}>
          {t("outbox.redo")}
        </PhoneLink>
        <PhoneButton onClick={() => void outbox.discard(key)}>{t("outbox.drop")}</PhoneButton>
      </div>
    </li>
  );
}
