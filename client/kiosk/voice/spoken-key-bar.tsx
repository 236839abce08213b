import { Headphones, Square, Volume, Volume1, Volume2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/index.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey, KioskSwitch } from "../../ui/kiosk-key.tsx";
import { useReader, type Reader } from "./use-reader.ts";
import "./voice.css";

type Props = {
  readonly language: Language;
  readonly sentences: readonly string[];
  readonly ticket?: string;
  /** Another one ends the reading. */
  readonly shown: string;
  /** The other keys; while somebody listens, those of the voice stand in their place. */
  readonly children: ReactNode;
  readonly settings: ReactNode;
};

/** The keys of a screen that can be read aloud, with the sentence that is being read above them. */
export function SpokenKeyBar({ language, sentences, ticket, shown, children, settings }: Props) {
  const { t } = useTranslation("hall");
  const reader = useReader({ language, sentences, ticket: ticket ?? null, shown: `${language} ${shown}` });
  const isReading = reader.sentence !== null;
  return (
    <KeyBar
      label={t("kiosk:keys.title")}
      above={isReading || reader.failed ? <Caption reader={reader} /> : undefined}
      actions={
        isReading ? (
          <VoiceKeys reader={reader} />
        ) : (
          <>
            {reader.available && (
              <KioskKey shape="line" icon={<Headphones aria-hidden="true" />} onPress={reader.read}>
                {t("kiosk:keys.speak")}
              </KioskKey>
            )}
            {children}
          </>
        )
      }
      settings={settings}
    />
  );
}

/** What is being said, for who hears it badly or not at all. */
function Caption({ reader: { sentence, failed } }: { readonly reader: Reader }) {
  const { t } = useTranslation("hall");
  if (failed) {
    return (
      <p className="voice-caption" role="alert">
        {t("voice.failed")}
      </p>
    );
  }
  return (
    <div className="voice-caption">
      <p className="voice-note">
        <Headphones aria-hidden="true" /> {t("voice.headphones")}
      </p>
      <p className="voice-sentence">
        <mark>{sentence}</mark>
      </p>
    </div>
  );
}

const icons = { soft: Volume, usual: Volume1, loud: Volume2 } as const;

function VoiceKeys({ reader: { stop, volume, setVolume } }: { readonly reader: Reader }) {
  const { t } = useTranslation("hall");
  return (
    <>
      <KioskKey shape="line" primary icon={<Square aria-hidden="true" />} onPress={stop}>
        {t("voice.stop")}
      </KioskKey>
      <div role="group" className="voice-volume" aria-label={t("voice.volume")}>
        {(["soft", "usual", "loud"] as const).map((step) => {
          const Icon = icons[step];
          return (
            <KioskSwitch
              key={step}
              icon={<Icon aria-hidden="true" />}
              isOn={step === volume}
              onChange={() => setVolume(step)}
            >
              {t(`voice.${step}`)}
            </KioskSwitch>
          );
        })}
      </div>
    </>
  );
}
