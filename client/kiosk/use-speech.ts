import { useEffect, useState, useSyncExternalStore } from "react";
import type { Language } from "../../shared/i18n/index.ts";

export type Speech = {
  /** A voice of this language is on the machine; without one there is no key to press. */
  readonly available: boolean;
  readonly speaking: boolean;
  readonly speak: (sentences: readonly string[]) => void;
  readonly stop: () => void;
};

/** Reads aloud with a voice of the machine. What is said stands on the screen as well. */
export function useSpeech(language: Language): Speech {
  const available = useSyncExternalStore(onVoices, () => voiceOf(language) !== null);
  const [speaking, setSpeaking] = useState(false);

  const stop = () => {
    synthesis()?.cancel();
    setSpeaking(false);
  };
  // Leaving the words ends their reading.
  useEffect(() => () => synthesis()?.cancel(), []);

  const speak = (sentences: readonly string[]) => {
    const machine = synthesis();
    const voice = voiceOf(language);
    if (!machine || !voice) return;
    machine.cancel();
    sentences.forEach((sentence, index) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      if (index === sentences.length - 1) utterance.addEventListener("end", () => setSpeaking(false));
      utterance.addEventListener("error", () => setSpeaking(false));
      machine.speak(utterance);
    });
    setSpeaking(true);
  };
  return { available, speaking, speak, stop };
}

const synthesis = () => ("speechSynthesis" in window ? window.speechSynthesis : null);

function voiceOf(language: Language): SpeechSynthesisVoice | null {
  const voices = synthesis()?.getVoices() ?? [];
  return voices.find(({ lang }) => lang.toLowerCase().startsWith(language)) ?? null;
}

function onVoices(changed: () => void): () => void {
  synthesis()?.addEventListener("voiceschanged", changed);
  return () => synthesis()?.removeEventListener("voiceschanged", changed);
}
