import { Headphones, Square } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/index.ts";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { useSpeech } from "../use-speech.ts";

type Props = { readonly language: Language; readonly sentences: readonly string[] };

/** Reads the answer aloud, or stops. Not drawn on a machine without a voice of the language. */
export function SpeechKey({ language, sentences }: Props) {
  const { t } = useTranslation();
  const { available, speaking, speak, stop } = useSpeech(language);
  if (!available) return null;
  return (
    <KioskKey
      shape="line"
      icon={speaking ? <Square aria-hidden="true" /> : <Headphones aria-hidden="true" />}
      onPress={() => (speaking ? stop() : speak(sentences))}
    >
      {t(speaking ? "kiosk:keys.silent" : "kiosk:keys.speak")}
    </KioskKey>
  );
}
