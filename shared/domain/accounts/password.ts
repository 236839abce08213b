import { fold } from "../text/fold.ts";

/** A phrase, not a word. */
export const leastPasswordLength = 12;
/** More is refused at sign-in. */
export const mostPasswordLength = 256;
const leastDifferentSigns = 5;

/** What people put digits around when a password has to be long. */
const commonWords: ReadonlySet<string> = new Set([
  "abc",
  "abcd",
  "abcdef",
  "abcdefghijkl",
  "admin",
  "adminadmin",
  "administrator",
  "anhyeuem",
  "changeme",
  "changemeplease",
  "emyeuanh",
  "hochiminh",
  "iloveyou",
  "khongbiet",
  "letmein",
  "letmeinplease",
  "matkhau",
  "matkhaumatkhau",
  "matkhaumoi",
  "motcua",
  "motcuamotcua",
  "onestopcounter",
  "passw",
  "password",
  "passwordpassword",
  "passw0rd",
  "qazwsxedc",
  "quantri",
  "quantrivien",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdf",
  "saigon",
  "thudiendientu",
  "uybannhandan",
  "vietnam",
  "vietnamvietnam",
  "welcome",
]);

export type PasswordFault = "short" | "long" | "repetitive" | "username" | "noLetters" | "common";

/** Why a password will not do for an account of the office, or null when it will. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const signs = Array.from(password.normalize("NFKC"));
  if (signs.length < leastPasswordLength) return "short";
  if (password.length > mostPasswordLength) return "long";
  if (new Set(signs).size < leastDifferentSigns) return "repetitive";
  const plain = fold(password).replaceAll(" ", "");
  if (plain.includes(username.toLowerCase())) return "username";
  // Twelve digits are somebody's personal ID, and the rest are dates and phone numbers.
  const core = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (core === "") return "noLetters";
  return commonWords.has(core) ? "common" : null;
}
