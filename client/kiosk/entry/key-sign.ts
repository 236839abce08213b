/** The part of a keyboard event that matters here: tests have no DOM. */
export type KeyStroke = { readonly key: string; readonly code: string };

/**
 * The digit, letter, dot or dash that a key stands for, in capitals, or null. Where a Vietnamese input method has
 * swallowed the character, the place of the key still tells it.
 */
export function signOf({ key, code }: KeyStroke): string | null {
  if (/^[0-9A-Za-z.-]$/.test(key)) return key.toUpperCase();
  if (key !== "Process" && key !== "Dead" && key !== "Unidentified") return null;
  const named = /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(code)?.[1];
  if (named !== undefined) return named;
  if (code === "Minus" || code === "NumpadSubtract") return "-";
  return code === "Period" || code === "NumpadDecimal" ? "." : null;
}
