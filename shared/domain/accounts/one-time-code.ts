/** A code of an authenticator (RFC 6238): six digits, as every app makes them. */
export const codeDigits = 6;
/** Instead of it, once, when the phone is lost. Digits only: the field's keypad has nothing else. */
export const recoveryDigits = 16;
export const recoveryCodeCount = 10;

export type CodeKind = "timed" | "recovery";

/** Which of the two a typed code is, with its spaces and dashes taken out; null for neither. */
export function kindOfCode(code: string): CodeKind | null {
  if (!/^\d+$/u.test(code)) return null;
  if (code.length === codeDigits) return "timed";
  return code.length === recoveryDigits ? "recovery" : null;
}

/** Groups of four, as people copy them from a screen or a paper. */
export const inFours = (text: string): string => text.replaceAll(/.{4}(?=.)/gu, "$& ");
