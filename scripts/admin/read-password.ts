import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { Refusal } from "../services/say.ts";

/** Shortest password of an administrator: a phrase, not a word. */
export const leastPasswordLength = 12;

/** Asks at the keyboard without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await terminal.question("");
  terminal.close();
  process.stdout.write("\n");
  return answer;
}

/** Never an argument: those can be read by everybody on the machine. @throws Refusal when it is too short */
export async function readPassword(env: NodeJS.ProcessEnv): Promise<string> {
  const given =
    env["ADMIN_PASSWORD"] ?? (process.stdin.isTTY ? await ask("Password: ") : await text(process.stdin));
  const password = given.replace(/\r?\n$/u, "");
  if (password.length >= leastPasswordLength) return password;
  throw new Refusal(`the password needs at least ${leastPasswordLength} characters.`);
}
