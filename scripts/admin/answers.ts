import { Refusal } from "../services/say.ts";
import type { Terminal } from "./terminal.ts";

/** One thing that the command must know: given by its flag, or asked at the keyboard. */
export interface Field {
  readonly flag: string;
  readonly question: string;
  /** What is wrong with an answer; null when it will do. */
  readonly fault: (answer: string) => string | null;
}

/** What the flags of the command line say. */
export type Flags = Readonly<Record<string, string | undefined>>;

/** Collects answers; where nobody can be asked, it collects what is missing, to name all of it at once. */
export function answers(flags: Flags, terminal: Terminal | null) {
  let missing: string[] = [];

  async function atKeyboard({ ask, say }: Terminal, field: Field, fallback?: string): Promise<string> {
    const hint = fallback === undefined ? "" : ` [${fallback || "none"}]`;
    for (;;) {
      const answer = (await ask(`${field.question}${hint}`)) || (fallback ?? "");
      const fault = answer === fallback ? null : field.fault(answer);
      if (!fault) return answer;
      say(fault);
    }
  }

  return {
    /** @throws Refusal when the flag's value is wrong */
    to: async (field: Field, fallback?: string): Promise<string> => {
      const given = flags[field.flag]?.trim();
      if (given !== undefined) {
        const fault = field.fault(given);
        if (fault) throw new Refusal(`--${field.flag}: ${fault}`);
        return given;
      }
      if (terminal) return atKeyboard(terminal, field, fallback);
      if (fallback === undefined) missing.push(`--${field.flag}`);
      return fallback ?? "";
    },
    /** @throws Refusal that names every flag without which it cannot go on */
    complete: (why: string): void => {
      if (missing.length > 0) throw new Refusal(`${why} needs ${missing.join(", ")}.`);
      missing = [];
    },
  };
}
export type Answers = ReturnType<typeof answers>;
