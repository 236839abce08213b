import { Search } from "lucide-react";
import { useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { KeyCap } from "../../ui/key-hint.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useWords } from "../words/use-words.ts";
import { focusRow } from "../../ui/queue-list.tsx";
import { useDeskMemory } from "./desk-memory.tsx";

/** Finds a dossier by code, name or phone. `/` comes here, Enter looks, Escape leaves. */
export function SearchBox() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const q = search.get("q") ?? "";
  const navigate = useNavigate();
  const memory = useDeskMemory();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts("shell", [
    {
      name: "/",
      words: t("shell.keys.search"),
      everywhere: true,
      run: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);
  const look = () => {
    const typed = input.current?.value.trim() ?? "";
    void navigate(typed === "" ? "/desk" : `/desk?q=${encodeURIComponent(typed)}`);
  };
  return (
    <search className="desk-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <Search size={18} strokeWidth={2} aria-hidden="true" />
        <input
          key={q}
          ref={input}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t("shell.search.label")}
          placeholder={t("shell.search.placeholder")}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            const { selected } = memory.list();
            if (event.key === "ArrowDown" && selected !== null) {
              event.preventDefault();
              focusRow(selected);
            }
          }}
        />
        <KeyCap name="/" hidden />
      </form>
    </search>
  );
}
