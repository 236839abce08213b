import {
  leastPasswordLength,
  mostPasswordLength,
  passwordFault as faultOf,
  type PasswordFault,
} from "../../shared/domain/accounts/index.ts";

const sentences: Readonly<Record<PasswordFault, string>> = {
  short: `the password needs at least ${leastPasswordLength} characters.`,
  long: `the password may have at most ${mostPasswordLength} characters.`,
  repetitive: "the password repeats too few characters.",
  username: "the password contains the username.",
  noLetters: "the password has no letters.",
  common: "the password is one of the first that anybody would try.",
};

/** Why a password will not do, as a sentence at the keyboard; null when it will. */
export function passwordFault(password: string, username: string): string | null {
  const fault = faultOf(password, username);
  return fault && sentences[fault];
}
