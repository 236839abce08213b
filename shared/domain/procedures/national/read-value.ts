import { Refused } from "./refusal.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Longer than any text the portal publishes; beyond it an entry is not a procedure. */
const longestText = 50_000;
const longestList = 500;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text on one line, without invisible or control characters; empty when absent. */
export function lineAt(from: Json, key: string, path: string): string {
  return textAt(from, key, path).replaceAll(/\s+/g, " ").trim();
}

/** A text of several lines, each trimmed, empty ones dropped; empty when absent. */
export function textAt(from: Json, key: string, path: string): string {
  const value = own(from, key);
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") throw wrongType(`${path}${key}`, "text", value);
  if (value.length > longestText) throw new Refused("tooLong", { path: `${path}${key}` });
  return cleaned(value);
}

/** A list of objects; empty when absent. */
export function objectsAt(from: Json, key: string, path: string): readonly Json[] {
  const value = own(from, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrongType(`${path}${key}`, "list", value);
  if (value.length > longestList) throw new Refused("tooMany", { path: `${path}${key}` });
  const objects: Json[] = [];
  for (const [index, each] of value.entries()) {
    if (!isObject(each)) throw wrongType(`${path}${key}[${index}]`, "object", each);
    objects.push(each);
  }
  return objects;
}

/** A list of texts, each on one line; empty when absent. */
export function linesAt(from: Json, key: string, path: string): readonly string[] {
  const value = own(from, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrongType(`${path}${key}`, "list", value);
  if (value.length > longestList) throw new Refused("tooMany", { path: `${path}${key}` });
  return value.map((each, index) => lineAt({ text: each }, "text", `${path}${key}[${index}].`));
}

/** An object; empty when absent. */
export function objectAt(from: Json, key: string, path: string): Json {
  const value = own(from, key);
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw wrongType(`${path}${key}`, "object", value);
  return value;
}

export function flagAt(from: Json, key: string, path: string): boolean {
  const value = own(from, key);
  if (value === undefined || value === null) return false;
  if (typeof value !== "boolean") throw wrongType(`${path}${key}`, "boolean", value);
  return value;
}

/** A number of papers, 0 when absent. */
export function countAt(from: Json, key: string, path: string): number {
  const value = own(from, key) ?? 0;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 1000) {
    throw wrongType(`${path}${key}`, "count", value);
  }
  return value;
}

/** A number or a text, as the portal mixes them; null when absent. */
export function numberOrTextAt(from: Json, key: string, path: string): number | string | null {
  const value = own(from, key) ?? null;
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") return textAt(from, key, path);
  throw wrongType(`${path}${key}`, "numberOrText", value);
}

/** Epoch milliseconds of a plausible year, or null. */
export function instantAt(from: Json, key: string, path: string): number | null {
  const value = own(from, key) ?? null;
  if (value === null) return null;
  if (typeof value !== "number") throw wrongType(`${path}${key}`, "instant", value);
  return value >= Date.UTC(1990, 0) && value < Date.UTC(2100, 0) ? value : null;
}

export function wrongType(path: string, expected: string, value: unknown): Refused {
  const found = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  return new Refused("wrongType", { path, expected, found });
}

function own(from: Json, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}

function cleaned(value: string): string {
  return value
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (each) => (each === "\t" ? " " : "\n"))
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n")
    .normalize("NFC");
}
