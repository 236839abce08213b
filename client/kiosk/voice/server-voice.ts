import type { Speech } from "../../../shared/contracts/speech.ts";
import { requestSound } from "../../api/request-sound.ts";
import type { Voice } from "./voice.ts";

/** Sentences read by the office's server. The next one is fetched while one is heard; nothing is kept once it has ended. */
export function serverVoice(language: Speech["language"], ticket: string | null): Voice {
  let heard: AbortController | null = null;
  let gain: GainNode | null = null;

  const stop = () => {
    heard?.abort();
    heard = null;
    gain = null;
  };
  return {
    stop,
    setVolume: (volume) => {
      if (gain) gain.gain.value = volume;
    },
    read: (sentences, said) => {
      stop();
      const reading = new AbortController();
      heard = reading;
      const { signal } = reading;
      // Made by the touch that asked for it: browsers let nothing sound without one.
      const context = new AudioContext();
      const loudness = context.createGain();
      loudness.gain.value = said.volume();
      loudness.connect(context.destination);
      gain = loudness;
      signal.addEventListener("abort", () => void context.close(), { once: true });

      const fetchOne = (at: number): Promise<AudioBuffer> | null => {
        const sentence = sentences[at];
        if (sentence === undefined) return null;
        const sound = requestSound({ language, sentence }, { ticket, signal });
        return sound.then((bytes) => context.decodeAudioData(bytes));
      };
      const readAll = async () => {
        let next = fetchOne(0);
        for (let at = 0; next !== null; at += 1) {
          const sound = await next;
          next = fetchOne(at + 1);
          // Nobody waits for it yet; a failure is met when its turn comes.
          next?.catch(() => undefined);
          if (signal.aborted) return;
          said.onSentence(at);
          await play(context, loudness, sound);
          if (signal.aborted) return;
          said.onEnd(at);
        }
        stop();
      };
      readAll().catch(() => {
        if (signal.aborted) return;
        stop();
        said.onFailed();
      });
    },
  };
}

function play(context: AudioContext, out: AudioNode, sound: AudioBuffer): Promise<void> {
  return new Promise((resolve) => {
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(out);
    source.addEventListener("ended", () => resolve());
    source.start();
  });
}
