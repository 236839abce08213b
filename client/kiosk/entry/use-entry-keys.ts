import { useMemo, useRef, type RefObject } from "react";
import { useKeys } from "../use-keys.ts";
import type { EntryAction } from "./entry-state.ts";
import { signOf } from "./key-sign.ts";
import { createScanReader, type Scan } from "./scan-reader.ts";

type Listener = {
  /** The agency of the office, once known: a scanned code is looked for behind it. */
  readonly agency: string | null;
  /** Whether keys go into the boxes; scans are heard on every screen. */
  readonly typing: boolean;
  readonly onAction: (action: EntryAction) => void;
  readonly onDone: () => void;
  readonly onScan: (scan: Scan) => void;
  readonly onLeave: () => void;
};

/**
 * The kiosk by keyboard and scanner, wherever the focus is: signs fill the boxes, Backspace erases, Enter goes on,
 * Escape goes back. Gives the ref of the field that keeps the focus, and forgets what was typed so far.
 */
export function useEntryKeys(listener: Listener): {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly forget: () => void;
} {
  const field = useRef<HTMLInputElement>(null);
  const { agency, typing, onAction, onDone, onScan, onLeave } = listener;
  const reader = useMemo(() => createScanReader(agency), [agency]);

  useKeys((event) => {
    const scan = reader.take(event);
    if (scan) {
      event.preventDefault();
      // Otherwise the Enter of the scanner would press the key that has the focus.
      event.stopImmediatePropagation();
      onScan(scan);
      return;
    }
    if (event.key === "Escape") onLeave();
    else if (typing) type(event);
  });

  function type(event: KeyboardEvent): void {
    const inField = event.target === field.current;
    // An input method writes into the field by itself.
    const composed = inField && (event.isComposing || event.key === "Process");
    const sign = composed ? null : signOf(event);
    if (sign !== null) onAction({ type: "sign", sign });
    else if (event.key === "Backspace") onAction({ type: "erase" });
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) onDone();
    else return;
    event.preventDefault();
    if (!inField) field.current?.focus();
  }

  return { field, forget: reader.forget };
}
