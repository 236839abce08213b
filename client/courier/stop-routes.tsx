import { useTranslation } from "react-i18next";
import { Route, Routes, useParams } from "react-router";
import { Empty } from "../ui/empty.tsx";
import { DeliverPage } from "./deliver-page.tsx";
import { DirectionsPage } from "./directions-page.tsx";
import { FailPage } from "./fail-page.tsx";
import { PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { StopPage } from "./stop-page.tsx";
import { Strip } from "./strip.tsx";
import { listPath } from "./to-list.ts";
import { usePackets } from "./use-packets.ts";

/** One packet: its stop, and what can be confirmed of it. */
export function StopRoutes({ account }: { readonly account: string }) {
  const { t } = useTranslation("courier");
  const { id } = useParams();
  const { known, carried, offered, returning } = usePackets();
  const at = carried.findIndex((packet) => packet.id === id);
  const mine = carried[at];
  const packet = mine ?? [...offered, ...returning].find((one) => one.id === id);

  if (!packet) {
    return (
      <PhonePage
        title={t("title")}
        back={listPath}
        strip={<Strip />}
        thumb={
          <PhoneLink look="primary" to={listPath}>
            {t("stop.toList")}
          </PhoneLink>
        }
      >
        {known ? (
          <Empty title={t("stop.gone")} next={t("stop.goneNext")} />
        ) : (
          <p className="appear-late">{t("list.loading")}</p>
        )}
      </PhonePage>
    );
  }
  const waits = packet.state === "returning" ? t("stop.returning") : t("stop.atOffice");
  const title = mine ? t("stop.position", { at: at + 1, of: carried.length }) : waits;
  const stop = <StopPage packet={packet} title={title} />;
  const directions = packet.mine && <Route path="directions" element={<DirectionsPage packet={packet} />} />;
  // What must come back is neither delivered nor tried once more.
  if (!mine || mine.mustReturn) {
    return (
      <Routes>
        {directions}
        <Route path="*" element={stop} />
      </Routes>
    );
  }
  return (
    <Routes>
      {directions}
      <Route path="deliver" element={<DeliverPage packet={mine} account={account} />} />
      <Route path="fail" element={<FailPage packet={mine} account={account} />} />
      <Route path="*" element={stop} />
    </Routes>
  );
}
