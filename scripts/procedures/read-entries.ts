import { FileFault } from "./file-fault.ts";
import { parseJson } from "./parse-json.ts";
import { readText } from "./read-text.ts";

/** One value of the file. */
export interface FileEntry {
  /** The line of JSON lines it stands on; null within a list. */
  readonly line: number | null;
  /** Its place in the file, from 1. */
  readonly item: number;
  readonly value: unknown;
}

/** In characters: a line of JSON lines, and a file that has to be in memory as a whole. */
export interface FileLimits {
  readonly longestLine: number;
  readonly largestDocument: number;
}

const usual: FileLimits = { longestLine: 16_000_000, largestDocument: 160_000_000 };

interface Line {
  readonly line: number;
  readonly text: string;
}

/**
 * The entries of the portal's file: an array, `{data: [...]}`, a single object, or JSON lines; plain or gzip.
 * A first line that is a whole JSON value means JSON lines, unless it is a list.
 * @throws FileFault
 */
export async function* readEntries(file: string, limits: FileLimits = usual): AsyncGenerator<FileEntry> {
  const lines = linesOf(readText(file), limits.largestDocument);
  const opening = await lines.next();
  if (opening.done === true) throw new FileFault("empty", { file });
  const first = opening.value;
  const parsed = parseJson(first.text);
  if (!parsed.ok) {
    yield* document(first, lines, file, limits.largestDocument);
  } else if (listOf(parsed.value) === null) {
    yield* jsonLines(first, lines, limits.longestLine);
  } else {
    yield* itemsOf(parsed.value, file);
    for await (const { line } of lines) throw new FileFault("afterTheEnd", { line });
  }
}

async function* jsonLines(
  first: Line,
  rest: AsyncIterable<Line>,
  longest: number,
): AsyncGenerator<FileEntry> {
  let item = 0;
  const read = ({ line, text }: Line): FileEntry => {
    if (text.length > longest) throw new FileFault("lineTooLong", { line, most: longest / 1_000_000 });
    const parsed = parseJson(text);
    if (!parsed.ok) throw new FileFault("invalidJson", { line, reason: parsed.reason });
    item += 1;
    return { line, item, value: parsed.value };
  };
  yield read(first);
  for await (const each of rest) yield read(each);
}

async function* document(
  first: Line,
  rest: AsyncIterable<Line>,
  file: string,
  largest: number,
): AsyncGenerator<FileEntry> {
  const lines = [first];
  let length = first.text.length;
  for await (const each of rest) {
    lines.push(each);
    length += each.text.length;
    if (length > largest) throw new FileFault("tooLarge", { most: largest / 1_000_000 });
  }
  const parsed = parseJson(lines.map(({ text }) => text).join("\n"));
  if (parsed.ok) return yield* itemsOf(parsed.value, file);
  const second = lines[1];
  const isJsonLines = second !== undefined && parseJson(second.text).ok;
  const at = isJsonLines ? first : (lines[parsed.line - 1] ?? first);
  throw new FileFault("invalidJson", { line: at.line, reason: parsed.reason });
}

function* itemsOf(value: unknown, file: string): Generator<FileEntry> {
  const list = listOf(value) ?? [value];
  if (list.length === 0) throw new FileFault("empty", { file });
  for (const [index, each] of list.entries()) yield { line: null, item: index + 1, value: each };
}

/** An array, or the array in `data`; null for anything else. */
function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || !("data" in value)) return null;
  return Array.isArray(value.data) ? value.data : null;
}

/** Lines that are not blank, with their numbers. @throws FileFault for a line longer than `most` */
async function* linesOf(pieces: AsyncIterable<string>, most: number): AsyncGenerator<Line, undefined> {
  let line = 1;
  let length = 0;
  let pending: string[] = [];
  for await (const piece of pieces) {
    const [head = "", ...tails] = piece.split("\n");
    pending.push(head);
    length += head.length;
    if (length > most) throw new FileFault("lineTooLong", { line, most: most / 1_000_000 });
    for (const tail of tails) {
      const text = pending.join("");
      if (text.trim() !== "") yield { line, text };
      line += 1;
      pending = [tail];
      length = tail.length;
    }
  }
  const text = pending.join("");
  if (text.trim() !== "") yield { line, text };
  return undefined;
}
