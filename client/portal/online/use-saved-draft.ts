import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Draft, DraftValues } from "../../../shared/contracts/drafts.ts";
import { Refused } from "../../api/request.ts";
import type { Drafts } from "./online-api.ts";

export type Saving = {
  readonly state: "saved" | "saving" | "unsaved" | "changed";
  /** When it was saved last: ISO, business time. */
  readonly at: string;
};

const restMs = 700;
const retryMs = 4_000;

type Fields = { readonly caseId: string | null; readonly values: DraftValues };

/** The fields of a draft, saved by themselves once the typing rests; what could not be saved is tried again. */
export function useSavedDraft(draft: Draft, drafts: Drafts) {
  const [fields, setFields] = useState<Fields>({ caseId: draft.caseId, values: draft.values });
  const [saving, setSaving] = useState<Saving>({ state: "saved", at: draft.updatedAt });
  // What is on the server, and what should be: the newest wins, however many times it takes.
  const known = useRef({ version: draft.version, wanted: fields, saved: fields });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const going = useRef<Promise<boolean> | null>(null);
  // Who puts the phone away may never come back to this page.
  const onHidden = useEffectEvent(() => void flush());
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") onHidden();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      clearTimeout(timer.current);
    };
  }, []);

  async function write(): Promise<boolean> {
    const { version, wanted } = known.current;
    if (wanted === known.current.saved) return true;
    setSaving(({ at }) => ({ state: "saving", at }));
    try {
      const saved = await drafts.save({ id: draft.id, version }, wanted);
      Object.assign(known.current, { version: saved.version, saved: wanted });
      if (known.current.wanted !== wanted) return await write();
      setSaving({ state: "saved", at: saved.updatedAt });
      return true;
    } catch (error) {
      const changed = error instanceof Refused && error.problem.code === "draft-changed";
      setSaving(({ at }) => ({ state: changed ? "changed" : "unsaved", at }));
      if (!(error instanceof Refused)) later(retryMs);
      return false;
    }
  }

  /** Saves now; whether all that was typed is on the server. */
  function flush(): Promise<boolean> {
    clearTimeout(timer.current);
    const before = going.current ?? Promise.resolve(true);
    const next = before.then(write);
    going.current = next;
    return next;
  }

  function later(ms: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), ms);
  }

  const change = (next: Fields) => {
    known.current.wanted = next;
    setFields(next);
    // What was typed since is not saved, and nothing says so.
    setSaving(({ at }) => ({ state: "saving", at }));
    later(restMs);
  };

  return {
    ...fields,
    saving,
    version: () => known.current.version,
    flush,
    change: (values: Partial<DraftValues>) =>
      change({ ...known.current.wanted, values: { ...known.current.wanted.values, ...values } }),
    chooseCase: (caseId: string) => change({ ...known.current.wanted, caseId }),
  };
}
export type SavedDraft = ReturnType<typeof useSavedDraft>;
