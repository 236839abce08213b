import { Delete } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { normalisePin, pinAlphabet } from "../../../shared/domain/dossiers/pin.ts";
import { FieldError } from "../phone-field.tsx";
import "./pin-pad.css";

type Props = {
  /** Signs of the alphabet, in capitals. */
  readonly value: string;
  /** How many signs it has. */
  readonly length: number;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  /** Where to find the PIN; left out when something more urgent is said above. */
  readonly hint: string | null;
};

/** The PIN and a pad of its 22 signs. A keyboard may type it in any case; other signs are dropped. */
export function PinPad({ value, length, onChange, error, hint }: Props) {
  const { t } = useTranslation("courier");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Where the caret belongs after the pad has changed the text. */
  const caret = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const described = [hint !== null && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  const clean = (typed: string) => signsOf(typed).slice(0, length);
  const put = (from: number, to: number, sign: string) => {
    const next = clean(value.slice(0, from) + sign + value.slice(to));
    caret.current = Math.min(from + sign.length, next.length);
    onChange(next);
  };
  const selection = () => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    return [selectionStart ?? value.length, selectionEnd ?? value.length] as const;
  };
  const erase = () => {
    const [from, to] = selection();
    put(from === to ? Math.max(0, from - 1) : from, to, "");
  };

  return (
    <div className="pin-pad">
      <label htmlFor={id}>{t("deliver.pinTitle", { count: length })}</label>
      {hint !== null && <p id={`${id}-hint`}>{hint}</p>}
      <input
        ref={input}
        id={id}
        className="pin-pad-signs"
        value={value}
        onChange={(event) => onChange(clean(event.target.value))}
        // The pad below is the keyboard; a phone's own would cover it.
        inputMode="none"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        aria-invalid={error !== null}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
      />
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="pin-pad-keys">
        {Array.from(pinAlphabet).map((sign) => (
          <button
            key={sign}
            type="button"
            onPointerDown={keepFocus}
            onClick={() => put(...selection(), sign)}
          >
            {sign}
          </button>
        ))}
        <button
          className="pin-pad-erase"
          type="button"
          aria-label={t("deliver.erase")}
          onPointerDown={keepFocus}
          onClick={erase}
        >
          <Delete aria-hidden="true" size={30} strokeWidth={2.25} />
        </button>
      </div>
    </div>
  );
}

/** A tap on a key leaves the caret in the field. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault();

const signsOf = (typed: string) =>
  Array.from(normalisePin(typed))
    .filter((sign) => pinAlphabet.includes(sign))
    .join("");
