import { Delete } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { barredD, breve, hat, horn, tones } from "./letters.ts";
import { typeLetter, typeTelex, typeTone } from "./telex.ts";
import "./word-pad.css";

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether letters put marks on each other, as Vietnamese is typed. */
  readonly telex: boolean;
};

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map((row) => row.split(""));
const shaped = [`a${breve}`, `a${hat}`, barredD, `e${hat}`, `o${hat}`, `o${horn}`, `u${horn}`].map((one) =>
  one.normalize("NFC"),
);
const [toneKeys, [upper = [], middle = [], lower = []]] = [[...tones], rows];

/** Letters, the marks of Vietnamese each by a key of its own, and Telex for who types it anyway. */
export function WordPad({ value, onChange, telex }: Props) {
  const { t } = useTranslation("hall");
  const letter = (sign: string) => (
    <PadKey key={sign} onPress={() => onChange(telex ? typeTelex(value, sign) : value + sign)}>
      {sign}
    </PadKey>
  );
  return (
    <fieldset className="word-pad">
      <legend className="visually-hidden">{t("find.keyboard")}</legend>
      <div className="word-pad-row">
        {toneKeys.map(([key, mark]) => (
          <PadKey key={key} label={t(`find.tone.${key}`)} onPress={() => onChange(typeTone(value, key))}>
            <span aria-hidden="true" className="word-pad-tone">
              {`\u00A0${mark}`}
            </span>
          </PadKey>
        ))}
        {shaped.map((sign) => (
          <PadKey key={sign} onPress={() => onChange(typeLetter(value, sign))}>
            {sign}
          </PadKey>
        ))}
      </div>
      <div className="word-pad-row">{upper.map(letter)}</div>
      <div className="word-pad-row">
        {middle.map(letter)}
        <PadKey label={t("find.erase")} onPress={() => onChange(value.slice(0, -1))}>
          <Delete aria-hidden="true" />
        </PadKey>
      </div>
      <div className="word-pad-row word-pad-row--low">
        {lower.map(letter)}
        <PadKey wide onPress={() => onChange(`${value} `)}>
          {t("find.space")}
        </PadKey>
        <PadKey wide onPress={() => onChange("")}>
          {t("find.clear")}
        </PadKey>
      </div>
    </fieldset>
  );
}

type KeyProps = {
  readonly label?: string;
  readonly wide?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Pressing a key leaves the focus where it is, so that a keyboard and the pad can be mixed. */
function PadKey({ label, wide = false, onPress, children }: KeyProps) {
  return (
    <Button
      className={`kiosk-key kiosk-key--line word-pad-key${wide ? " word-pad-key--wide" : ""}`}
      {...(label !== undefined && { "aria-label": label })}
      onPress={onPress}
      preventFocusOnPress
    >
      {children}
    </Button>
  );
}
