import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { Voices } from "../../../shared/contracts/speech.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { request } from "../../api/request.ts";
import { browserVoice, hasBrowserVoice, onVoices } from "./browser-voice.ts";
import { serverVoice } from "./server-voice.ts";
import type { Voice } from "./voice.ts";

export const volumes = { soft: 0.25, usual: 0.6, loud: 1 } as const;
export type Volume = keyof typeof volumes;

type Of = {
  readonly language: Language;
  /** The same words that stand on the screen. */
  readonly sentences: readonly string[];
  /** Of the dossier they speak of, where there is one. */
  readonly ticket: string | null;
  /** Another one ends the reading: what was being said is no longer what is shown. */
  readonly shown: string;
};

export type Reader = {
  /** There is a voice of this language, the server's or the browser's; without one there is no key to press. */
  readonly available: boolean;
  /** The sentence that is being read; null while none is. */
  readonly sentence: string | null;
  readonly failed: boolean;
  readonly volume: Volume;
  readonly setVolume: (volume: Volume) => void;
  readonly read: () => void;
  readonly stop: () => void;
};

const keepMs = 5 * 60_000;

/** Reads aloud, by the server's voice where it has one, else by the browser's. What is said stands on the screen as well. */
export function useReader({ language, sentences, ticket, shown }: Of): Reader {
  const { data } = useQuery({
    queryKey: ["kiosk", "voices"],
    queryFn: ({ signal }) => request("/api/speech", Voices, { signal }),
    staleTime: keepMs,
  });
  const byServer = data?.languages.includes(language) ?? false;
  const byBrowser = useSyncExternalStore(onVoices, () => hasBrowserVoice(language));
  const voice = useRef<Voice>(null);
  const [reading, setReading] = useState<{ readonly of: string; readonly at: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const [volume, setVolume] = useState<Volume>("usual");
  const loudness = useRef<number>(volumes.usual);

  const stop = () => {
    quiet(voice);
    setReading(null);
  };
  // Leaving the words ends their reading, and so does a change of them.
  useEffect(() => {
    if (reading?.of !== shown) quiet(voice);
  }, [reading, shown]);
  useEffect(() => () => quiet(voice), []);

  /** The first of these voices; where it fails, the next. */
  const readBy = ([one, ...others]: readonly Voice[]) => {
    stop();
    setFailed(one === undefined);
    if (!one) return;
    voice.current = one;
    setReading({ of: shown, at: 0 });
    one.read(sentences, {
      volume: () => loudness.current,
      onSentence: (at) => setReading({ of: shown, at }),
      onEnd: (ended) => {
        if (ended === sentences.length - 1 && voice.current === one) stop();
      },
      onFailed: () => {
        if (voice.current === one) readBy(others);
      },
    });
  };

  return {
    available: byServer || byBrowser,
    sentence: reading?.of === shown ? (sentences[reading.at] ?? null) : null,
    failed,
    volume,
    setVolume: (next) => {
      setVolume(next);
      loudness.current = volumes[next];
      voice.current?.setVolume(volumes[next]);
    },
    read: () => {
      const browser = browserVoice(language);
      readBy([...(byServer ? [serverVoice(language, ticket)] : []), ...(browser ? [browser] : [])]);
    },
    stop,
  };
}

function quiet(voice: RefObject<Voice | null>): void {
  voice.current?.stop();
  voice.current = null;
}
