import { Check, PackageCheck, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { time } from "../../shared/i18n/dates.ts";
import { Unreachable } from "../api/request.ts";
import { Empty } from "../ui/empty.tsx";
import { LanguageButton } from "./language-button.tsx";
import { PacketCard } from "./packet-card.tsx";
import { PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { Readiness } from "./service-worker/readiness.tsx";
import { SignOut } from "./sign-out.tsx";
import { Strip } from "./strip.tsx";
import { giveBackPath, noticeOf, takePath } from "./to-list.ts";
import { usePackets } from "./use-packets.ts";
import "./packet-list.css";

/** What is carried first, in the order of the round, then what is held out: to this courier, and by them. */
export function PacketList() {
  const { t } = useTranslation("courier");
  const { known, carried, offered, returning, error, asOf } = usePackets();
  const notice = noticeOf(useLocation().state);
  return (
    <PhonePage
      title={t("title")}
      strip={<Strip />}
      thumb={
        offered.length + carried.length > 0 ? (
          <Scans take={offered.length > 0} giveBack={carried.length > 0} />
        ) : undefined
      }
    >
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
            {offered.length === 0 ? t("list.waitingNone") : t("list.waiting", { count: offered.length })}
          </h2>
          {offered.length === 0 && <p>{t("list.waitingNoneNext")}</p>}
          <ul>
            {offered.map((packet) => (
              <PacketCard key={packet.id} packet={packet} />
            ))}
          </ul>
          {returning.length > 0 && (
            <h2 className="phone-section-title">{t("list.returning", { count: returning.length })}</h2>
          )}
          <ul>
            {returning.map((packet) => (
              <PacketCard key={packet.id} packet={packet} note={t("list.awaitsCounter")} />
            ))}
          </ul>
          <p className="phone-quiet">{t("list.asOf", { time: time(asOf) })}</p>
        </>
      ) : (
        <NotYet error={error} />
      )}
      <div className="packet-list-end">
        <Readiness />
        <LanguageButton />
        <SignOut />
      </div>
    </PhonePage>
  );
}

/** Hands change by scanning: at the office first to take, at the end to give back. */
function Scans({ take, giveBack }: { readonly take: boolean; readonly giveBack: boolean }) {
  const { t } = useTranslation("courier");
  return (
    <>
      {giveBack && (
        <PhoneLink to={giveBackPath}>
          <Undo2 aria-hidden="true" size={26} strokeWidth={2.25} /> {t("giveBack.open")}
        </PhoneLink>
      )}
      {take && (
        <PhoneLink look="primary" to={takePath}>
          <PackageCheck aria-hidden="true" size={30} strokeWidth={2.25} /> {t("take.open")}
        </PhoneLink>
      )}
    </>
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
