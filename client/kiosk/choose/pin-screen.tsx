import { ChevronLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { pinLength } from "../../../shared/domain/dossiers/index.ts";
import type { ChoiceFault } from "../../api/return-choices.ts";
import { CodeBoxes } from "../../ui/code-boxes.tsx";
import { DigitPad, LetterPad } from "../../ui/digit-pad.tsx";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Hint } from "../entry/hint.tsx";
import { letters } from "../entry/pin-step.tsx";
import "../entry/entry.css";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import type { ReturnOption } from "../words/return-options.ts";
import type { ChooseProps } from "./choose-return.tsx";
import "./choose.css";

type Props = ChooseProps & {
  readonly option: ReturnOption;
  readonly pin: string;
  readonly doing: boolean;
  readonly fault: ChoiceFault | null;
  readonly onPin: (text: string) => void;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
};

/** What was chosen, once more in words, and the PIN that proves whose receipt it is. */
export function PinScreen(props: Props) {
  const { office, settings, idleLeft, onLeave, option, pin, doing, fault, onPin, onConfirm, onBack } = props;
  const { t } = useTranslation("homeReturn");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const faultWords = useFaultWords(fault);
  const put = (sign: string) => onPin(pin + sign);
  return (
    <main className="entry choose-pin" data-step="pin" data-choosing="pin">
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="entry-title choose-title">{option.words}</h1>
        {option.note !== null && <p className="entry-scan">{option.note}</p>}
      </Sign>
      <form
        className="entry-body"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2>{t("choose.pin")}</h2>
        <CodeBoxes
          ref={field}
          label={t("kiosk:enter.pinField")}
          describedBy="choose-hint"
          value={pin}
          groups={[pinLength / 2, pinLength / 2]}
          isInvalid={faultWords !== null}
          onChange={onPin}
        />
        <Hint id="choose-hint" words={t("choose.pinHint")} fault={faultWords} />
        <div className="entry-pads">
          <DigitPad
            label={t("kiosk:enter.digits")}
            eraseLabel={t("kiosk:enter.erase")}
            doneLabel={t(doing ? "choose.sending" : "choose.confirm")}
            isDone={pin.length === pinLength && !doing}
            onSign={put}
            onErase={() => onPin(pin.slice(0, -1))}
            onDone={onConfirm}
          />
          <LetterPad label={t("kiosk:enter.letters")} letters={letters} onSign={put} />
        </div>
      </form>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={
          <KioskKey shape="line" icon={<ChevronLeft aria-hidden="true" />} onPress={onBack}>
            {t("choose.back")}
          </KioskKey>
        }
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}

function useFaultWords(fault: ChoiceFault | null): string | null {
  const { t } = useTranslation("homeReturn");
  if (!fault) return null;
  if (fault.why !== "refused") return t(fault.why === "pin" ? "choose.wrongPin" : "choose.unreachable");
  return [fault.title, fault.detail].filter(Boolean).join(". ");
}
