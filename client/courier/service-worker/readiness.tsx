import { RefreshCw, Smartphone } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PhoneButton } from "../phone-button.tsx";
import { takeOver } from "./installable.ts";

/** Whether this page opens without a signal, and whether a newer one waits. */
export function Readiness() {
  const { t } = useTranslation("courier");
  const [ready, setReady] = useState(false);
  const [newer, setNewer] = useState<ServiceWorkerRegistration | null>(null);

  useEffect(() => {
    if (!("serviceWorker" in navigator)) return undefined;
    let gone = false;
    let registration: ServiceWorkerRegistration | null = null;
    const look = () => {
      if (!gone) setNewer(registration?.waiting ? registration : null);
    };
    const ask = () => {
      if (document.visibilityState === "visible") registration?.update().then(look, () => undefined);
    };
    void navigator.serviceWorker.ready.then((found) => {
      if (gone) return;
      registration = found;
      setReady(true);
      look();
      found.addEventListener("updatefound", () => {
        found.installing?.addEventListener("statechange", look);
      });
    });
    document.addEventListener("visibilitychange", ask);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);

  return (
    <>
      <p className="phone-ready">
        <Smartphone aria-hidden="true" size={26} strokeWidth={2.25} />
        {ready ? t("offline.ready") : t("offline.notReady")}
      </p>
      {newer !== null && (
        <PhoneButton onClick={() => takeOver(newer)}>
          <RefreshCw aria-hidden="true" size={26} strokeWidth={2.25} /> {t("offline.update")}
        </PhoneButton>
      )}
    </>
  );
}
