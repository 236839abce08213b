import { useState } from "react";
import { useTranslation } from "react-i18next";
import { takeDevice } from "../../api/device-token.ts";
import { HelpContext, useHelp, type Help } from "../help/use-help.ts";
import KioskPage from "../kiosk-page.tsx";
import { VoidScreen } from "./void-screen.tsx";

/** What stands in front of the kiosk: which machine this is. One that the office has revoked shows that and nothing else. */
export default function KioskDoor() {
  const [registered] = useState(takeDevice);
  const { help, refusal } = useHelp(registered);
  // With the page goes whatever a resident had open on it.
  if (refusal) return <VoidScreen refusal={refusal} />;
  return (
    <HelpContext value={help}>
      <Said state={help?.state ?? "rest"} />
      <KioskPage />
    </HelpContext>
  );
}

/** Says once how the call stands, whatever screen is shown. */
function Said({ state }: { readonly state: Help["state"] }) {
  const { t } = useTranslation("devices");
  const isSaid = state === "open" || state === "answered" || state === "failed";
  return (
    <p className="visually-hidden" role="status">
      {isSaid && t(`kiosk.said.${state}`)}
    </p>
  );
}
