import { text } from "node:stream/consumers";
import { Refusal } from "../services/say.ts";
import { leastPasswordLength } from "../../shared/domain/accounts/index.ts";
import { passwordFault } from "./password-fault.ts";
import type { Terminal } from "./terminal.ts";

/** Asks twice, because nobody sees what is typed. */
async function askTwice({ askHidden, say }: Terminal, username: string): Promise<string> {
  for (;;) {
    const password = await askHidden(`Password, at least ${leastPasswordLength} characters, not shown`);
    const fault = passwordFault(password, username);
    if (fault) say(fault);
    else if ((await askHidden("The same again")) === password) return password;
    else say("the two were not the same.");
  }
}

/**
 * The password from ADMIN_PASSWORD, the keyboard or a pipe. Never an argument: those can be read by everybody on the
 * machine.
 * @throws Refusal when it will not do
 */
export async function readPassword(
  env: NodeJS.ProcessEnv,
  terminal: Terminal | null,
  username: string,
): Promise<string> {
  const { ADMIN_PASSWORD: named } = env;
  if (!named && terminal) return askTwice(terminal, username);
  const password = named || (await text(process.stdin)).replace(/\r?\n$/u, "");
  const fault = passwordFault(password, username);
  if (fault) throw new Refusal(fault);
  return password;
}
