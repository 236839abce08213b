import { hash, randomUUID } from "node:crypto";

/** A value in one canonical form: keys sorted, nothing undefined. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** 122 random bits. Node draws them for many identifiers at once; single random bytes cost ten times as much. */
export const newSalt = (): string => randomUUID();

/** What history may hold of personal data: useless without the salt, which is purged with the data. */
export function saltedDigest(salt: string, value: unknown): string {
  return hash("sha256", salt + canonical(value), "base64url");
}
