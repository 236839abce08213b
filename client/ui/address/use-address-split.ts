import { useEffect, useRef, useState } from "react";
import { splitInto, type AddressFields } from "../../../shared/domain/deliveries/rounds/index.ts";

export type Taken = { readonly before: AddressFields; readonly after: AddressFields };

const wholeLine = /[\s,/]/u;

/**
 * Takes a whole line apart that somebody typed or pasted into one field. What came of it is said, and can be taken back: nothing is
 * lost, and what was taken back once is left alone.
 */
export function useAddressSplit({
  read,
  write,
}: {
  readonly read: () => AddressFields;
  readonly write: (fields: AddressFields) => void;
}) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const left = useRef(new Set<string>());
  // What is pasted is in the field only after this page has been drawn anew.
  const form = useRef({ read, write });
  useEffect(() => {
    form.current = { read, write };
  });

  /** @returns whether something was taken apart */
  const takeApart = (at: "number" | "street"): boolean => {
    const before = form.current.read();
    const text = before[at];
    if (!wholeLine.test(text.trim()) || left.current.has(text)) return false;
    const after = splitInto(before, at);
    if (!after) return false;
    form.current.write(after);
    setTaken({ before, after });
    return true;
  };

  const undo = () => {
    if (!taken) return;
    left.current.add(taken.before.number).add(taken.before.street);
    form.current.write(taken.before);
    setTaken(null);
  };

  return { taken, takeApart, undo };
}
