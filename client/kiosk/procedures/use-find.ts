import { useCallback, useState } from "react";

/** What somebody looks for among the procedures, and how far they have come. Nothing of it stands in an address. */
type Visit = {
  readonly words: string;
  readonly code: string | null;
  /** Null until it is known which of several cases it is. */
  readonly caseId: string | null;
  /** The QR code to take it along is shown. */
  readonly taking: boolean;
};
const start: Visit = { words: "", code: null, caseId: null, taking: false };

export function useFind() {
  const [visit, setVisit] = useState(start);

  const clear = useCallback(() => setVisit(start), []);

  return {
    visit,
    isUntouched: visit === start,
    setWords: (words: string) => setVisit((now) => ({ ...now, words })),
    open: (code: string) => setVisit((now) => ({ ...now, code, caseId: null })),
    choose: (caseId: string) => setVisit((now) => ({ ...now, caseId })),
    take: () => setVisit((now) => ({ ...now, taking: true })),
    /** One step back; gives false where there is none. */
    back: (): boolean => {
      if (visit.taking) setVisit({ ...visit, taking: false });
      else if (visit.caseId !== null) setVisit({ ...visit, caseId: null });
      else if (visit.code !== null) setVisit({ ...visit, code: null });
      else return false;
      return true;
    },
    clear,
  };
}
export type Find = ReturnType<typeof useFind>;
