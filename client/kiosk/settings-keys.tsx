import { ALargeSmall, Check, Contrast, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languages } from "../../shared/i18n/index.ts";
import { KioskKey, KioskSwitch } from "../ui/kiosk-key.tsx";
import { HelpKey } from "./help/help-key.tsx";
import type { Settings } from "./use-settings.ts";

/** Text size, ground, and the key that calls for somebody: the first keys of the lowest row, on every screen. */
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
      <HelpKey />
    </>
  );
}

/** Every language by its own name, the chosen one black. */
export function LanguageKeys({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  return languages.map((language) => {
    const chosen = language === settings.language;
    return (
      <KioskKey
        key={language}
        shape="line"
        strong={chosen}
        icon={chosen ? <Check aria-hidden="true" /> : undefined}
        lang={language}
        onPress={() => settings.setLanguage(language)}
      >
        {t(`common:language.${language}`)}
      </KioskKey>
    );
  });
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
