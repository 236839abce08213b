import { useRef, type ChangeEvent } from "react";
import { typeTelex } from "../keyboard/telex.ts";

/**
 * What a physical keyboard types into the field. Where the machine has an input method of its own, that one puts the marks: once it was
 * seen at work, letters stay as they come.
 */
export function useTypedWords(words: string, onWords: (words: string) => void, telex: boolean) {
  const hasOwn = useRef(false);
  return ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const next = target.value;
    const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
    const added = next.startsWith(words) ? next.slice(words.length) : "";
    if (isComposing || /[^\p{ASCII}]/u.test(added)) hasOwn.current = true;
    const isKey = /^[A-Za-z]$/.test(added);
    onWords(telex && isKey && !hasOwn.current ? typeTelex(words, added) : next);
  };
}
