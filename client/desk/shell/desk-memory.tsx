import { createContext, use, useState, type ReactNode } from "react";
import type { IntakeSender } from "../intake/send-intake.ts";

/** A list as it was last looked at, so that j and k go on inside a dossier. */
export type LastList = {
  /** Its address. */
  readonly path: string;
  readonly refs: readonly string[];
  readonly selected: string | null;
};

/** What the desk keeps while a person works: lost on signing out, never written to disk. */
export type DeskMemory = {
  readonly list: () => LastList;
  readonly keepList: (list: LastList) => void;
  /** What was typed into a form and is not yet sent, by form. */
  readonly drafts: Map<string, unknown>;
  /** Of a dossier being taken in, by its draft: it remembers attempts whose answer was lost. */
  readonly sender: (draft: string, make: () => IntakeSender) => IntakeSender;
  readonly dropSender: (draft: string) => void;
};

function createMemory(): DeskMemory {
  let list: LastList = { path: "/desk", refs: [], selected: null };
  const senders = new Map<string, IntakeSender>();
  return {
    list: () => list,
    keepList: (next) => {
      list = next;
    },
    drafts: new Map(),
    sender: (draft, make) => {
      const known = senders.get(draft) ?? make();
      senders.set(draft, known);
      return known;
    },
    dropSender: (draft) => void senders.delete(draft),
  };
}

const MemoryContext = createContext<DeskMemory>(createMemory());

export const useDeskMemory = () => use(MemoryContext);

/** Give it a `key` for each account: nobody finds what another one typed. */
export function DeskMemoryProvider({ children }: { readonly children: ReactNode }) {
  const [memory] = useState(createMemory);
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}
