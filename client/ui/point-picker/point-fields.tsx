import { useId, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../../shared/contracts/rounds.ts";
import { Fault } from "../field.tsx";
import { pointOf, readPoint } from "./read-point.ts";

const axes = ["lat", "lng"] as const;
type Typed = Readonly<Record<(typeof axes)[number], string>>;

type Props = {
  readonly value: Point | null;
  readonly onChange: (point: Point | null) => void;
};

/** Latitude and longitude as text: for who sees no map, and for what was copied from another one. */
export function PointFields({ value, onChange }: Props) {
  const { t } = useTranslation("point");
  const id = useId();
  /** What is being typed; null while the fields say where the pin is. */
  const [typed, setTyped] = useState<Typed | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown: Typed = typed ?? { lat: value ? String(value.lat) : "", lng: value ? String(value.lng) : "" };

  const take = (next: Typed) => {
    const whole = readPoint(next.lat) ?? readPoint(next.lng);
    const point = whole ?? pointOf(next.lat, next.lng);
    setTyped(whole ? null : next);
    setWrong(false);
    if (point) onChange(point);
    else if (next.lat.trim() === "" && next.lng.trim() === "") onChange(null);
  };
  const leave = () => {
    if (typed === null) return;
    const isEmpty = axes.every((axis) => typed[axis].trim() === "");
    const isWhole = isEmpty || pointOf(typed.lat, typed.lng) !== null;
    setWrong(!isWhole);
    if (isWhole) setTyped(null);
  };
  const onPaste = (event: ClipboardEvent) => {
    const point = readPoint(event.clipboardData.getData("text"));
    if (!point) return;
    event.preventDefault();
    setTyped(null);
    setWrong(false);
    onChange(point);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // It takes what is typed; it does not send the form around.
    if (event.key !== "Enter") return;
    event.preventDefault();
    leave();
  };
  return (
    <div className="point-fields" onBlur={leave}>
      {axes.map((axis) => (
        <label key={axis} htmlFor={`${id}-${axis}`}>
          {t(axis)}
          <input
            id={`${id}-${axis}`}
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={shown[axis]}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-fault` : `${id}-hint`}
            onChange={(event) => take({ ...shown, [axis]: event.target.value })}
            onPaste={onPaste}
            onKeyDown={onKeyDown}
          />
        </label>
      ))}
      {wrong ? (
        <div className="point-wrong">
          <Fault id={`${id}-fault`}>{t("wrong")}</Fault>
        </div>
      ) : (
        <p className="point-hint" id={`${id}-hint`}>
          {t("pasteHint")}
        </p>
      )}
    </div>
  );
}
