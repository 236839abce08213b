import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { Refusal } from "../services/say.ts";

/** Somebody at a keyboard. */
export interface Terminal {
  /** @throws Refusal when the question is left without an answer (Ctrl-C, Ctrl-D) */
  readonly ask: (question: string) => Promise<string>;
  /** Asks without showing what is typed. @throws Refusal like `ask` */
  readonly askHidden: (question: string) => Promise<string>;
  readonly say: (line: string) => void;
  readonly close: () => void;
}

/** Questions and answers on a terminal; lines that were pasted ahead wait for their question. */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  let hidden = false;
  const shown = new Writable({
    write: (chunk, _encoding, done) => {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  // Without a history: the arrow keys would bring a password back into sight.
  const keyboard = createInterface({ input, output: shown, terminal: true, historySize: 0 });
  keyboard.on("SIGINT", () => keyboard.close());
  const lines = keyboard[Symbol.asyncIterator]();

  async function nextLine(): Promise<string> {
    const { value, done } = await lines.next();
    if (!done) return value;
    output.write("\n");
    throw new Refusal("nothing was made: a question was left without an answer.");
  }

  return {
    ask: async (question) => {
      keyboard.setPrompt(`${question}: `);
      keyboard.prompt();
      return (await nextLine()).trim();
    },
    askHidden: async (question) => {
      // from before the question can be seen: somebody may type at once
      hidden = true;
      output.write(`${question}: `);
      try {
        return await nextLine();
      } finally {
        hidden = false;
        output.write("\n");
      }
    },
    say: (line) => {
      output.write(`${line}\n`);
    },
    close: () => keyboard.close(),
  };
}
