import { hash, randomUUID } from "node:crypto";

/** A value as JSON in one canonical form: keys sorted, nothing undefined. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object" || value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((inner) => canonical(inner ?? null)).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${members.join(",")}}`;
}

/** 122 random bits. Node draws them for many identifiers at once; single random bytes cost ten times as much. */
export const newSalt = (): string => randomUUID();

/** What history may hold of personal data: useless without the salt, which is purged with the data. */
export function saltedDigest(salt: string, value: unknown): string {
  return hash("sha256", salt + canonical(value), "base64url");
}
