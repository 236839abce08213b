import { ScanBarcode } from "lucide-react";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { DispatchBoard } from "../../../shared/contracts/dispatch.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { KeyCap } from "../../ui/key-hint.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useWords } from "../words/use-words.ts";
import type { Scan, ScanMode } from "./use-scans.ts";

const modes = [
  { mode: "find", key: "t" },
  { mode: "offer", key: "d" },
  { mode: "receive", key: "v" },
] as const;

/** One field for the scanner: it finds a packet, or holds out or takes in one after the other. */
export function ScanBar({
  mode,
  works,
  couriers,
  courier,
  scans,
  onMode,
  onCourier,
  onScan,
}: {
  readonly mode: ScanMode;
  /** Whether the reader does the work of the counter, or only looks. */
  readonly works: boolean;
  readonly couriers: DispatchBoard["couriers"];
  readonly courier: string;
  readonly scans: readonly Scan[];
  readonly onMode: (mode: ScanMode) => void;
  readonly onCourier: (courier: string) => void;
  readonly onScan: (scanned: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const of = (name: string) => t(`dispatch.scan.${name}`);
  const shown = works ? modes : modes.slice(0, 1);
  useFocusOn(field, mode, courier);
  useShortcuts(
    "page",
    shown.map(({ mode: one, key }) => ({
      name: key,
      words: of(`modes.${one}`),
      inLine: true,
      run: () => {
        onMode(one);
        field.current?.focus();
      },
    })),
  );
  return (
    <section className="dispatch-scan" aria-label={of("title")}>
      {works && (
        <div className="dispatch-modes" role="radiogroup" aria-label={of("what")}>
          {shown.map(({ mode: one, key }) => (
            <label key={one} data-on={one === mode || undefined}>
              <input type="radio" name="scan-mode" checked={one === mode} onChange={() => onMode(one)} />
              {of(`modes.${one}`)}
              <KeyCap name={key} hidden />
            </label>
          ))}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const scanned = text.trim().toUpperCase();
          setText("");
          if (scanned !== "") onScan(scanned);
        }}
      >
        {mode === "offer" && (
          <select
            aria-label={of("courier")}
            value={courier}
            onChange={(event) => onCourier(event.target.value)}
          >
            <option value="">{of("chooseCourier")}</option>
            {couriers.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </select>
        )}
        <ScanBarcode size={18} aria-hidden="true" />
        <input
          ref={field}
          aria-label={of(`fields.${mode}`)}
          placeholder={of(`fields.${mode}`)}
          value={text}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          disabled={mode === "offer" && courier === ""}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <ol className="dispatch-scans" aria-live="polite">
        {scans.map(({ id, seal, state, words }) => (
          <li key={id} data-state={state}>
            <DueMark kind={state === "refused" ? "overdue" : state === "done" ? "onTime" : "dueToday"} />
            <b>{seal}</b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The scanner types into the field as soon as its meaning is chosen; not when the page opens. */
function useFocusOn(field: RefObject<HTMLInputElement | null>, mode: ScanMode, courier: string) {
  const before = useRef({ mode, courier });
  useEffect(() => {
    const changed = before.current.mode !== mode || before.current.courier !== courier;
    before.current = { mode, courier };
    if (changed) field.current?.focus();
  }, [field, mode, courier]);
}
