import { useEffect, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { HelpStrip } from "../help/help-strip.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useDeskLive } from "../live/use-desk-live.ts";
import { useSignedIn } from "../session/signed-in.tsx";
import { useWords } from "../words/use-words.ts";
import { DeskBar } from "./desk-bar.tsx";
import { DeskRail } from "./desk-rail.tsx";
import { KeyLine } from "./key-line.tsx";
import { mayTakeIn } from "./rail-plan.ts";
import "./desk-shell.css";

/** Bar, rail, page, key line. */
export function DeskShell({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { role } = useSignedIn();
  const live = useDeskLive();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${t("shell.title")} · ${t("common:product")}`;
  }, [t]);
  useShortcuts(
    "shell",
    mayTakeIn(role)
      ? [
          {
            name: "n",
            words: t("shell.keys.newDossier"),
            everywhere: true,
            run: () => void navigate("/desk/new"),
          },
        ]
      : [],
  );
  return (
    <div className="desk">
      <a className="desk-skip" href="#desk-main">
        {t("shell.skip")}
      </a>
      <DeskBar live={live} />
      <HelpStrip />
      <DeskRail />
      <main className="desk-main" id="desk-main" tabIndex={-1}>
        {children}
      </main>
      <KeyLine />
    </div>
  );
}
