import type { ReactNode } from "react";
import type { Office } from "../../shared/contracts/office.ts";
import { currentLanguage } from "../i18n/i18n.ts";
import { Logo } from "../ui/logo.tsx";

/** Whose screen this is, and at the right what time it is or whether what is shown is live. */
export function KioskBar({
  office,
  children,
}: {
  readonly office: Office | null;
  readonly children?: ReactNode;
}) {
  return (
    <header className="kiosk-bar">
      <Logo />
      <p className="kiosk-bar-name">{office?.counterName[currentLanguage()]}</p>
      {children}
    </header>
  );
}
