import { ChevronLeft } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { time } from "../../shared/i18n/dates.ts";
import "./phone-page.css";

type Props = {
  readonly title: string;
  /** Where back leads, or what it does within a page; the first page has none. */
  readonly back?: string | (() => void);
  readonly strip?: ReactNode;
  readonly children: ReactNode;
  /** What the thumb reaches, the main action lowest. */
  readonly thumb?: ReactNode;
};

/** The frame of every page on the courier's phone. */
export function PhonePage({ title, back, strip, children, thumb }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  // What had the focus went away with the page before.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="phone">
      <header className="phone-bar">
        {back !== undefined && <Back to={back} />}
        <h1>{title}</h1>
        <Clock />
      </header>
      {strip}
      <main className="phone-main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {thumb !== undefined && <div className="phone-thumb">{thumb}</div>}
    </div>
  );
}

function Back({ to }: { readonly to: string | (() => void) }) {
  const { t } = useTranslation("courier");
  const icon = <ChevronLeft aria-hidden="true" size={30} strokeWidth={2.5} />;
  return typeof to === "string" ? (
    <Link className="phone-back" to={to} aria-label={t("back")}>
      {icon}
    </Link>
  ) : (
    <button className="phone-back" type="button" onClick={to} aria-label={t("back")}>
      {icon}
    </button>
  );
}

const tickMs = 5_000;

function Clock() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  return <time className="phone-clock">{time(now)}</time>;
}
