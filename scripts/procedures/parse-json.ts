export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; /** From 1, within the text. */ readonly line: number };

/** Parses JSON and says on which line it fails. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason, line: text.slice(0, positionIn(text, reason)).split("\n").length };
  }
}

/** The engine names the position, or quotes what stands around it, or says that the text ends too soon. */
function positionIn(text: string, reason: string): number {
  const position = /at position (\d+)/u.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  const quoted = /^Unexpected token [^]*?, (?:\.\.\.)?"([^]*?)"(?:\.\.\.)? is not valid JSON$/u.exec(
    reason,
  )?.[1];
  const at = quoted === undefined ? -1 : text.indexOf(quoted);
  return at < 0 ? text.length : at + Math.min(10, quoted?.length ?? 0);
}
