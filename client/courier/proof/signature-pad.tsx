import { Eraser } from "lucide-react";
import { useEffect, useRef, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { PhoneButton } from "../phone-button.tsx";
import { FieldError } from "../phone-field.tsx";
import "./signature-pad.css";

/** Of the picture: enough to recognise a hand, and a few kilobytes as PNG. */
const width = 640;
const height = 320;

type Props = {
  /** The picture as base64 PNG after each stroke; null when it was wiped. */
  readonly onChange: (png: string | null) => void;
  readonly error: string | null;
};

/** A sheet to sign on with a finger. */
export function SignaturePad({ onChange, error }: Props) {
  const { t } = useTranslation("courier");
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<readonly [number, number] | null>(null);

  const wipe = () => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, width, height);
    onChange(null);
  };
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, width, height);
  }, []);

  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return [((clientX - box.left) * width) / box.width, ((clientY - box.top) * height) / box.height] as const;
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const context = event.currentTarget.getContext("2d");
    if (!context || !from.current) return;
    const to = at(event);
    context.lineWidth = 5;
    context.lineCap = "round";
    context.strokeStyle = "#000000";
    context.beginPath();
    context.moveTo(...from.current);
    context.lineTo(...to);
    context.stroke();
    from.current = to;
  };
  const lift = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!from.current) return;
    from.current = null;
    onChange(event.currentTarget.toDataURL("image/png").split(",")[1] ?? null);
  };

  return (
    <section className="signature-pad" aria-label={t("signature.title")}>
      <h2 className="phone-section-title">{t("signature.title")}</h2>
      <p>{t("signature.hint")}</p>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={t("signature.sheet")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = at(event);
          draw(event);
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      {error !== null && <FieldError>{error}</FieldError>}
      <PhoneButton onClick={wipe}>
        <Eraser aria-hidden="true" size={26} strokeWidth={2.25} /> {t("signature.wipe")}
      </PhoneButton>
    </section>
  );
}
