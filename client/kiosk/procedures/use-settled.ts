import { useEffect, useState } from "react";

const settleMs = 200;

/** What is typed, once the typing rests. */
export function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const settling = setTimeout(() => setSettled(words), settleMs);
    return () => clearTimeout(settling);
  }, [words]);
  return settled;
}
