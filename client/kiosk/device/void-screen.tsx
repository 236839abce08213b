import { useTranslation } from "react-i18next";
import type { Problem } from "../../../shared/contracts/problem.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { Logo } from "../../ui/logo.tsx";
import { LanguageKeys, ReadingKeys } from "../settings-keys.tsx";
import { useSettings } from "../use-settings.ts";
import "../kiosk.css";
import "./void-screen.css";

/** A machine whose token is void: what a resident does instead, and whom the staff call. */
export function VoidScreen({ refusal }: { readonly refusal: Problem }) {
  const { t } = useTranslation();
  const settings = useSettings();
  const { office = "", phone = "" } = refusal.params ?? {};
  return (
    <div className={settings.bigText ? "kiosk kiosk--big" : "kiosk"}>
      <main className="void-screen">
        <header className="kiosk-bar">
          <Logo />
          <p className="kiosk-bar-name">{String(office)}</p>
        </header>
        <div className="void-screen-words" role="alert">
          <h1>{t("devices:kiosk.void.title")}</h1>
          <p className="void-screen-next">{t("devices:kiosk.void.next")}</p>
          {phone !== "" && (
            <p>
              {t("devices:kiosk.void.call", { office: String(office) })}{" "}
              <strong className="void-screen-phone">{String(phone)}</strong>
            </p>
          )}
        </div>
        <KeyBar
          label={t("kiosk:keys.title")}
          settings={
            <>
              <ReadingKeys settings={settings} />
              <LanguageKeys settings={settings} />
            </>
          }
        />
      </main>
    </div>
  );
}
