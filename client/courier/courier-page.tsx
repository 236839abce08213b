import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { Empty } from "../ui/empty.tsx";
import { GiveBackPage } from "./give-back-page.tsx";
import { OutboxPage } from "./outbox-page.tsx";
import { useOutboxSender } from "./outbox/use-outbox.ts";
import { PacketList } from "./packet-list.tsx";
import { usePhone } from "./phone/use-phone.ts";
import { PhonePage } from "./phone-page.tsx";
import { installable } from "./service-worker/installable.ts";
import { SignIn } from "./sign-in.tsx";
import { SignOut } from "./sign-out.tsx";
import { StopRoutes } from "./stop-routes.tsx";
import { Strip } from "./strip.tsx";
import { TakePage } from "./take-page.tsx";

/** `/courier`: one phone, one courier, the packets they carry. */
export default function CourierPage() {
  useEffect(installable, []);
  return (
    <div data-theme="kiosk" className="courier">
      {window.isSecureContext ? <Courier /> : <Insecure />}
    </div>
  );
}

/** Browsers give keys, places, cameras and offline pages to TLS and to the own machine only. */
function Insecure() {
  const { t } = useTranslation("courier");
  return (
    <PhonePage title={t("title")}>
      <Empty title={t("session.insecureTitle")} next={t("session.insecure")} />
    </PhonePage>
  );
}

function Courier() {
  const { t } = useTranslation("courier");
  const door = usePhone();
  useOutboxSender(door.is === "in" ? door.account : null);

  switch (door.is) {
    case "opening":
    case "noConnection":
      return (
        <PhonePage title={t("title")} strip={<Strip linked={false} />}>
          {door.is === "noConnection" ? (
            <Empty title={t("session.noConnectionTitle")} next={t("session.noConnection")} />
          ) : (
            <p className="appear-late">{t("session.loading")}</p>
          )}
        </PhonePage>
      );
    case "signIn":
      return <SignIn shiftEnded={door.ended} />;
    case "otherRole":
      return (
        <PhonePage title={t("title")} thumb={<SignOut />}>
          <Empty title={t("session.otherRoleTitle")} next={t("session.otherRole", { name: door.name })} />
        </PhonePage>
      );
    case "in": {
      const { account } = door;
      return (
        <Routes>
          <Route path="take" element={<TakePage />} />
          <Route path="give-back" element={<GiveBackPage account={account} />} />
          <Route path="stops/:id/*" element={<StopRoutes account={account} />} />
          <Route path="outbox" element={<OutboxPage account={account} />} />
          <Route path="*" element={<PacketList />} />
        </Routes>
      );
    }
  }
}
