import { useState } from "react";

/** The rows that a person has marked to do something with all of them; what left the list is marked no more. */
export function useMarked(order: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    marked: new Set(order.filter((ref) => chosen.has(ref))),
    toggle: (ref: string) => {
      const next = new Set(chosen);
      if (!next.delete(ref)) next.add(ref);
      setChosen(next);
    },
    clear: () => setChosen(new Set()),
  };
}
