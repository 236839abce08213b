/** Shorter than this a word with an error in it could be any other. */
const leastForgiven = 3;

/**
 * Whether a typed word is the beginning of a word, but for one typing error: a letter too many, one missing, a wrong one, or
 * two the wrong way round. Both folded.
 */
export function isNear(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < leastForgiven) return false;
  return [typed.length - 1, typed.length, typed.length + 1].some((length) =>
    areOneEditApart(typed, word.slice(0, length)),
  );
}

/** Whether one of the four errors, or none, leads from one text to the other. */
export function areOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  const isSwapped =
    restA[0] === restB[1] && restA[1] === restB[0] && restA.length > 1 && restA.slice(2) === restB.slice(2);
  return (
    isSwapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
  );
}
