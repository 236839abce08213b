import { ALargeSmall, Contrast, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languages } from "../../shared/i18n/index.ts";
import { KioskKey, KioskSwitch } from "../ui/kiosk-key.tsx";
import type { Settings } from "./use-settings.ts";

/** Text size and ground: the first two keys of the lowest row, on every screen. */
export function ReadingKeys({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  return (
    <>
      <KioskSwitch
        icon={<ALargeSmall aria-hidden="true" />}
        isOn={settings.bigText}
        onChange={settings.setBigText}
      >
        {t("kiosk:keys.bigText")}
      </KioskSwitch>
      <KioskSwitch icon={<Contrast aria-hidden="true" />} isOn={settings.black} onChange={settings.setBlack}>
        {t("kiosk:keys.black")}
      </KioskSwitch>
    </>
  );
}

/** The lowest row where a resident's own is shown: reading, the other language, and leaving with its countdown. */
export function LowestRow({
  settings,
  idleLeft,
  onLeave,
}: {
  readonly settings: Settings;
  readonly idleLeft: number;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const other = languages.find((language) => language !== settings.language) ?? settings.language;
  return (
    <>
      <ReadingKeys settings={settings} />
      <KioskKey shape="line" lang={other} onPress={() => settings.setLanguage(other)}>
        {t(`common:language.${other}`)}
      </KioskKey>
      <KioskKey shape="line" strong onPress={onLeave}>
        <span className="leave-key">
          <span>
            <strong>{t("kiosk:keys.done")}</strong>
            <span className="leave-key-count" aria-hidden="true">
              {t("kiosk:keys.clears", { seconds: idleLeft })}
            </span>
          </span>
          <X aria-hidden="true" />
        </span>
      </KioskKey>
    </>
  );
}
