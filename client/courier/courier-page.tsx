import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { useSession } from "../api/use-session.ts";
import { Empty } from "../ui/empty.tsx";
import { OutboxPage } from "./outbox-page.tsx";
import { useOutboxSender } from "./outbox/use-outbox.ts";
import { PacketList } from "./packet-list.tsx";
import { PhonePage } from "./phone-page.tsx";
import { SignIn } from "./sign-in.tsx";
import { SignOut } from "./sign-out.tsx";
import { StopRoutes } from "./stop-routes.tsx";
import { Strip } from "./strip.tsx";

/** `/courier`: one phone, one courier, the packets they carry. */
export default function CourierPage() {
  return (
    <div data-theme="kiosk" className="courier">
      <Courier />
    </div>
  );
}

function Courier() {
  const { t } = useTranslation("courier");
  const session = useSession();
  const courier = session.data?.role === "courier" ? session.data.account : null;
  useOutboxSender(courier);

  if (session.data === undefined) {
    return (
      <PhonePage title={t("title")} strip={<Strip linked={false} />}>
        {session.isError ? (
          <Empty title={t("session.noConnectionTitle")} next={t("session.noConnection")} />
        ) : (
          <p className="appear-late">{t("session.loading")}</p>
        )}
      </PhonePage>
    );
  }
  if (session.data === null) return <SignIn />;
  if (courier === null) {
    return (
      <PhonePage title={t("title")} thumb={<SignOut />}>
        <Empty
          title={t("session.otherRoleTitle")}
          next={t("session.otherRole", { name: session.data.name })}
        />
      </PhonePage>
    );
  }
  return (
    <Routes>
      <Route index element={<PacketList account={courier} />} />
      <Route path="stops/:id/*" element={<StopRoutes account={courier} />} />
      <Route path="outbox" element={<OutboxPage account={courier} />} />
      <Route path="*" element={<PacketList account={courier} />} />
    </Routes>
  );
}
