import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Logo } from "./logo.tsx";
import "./broken-page.css";

/** Milliseconds before a machine in the hall tries, and those over which a hallful of them spreads. */
const [beforeTryMs, spreadMs] = [5_000, 10_000];

/** Instead of a screen that can't be drawn. `unattended`: nobody stands by who would know what to tap, so it opens again by itself. */
export function BrokenPage({ unattended = false }: { readonly unattended?: boolean }) {
  const { t } = useTranslation("common");
  useEffect(() => (unattended ? reopenOnceServed() : undefined), [unattended]);
  return (
    <main className="broken-page" data-unattended={unattended || undefined}>
      <Logo />
      <div role="alert">
        <h1>{t("broken.title")}</h1>
        <p>{t("broken.kept")}</p>
        {unattended && <p>{t("broken.itself")}</p>}
      </div>
      <Button kind="primary" onClick={() => location.reload()}>
        {t("broken.reopen")}
      </Button>
    </main>
  );
}

/** Not before the server answers: the browser's own error page would stay for good. */
function reopenOnceServed(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const tryLater = () => {
    timer = setTimeout(() => void look(), beforeTryMs + Math.random() * spreadMs);
  };
  const look = async () => {
    const served = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
    if (served?.ok) location.reload();
    else tryLater();
  };
  tryLater();
  return () => clearTimeout(timer);
}
