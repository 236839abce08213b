import { hash } from "node:crypto";
import { spokenLanguages, type Speech } from "../../shared/contracts/speech.ts";
import { runVoice } from "./run-voice.ts";
import { withSizes } from "./wav.ts";

type Language = Speech["language"];

/** What the voices are called, and how slowly they read: words a minute, for people who follow with a finger. */
const voiceOf: Readonly<Record<Language, readonly string[]>> = {
  vi: ["-v", "vi", "-s", "140"],
  en: ["-v", "en-gb", "-s", "150"],
};

const atOnce = 2;
const mostKept = 64;
const keepMs = 10 * 60 * 1000;
/** Somebody may give the machine a voice while the office is open. */
const lookAgainMs = 5 * 60 * 1000;

/**
 * The voices of the machine that the office runs on. A few sentences are kept for some minutes in memory, under a digest
 * of their words; they are those of public screens, which hold no names.
 */
export function machineVoices() {
  const kept = new Map<string, { readonly sound: Buffer; readonly until: number }>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let known: { readonly languages: Promise<readonly Language[]>; readonly until: number } | null = null;

  /** Two at a time: reading aloud must not slow the counter down. */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  function languages(): Promise<readonly Language[]> {
    if (!known || known.until < Date.now()) {
      known = { languages: lookForVoices(), until: Date.now() + lookAgainMs };
    }
    return known.languages;
  }

  function keep(key: string, sound: Buffer): void {
    kept.set(key, { sound, until: Date.now() + keepMs });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  return {
    languages,
    /** The sentence as a WAV file; null where the machine has no voice for it. */
    read: async ({ language, sentence }: Speech): Promise<Buffer | null> => {
      if (!(await languages()).includes(language)) return null;
      const key = hash("sha256", `${language} ${sentence}`, "base64url");
      const before = kept.get(key);
      if (before && before.until > Date.now()) return before.sound;
      kept.delete(key);
      const sound = await inTurn(() => runVoice([...voiceOf[language], "--stdin", "--stdout"], sentence));
      const whole = sound && withSizes(sound);
      if (whole) keep(key, whole);
      return whole;
    },
  };
}

async function lookForVoices(): Promise<readonly Language[]> {
  const found = await Promise.all(
    spokenLanguages.map(async (language) => {
      const list = (await runVoice([`--voices=${language}`]))?.toString("utf8") ?? "";
      // The first line names the columns.
      return list.trim().split("\n").length > 1 ? language : null;
    }),
  );
  return found.filter((language) => language !== null);
}
