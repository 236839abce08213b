import { useEffect, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { KeyCap } from "../../ui/key-hint.tsx";
import { useWords } from "../words/use-words.ts";
import type { Shortcut } from "./key-store.ts";
import { useShortcutList, useSingleKeys } from "./keys.tsx";
import "./all-keys.css";

/** The list of all keys, with the switch that turns single ones off. */
export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [single, setSingle] = useSingleKeys();
  const shortcuts = useShortcutList();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog className="all-keys" ref={dialog} aria-labelledby="all-keys-title" onClose={onClose}>
      <h2 id="all-keys-title">{t("shell.keys.title")}</h2>
      <p>{t("shell.keys.intro")}</p>
      <div className="all-keys-lists">
        <KeyTable title={t("shell.keys.here")} shortcuts={shortcuts.filter((one) => !one.everywhere)} />
        <KeyTable title={t("shell.keys.everywhere")} shortcuts={shortcuts.filter((one) => one.everywhere)} />
      </div>
      <label className="all-keys-switch">
        <input
          type="checkbox"
          name="singleKeys"
          checked={single}
          onChange={(event) => setSingle(event.target.checked)}
        />
        <span>
          {t("shell.keys.single")}
          <small>{t("shell.keys.singleHint")}</small>
        </span>
      </label>
      <Button kind="primary" keyName="Esc" onClick={onClose}>
        {t("shell.keys.close")}
      </Button>
    </dialog>
  );
}

function KeyTable({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {shortcuts.map(({ name, words }) => (
          <div key={name}>
            <dt>
              <KeyCap name={name} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
