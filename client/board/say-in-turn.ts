import type { Voice } from "../kiosk/voice/voice.ts";

/** Longer than any call is said. A browser that lets nothing sound without being touched never says that it has ended. */
const longestMs = 12_000;

/** Says sentences one after the other, each to its end: whoever is called while another is being called is heard as well. */
export function sayInTurn(voices: () => readonly Voice[]): {
  readonly add: (sentence: string) => void;
  readonly end: () => void;
} {
  let waiting: readonly string[] = [];
  let heard: Voice | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    clearTimeout(timer);
    heard?.stop();
    heard = null;
    const [sentence, ...others] = waiting;
    waiting = others;
    if (sentence === undefined) return;
    timer = setTimeout(next, longestMs);
    sayBy(voices(), sentence);
  }

  /** By the first of these voices; where it fails, by the next. */
  function sayBy([voice, ...others]: readonly Voice[], sentence: string): void {
    if (!voice) {
      next();
      return;
    }
    heard = voice;
    const ifHeard = (act: () => void) => () => {
      if (heard === voice) act();
    };
    voice.read([sentence], {
      volume: () => 1,
      onSentence: () => undefined,
      onEnd: ifHeard(next),
      onFailed: ifHeard(() => sayBy(others, sentence)),
    });
  }

  return {
    add: (sentence) => {
      waiting = [...waiting, sentence];
      if (heard === null) next();
    },
    end: () => {
      waiting = [];
      next();
    },
  };
}
