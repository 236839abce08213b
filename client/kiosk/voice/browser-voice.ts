import type { Language } from "../../../shared/i18n/index.ts";
import type { Said, Voice } from "./voice.ts";

/** The voices that the browser has by itself; null on a machine without one of the language. */
export function browserVoice(language: Language): Voice | null {
  const machine = synthesis();
  const voice = voiceOf(language);
  if (!machine || !voice) return null;
  return {
    read: (sentences, said) => {
      machine.cancel();
      sentences.forEach((sentence, at) => machine.speak(utterance(sentence, at, voice, said)));
    },
    // One that is being spoken keeps its volume; the next one has the new one.
    setVolume: () => undefined,
    stop: () => machine.cancel(),
  };
}

function utterance(sentence: string, at: number, voice: SpeechSynthesisVoice, said: Said) {
  const one = new SpeechSynthesisUtterance(sentence);
  one.voice = voice;
  one.lang = voice.lang;
  one.rate = 0.9;
  one.volume = said.volume();
  one.addEventListener("start", () => said.onSentence(at));
  one.addEventListener("end", () => said.onEnd(at));
  one.addEventListener("error", () => said.onFailed());
  return one;
}

export function onVoices(changed: () => void): () => void {
  synthesis()?.addEventListener("voiceschanged", changed);
  return () => synthesis()?.removeEventListener("voiceschanged", changed);
}

export const hasBrowserVoice = (language: Language): boolean => voiceOf(language) !== null;

const synthesis = () => ("speechSynthesis" in window ? window.speechSynthesis : null);

function voiceOf(language: Language): SpeechSynthesisVoice | null {
  const voices = synthesis()?.getVoices() ?? [];
  return voices.find(({ lang }) => lang.toLowerCase().startsWith(language)) ?? null;
}
