import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The library's default variant is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFKC"));
}

let stranger: Promise<string> | null = null;

/** A hash nobody's password has: an unknown user costs the same time as a wrong password. */
export function hashOfNobody(): Promise<string> {
  stranger ??= hashPassword("nobody signs in with this");
  return stranger;
}
