import { Delete } from "lucide-react";
import { Button } from "react-aria-components";
import "./digit-pad.css";

type Props = {
  readonly label: string;
  readonly eraseLabel: string;
  readonly doneLabel: string;
  readonly isDone: boolean;
  readonly onSign: (sign: string) => void;
  readonly onErase: () => void;
  readonly onDone: () => void;
};

/** Digits as on a telephone, with erase and go on beside the zero. */
export function DigitPad({ label, eraseLabel, doneLabel, isDone, onSign, onErase, onDone }: Props) {
  return (
    <fieldset className="digit-pad">
      <legend className="visually-hidden">{label}</legend>
      {"123456789".split("").map((digit) => (
        <PadKey key={digit} sign={digit} onSign={onSign} />
      ))}
      <Button className="kiosk-key kiosk-key--line pad-word" onPress={onErase} preventFocusOnPress>
        <Delete aria-hidden="true" />
        {eraseLabel}
      </Button>
      <PadKey sign="0" onSign={onSign} />
      <Button
        className="kiosk-key kiosk-key--line kiosk-key--primary pad-word"
        onPress={onDone}
        isDisabled={!isDone}
      >
        {doneLabel}
      </Button>
    </fieldset>
  );
}

type LettersProps = {
  readonly label: string;
  readonly letters: readonly string[];
  readonly onSign: (sign: string) => void;
};

/** The consonants of a PIN, as a second block. */
export function LetterPad({ label, letters, onSign }: LettersProps) {
  return (
    <fieldset className="letter-pad">
      <legend className="visually-hidden">{label}</legend>
      {letters.map((letter) => (
        <PadKey key={letter} sign={letter} onSign={onSign} />
      ))}
    </fieldset>
  );
}

/** Pressing a key leaves the focus where it is, so that a keyboard and the pad can be mixed. */
function PadKey({ sign, onSign }: { readonly sign: string; readonly onSign: (sign: string) => void }) {
  return (
    <Button className="kiosk-key kiosk-key--line pad-key" onPress={() => onSign(sign)} preventFocusOnPress>
      {sign}
    </Button>
  );
}
