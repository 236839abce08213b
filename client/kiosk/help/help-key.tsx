import { BellRing } from "lucide-react";
import { useTranslation } from "react-i18next";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { useHelpKey } from "./use-help.ts";
import "./help-key.css";

/** "Gọi cán bộ": in the lowest row of every screen. It says itself how the call stands; nothing on a kiosk that is not registered. */
export function HelpKey() {
  const { t } = useTranslation("devices");
  const help = useHelpKey();
  if (!help) return null;
  return (
    <KioskKey
      shape="flat"
      icon={<BellRing className="help-key" data-state={help.state} aria-hidden="true" />}
      onPress={help.call}
    >
      {t(`kiosk.${help.state === "rest" ? "call" : help.state}`)}
    </KioskKey>
  );
}
