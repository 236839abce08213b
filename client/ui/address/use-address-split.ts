import { useEffect, useRef, useState } from "react";
import { splitInto, type AddressFields } from "../../../shared/domain/deliveries/rounds/index.ts";

/** The fields of a home address in a form. */
export type HomeFields = AddressFields & { readonly directions: string };

export type Taken = {
  readonly before: HomeFields;
  readonly after: HomeFields;
  /** What belongs to no field and went to the directions. */
  readonly rest: string;
};

const wholeLine = /[\s,/]/u;

/**
 * Takes a whole line apart that somebody typed or pasted into one field. What came of it is said, and can be taken back: nothing is
 * lost, and what was taken back once is left alone.
 */
export function useAddressSplit({
  read,
  write,
}: {
  readonly read: () => HomeFields;
  readonly write: (fields: HomeFields) => void;
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
    const split = splitInto(before, at);
    if (!split) return false;
    const { fields, rest } = split;
    const directions = [before.directions, rest].filter((part) => part.trim() !== "").join("; ");
    const after = { ...fields, directions };
    form.current.write(after);
    setTaken({ before, after, rest });
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
