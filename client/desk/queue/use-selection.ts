import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useDeskMemory } from "../shell/desk-memory.tsx";

/**
 * The selected row of a list. When it leaves the list the one that takes its place is selected, so that a clerk
 * can go on without looking for the line again.
 */
export function useSelection(order: readonly string[]) {
  const memory = useDeskMemory();
  const { pathname, search } = useLocation();
  const path = pathname + search;
  const [chosen, setChosen] = useState(() => {
    const last = memory.list();
    return { ref: last.path === path ? last.selected : null, at: 0 };
  });
  const still = chosen.ref !== null && order.includes(chosen.ref);
  const selected = still ? chosen.ref : (order[Math.min(chosen.at, order.length - 1)] ?? null);
  const refs = order.join("\n");
  useEffect(() => {
    memory.keepList({ path, refs: refs === "" ? [] : refs.split("\n"), selected });
  }, [memory, path, refs, selected]);
  return { selected, select: (ref: string) => setChosen({ ref, at: order.indexOf(ref) }) };
}
