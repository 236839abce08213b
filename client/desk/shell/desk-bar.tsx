import { useMutation } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { Link } from "react-router";
import { fullDate, time, weekdayName } from "../../../shared/i18n/dates.ts";
import { switchLanguage } from "../../i18n/i18n.ts";
import { Logo } from "../../ui/logo.tsx";
import type { LiveState } from "../live/use-desk-live.ts";
import { useSignedIn } from "../session/signed-in.tsx";
import { signOut } from "../session/use-session.ts";
import { capital } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { SearchBox } from "./search-box.tsx";
import { useBusinessNow } from "./use-office.tsx";
import "./desk-bar.css";

/** Who, where, when; the search box; whether what is shown changes by itself. */
export function DeskBar({ live }: { readonly live: LiveState }) {
  const { t, language } = useWords();
  const now = useBusinessNow();
  return (
    <header className="desk-bar">
      <Link to="/desk" className="desk-bar-home">
        <Logo light />
        <span>{t("common:product")}</span>
      </Link>
      <SearchBox />
      <LiveWords live={live} />
      <p className="desk-bar-now">
        {capital(weekdayName(now, language))} {fullDate(now, language)}, {time(now)}
      </p>
      <Person />
    </header>
  );
}

function LiveWords({ live }: { readonly live: LiveState }) {
  const { t } = useWords();
  return (
    <output className="desk-live" data-on={live.on}>
      <i aria-hidden="true" />
      {live.on ? t("shell.live.on") : t("shell.live.off", { time: time(live.since) })}
    </output>
  );
}

function Person() {
  const { t, language } = useWords();
  const { name, role, counter } = useSignedIn();
  const leave = useMutation({ mutationFn: () => signOut() });
  const place = counter === null ? t(`shell.roles.${role}`) : t("shell.counter", { number: counter });
  const other = language === "vi" ? "en" : "vi";
  return (
    <div className="desk-bar-person">
      <Link to="/desk/me">
        {t("shell.at", { name, place })}
        <span className="visually-hidden">. {t("me.title")}</span>
      </Link>
      <button type="button" lang={other} onClick={() => switchLanguage(other)}>
        {t(`common:language.${other}`)}
      </button>
      <button type="button" onClick={() => leave.mutate()} disabled={leave.isPending}>
        <LogOut size={16} strokeWidth={2} aria-hidden="true" />
        {t("shell.signOut")}
      </button>
    </div>
  );
}
