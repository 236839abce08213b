import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { time } from "../../shared/i18n/dates.ts";
import { Unreachable } from "../api/request.ts";
import { Empty } from "../ui/empty.tsx";
import { LanguageButton } from "./language-button.tsx";
import { PacketCard } from "./packet-card.tsx";
import { PhonePage } from "./phone-page.tsx";
import { SignOut } from "./sign-out.tsx";
import { Strip } from "./strip.tsx";
import { TakeButton } from "./take-button.tsx";
import { noticeOf } from "./to-list.ts";
import { usePackets } from "./use-packets.ts";
import "./packet-list.css";

/** What is carried first, then what waits at the office to be taken. */
export function PacketList({ account }: { readonly account: string }) {
  const { t } = useTranslation("courier");
  const { known, carried, waiting, error, asOf } = usePackets();
  const notice = noticeOf(useLocation().state);
  return (
    <PhonePage title={t("title")} strip={<Strip />}>
      {notice !== null && (
        <p className="phone-notice" aria-live="polite">
          <Check aria-hidden="true" size={26} strokeWidth={2.5} /> {notice}
        </p>
      )}
      {known ? (
        <>
          <h2 className="phone-section-title">
            {carried.length === 0 ? t("list.carriedNone") : t("list.carried", { count: carried.length })}
          </h2>
          {carried.length === 0 && <p>{t("list.carriedNoneNext")}</p>}
          <ul>
            {carried.map((packet) => (
              <PacketCard key={packet.id} packet={packet} />
            ))}
          </ul>
          <h2 className="phone-section-title">
            {waiting.length === 0 ? t("list.waitingNone") : t("list.waiting", { count: waiting.length })}
          </h2>
          {waiting.length === 0 && <p>{t("list.waitingNoneNext")}</p>}
          <ul>
            {waiting.map((packet) => (
              <PacketCard key={packet.id} packet={packet}>
                <TakeButton packet={packet} account={account} />
              </PacketCard>
            ))}
          </ul>
          <p className="phone-quiet">{t("list.asOf", { time: time(asOf) })}</p>
        </>
      ) : (
        <NotYet error={error} />
      )}
      <div className="packet-list-end">
        <LanguageButton />
        <SignOut />
      </div>
    </PhonePage>
  );
}

function NotYet({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation("courier");
  if (error === null) return <p className="appear-late">{t("list.loading")}</p>;
  const offline = error instanceof Unreachable;
  return (
    <Empty title={t("list.failed")} next={offline ? t("list.failedOffline") : t("list.failedRefused")} />
  );
}
