import { Camera, CameraOff } from "lucide-react";
import { lazy, Suspense, useEffect, useId, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { FieldError } from "../phone-field.tsx";
import { PhoneButton } from "../phone-button.tsx";
import "./seal-scan.css";

const SealCamera = lazy(() => import("./seal-camera.tsx"));

type Props = {
  /** The form's own id, for a button in the thumb zone. */
  readonly formId: string;
  readonly hint: string;
  readonly error: string | null;
  readonly onScan: (number: string) => void;
};

/** A seal's number: from a scanner that types and presses Enter, from the camera, or by hand. */
export function SealScan({ formId, hint, error, onScan }: Props) {
  const { t } = useTranslation("courier");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [filming, setFilming] = useState(false);
  const [empty, setEmpty] = useState(false);
  const shown = error ?? (empty ? t("scan.empty") : null);

  // A scanner types wherever the caret is.
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  const take = (number: string) => {
    setTyped("");
    setEmpty(number.trim() === "");
    if (number.trim() !== "") onScan(number);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take(typed);
    input.current?.focus({ preventScroll: true });
  };

  return (
    <form id={formId} className="seal-scan" onSubmit={submit} noValidate>
      <label htmlFor={id}>{t("scan.label")}</label>
      <p id={`${id}-hint`}>{hint}</p>
      <input
        ref={input}
        id={id}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        translate="no"
        maxLength={40}
        aria-invalid={shown !== null}
        aria-describedby={`${id}-hint${shown === null ? "" : ` ${id}-error`}`}
      />
      {shown !== null && (
        <div role="alert">
          <FieldError id={`${id}-error`}>{shown}</FieldError>
        </div>
      )}
      {filming && (
        <Suspense>
          <SealCamera onScan={take} />
        </Suspense>
      )}
      <PhoneButton onClick={() => setFilming(!filming)}>
        {filming ? (
          <CameraOff aria-hidden="true" size={26} strokeWidth={2.25} />
        ) : (
          <Camera aria-hidden="true" size={26} strokeWidth={2.25} />
        )}
        {filming ? t("scan.cameraOff") : t("scan.camera")}
      </PhoneButton>
    </form>
  );
}
