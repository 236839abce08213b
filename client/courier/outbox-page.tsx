import { Check, CloudUpload } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { time } from "../../shared/i18n/dates.ts";
import { Empty } from "../ui/empty.tsx";
import { adviceOn } from "./outbox/advice.ts";
import { isRefused, isWaiting, type OutboxEntry } from "./outbox/entry.ts";
import { outbox, useOutbox } from "./outbox/use-outbox.ts";
import { PhoneButton, PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { RefusedProblem } from "./phone-problem.tsx";
import { Strip } from "./strip.tsx";
import { listPath, stopPath } from "./to-list.ts";
import { usePackets } from "./use-packets.ts";
import "./outbox-page.css";

/** Every act of this page's life: what the office refused and why, what waits, and what it has taken in. */
export function OutboxPage({ account }: { readonly account: string }) {
  const { t } = useTranslation("courier");
  const { entries, sent, others } = useOutbox();
  const { carried } = usePackets();
  const mine = entries.filter((entry) => entry.account === account);
  return (
    <PhonePage title={t("outbox.title")} back={listPath} strip={<Strip linked={false} />}>
      {mine.length === 0 && <Empty title={t("outbox.empty")} next={t("outbox.emptyNext")} />}
      <ul className="outbox-list">
        {mine.filter(isRefused).map((entry) => (
          <RefusedEntry
            key={entry.key}
            entry={entry}
            open={carried.some(({ id, mustReturn }) => id === entry.deliveryId && !mustReturn)}
          />
        ))}
        {mine.filter(isWaiting).map((entry) => (
          <Line
            key={entry.key}
            entry={entry}
            icon={<CloudUpload aria-hidden="true" size={26} strokeWidth={2.25} />}
            kind="waiting"
          />
        ))}
        {sent.map(({ entry }) => (
          <Line
            key={entry.key}
            entry={entry}
            icon={<Check aria-hidden="true" size={26} strokeWidth={2.5} />}
            kind="sent"
          />
        ))}
      </ul>
      {others > 0 && <p className="phone-quiet">{t("outbox.others", { count: others })}</p>}
    </PhonePage>
  );
}

type LineProps = {
  readonly entry: OutboxEntry;
  readonly icon: ReactElement;
  readonly kind: "waiting" | "sent";
};

function Line({ entry, icon, kind }: LineProps) {
  const { t } = useTranslation("courier");
  return (
    <li className={`outbox-entry outbox-entry--${kind}`}>
      <span className="outbox-entry-mark">{icon}</span>
      <EntryWords entry={entry} />
      <span>{t(`outbox.${kind}`)}</span>
    </li>
  );
}

function EntryWords({ entry: { act, content, at } }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation("courier");
  const reason =
    content?.command.type === "fail" ? t(`fail.reasons.${content.command.reason}`) : t("fail.title");
  return (
    <span className="outbox-entry-words">
      <strong>{content?.place ?? t("outbox.unreadable")}</strong>
      <span>{t(`outbox.acts.${act}`, { time: time(at), reason })}</span>
    </span>
  );
}

type RefusedProps = {
  readonly entry: OutboxEntry;
  /** The packet is still in the bag and may be tried again. */
  readonly open: boolean;
};

function RefusedEntry({ entry, open }: RefusedProps) {
  const { t } = useTranslation("courier");
  const { deliveryId, act, content, key, problem } = entry;
  const stop = stopPath(deliveryId);
  const redo = open && content !== null && act !== "missPins";
  return (
    <li className="outbox-refused">
      <EntryWords entry={entry} />
      {problem !== null && <RefusedProblem problem={problem} />}
      {problem !== null && <p>{t(`outbox.advice.${adviceOn(act, problem)}`)}</p>}
      <div className="phone-button-pair">
        {redo && (
          <PhoneLink to={act === "deliver" ? `${stop}/deliver` : stop} state={{ redo: key }}>
            {t("outbox.redo")}
          </PhoneLink>
        )}
        <PhoneButton onClick={() => void outbox.discard(key)}>{t("outbox.drop")}</PhoneButton>
      </div>
    </li>
  );
}
