import { useState } from "react";
import { Link, useLocation } from "react-router";
import { GraceLine } from "../../ui/grace-line.tsx";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { AllKeys } from "../keys/all-keys.tsx";
import { useShortcutList, useShortcuts, useSingleKeys } from "../keys/keys.tsx";
import type { Shortcut } from "../keys/key-store.ts";
import { useGrace, useGraceState } from "../grace/grace.tsx";
import { dossierPath } from "../words/paths.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import "./key-line.css";

/** The line at the bottom: what the keys do, and what is about to be sent or has just been. */
export function KeyLine() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [single] = useSingleKeys();
  const shortcuts = useShortcutList();
  useShortcuts("shell", [
    { name: "?", words: t("shell.keys.all"), everywhere: true, run: () => setOpen(true) },
  ]);
  const shown = shortcuts.filter(({ inLine, name }) => inLine === true && (single || name.length > 1));
  return (
    <footer className="key-line">
      <div className="key-line-keys">
        {pairs(shown).map(({ keys, words }) => (
          <KeyHint key={words} keys={keys} words={words} />
        ))}
        <button type="button" onClick={() => setOpen(true)}>
          <KeyHint keys={["?"]} words={t("shell.keys.all")} />
        </button>
      </div>
      <Outcome />
      {open && <AllKeys onClose={() => setOpen(false)} />}
    </footer>
  );
}

/** Two keys with opposite meaning share a place: "J K xuống, lên". */
function pairs(shortcuts: readonly Shortcut[]) {
  const shown: { keys: string[]; words: string }[] = [];
  for (const { name, words } of shortcuts) {
    const last = shown.at(-1);
    if (name === "k" && last?.keys[0] === "j") {
      last.keys.push(name);
      last.words = `${last.words}, ${words}`;
    } else {
      shown.push({ keys: [name === "Escape" ? "Esc" : name], words });
    }
  }
  return shown;
}

function Outcome() {
  const { t } = useWords();
  const { current, failures } = useGraceState();
  const { pathname } = useLocation();
  const grace = useGrace();
  const waiting = current.phase === "waiting";
  const cancelKey: Shortcut = {
    name: "Escape",
    words: t("shell.grace.cancel"),
    whileTyping: true,
    run: grace.cancel,
  };
  useShortcuts("grace", waiting ? [cancelKey] : []);

  if (waiting) {
    const { order, until } = current;
    return (
      <GraceLine
        key={order.id}
        words={t("shell.grace.sending", { what: order.what, serial: order.serial })}
        until={until}
        secondsLeft={(count) => t("shell.grace.seconds", { count })}
        cancel={t("shell.grace.cancel")}
        onCancel={grace.cancel}
      />
    );
  }
  // The page of the dossier says it itself, with room for the server's words.
  const failure = failures.find(({ order }) => dossierPath(order.ref) !== pathname);
  if (failure) {
    const { what, serial, ref } = failure.order;
    const { title } = faultOf(failure.error, t);
    return (
      <div className="key-line-failed">
        <span role="alert">{t("shell.grace.failed", { what, serial, why: title })}</span>
        <Link to={dossierPath(ref)}>{t("shell.grace.open")}</Link>
        <Button kind="quiet" onClick={() => grace.dismiss(ref)}>
          {t("shell.keys.close")}
        </Button>
      </div>
    );
  }
  const order = current.phase === "idle" ? null : current.order;
  return <output className="key-line-said">{order && outcomeWords(current.phase, order)}</output>;

  function outcomeWords(phase: string, { what, serial }: { what: string; serial: string }) {
    if (phase === "cancelled") return t("shell.grace.cancelled");
    if (phase === "done") return t("shell.grace.done", { what, serial });
    return phase === "sending" ? t("shell.grace.busy", { what, serial }) : "";
  }
}
