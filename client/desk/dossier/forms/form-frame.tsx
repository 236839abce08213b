import { useEffect, useRef, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary, type FieldFault } from "../../../ui/error-summary.tsx";
import { useShortcuts } from "../../keys/keys.tsx";
import "./form-frame.css";

type Props = {
  readonly title: string;
  /** What sending it does, in one sentence. */
  readonly effect: string;
  readonly faults: readonly FieldFault[];
  /** How often sending was tried: the summary takes focus when it grows. */
  readonly attempt: number;
  /** On its way: what was typed is shown but cannot be changed. */
  readonly busy: boolean;
  readonly onSubmit: (event?: FormEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The frame of a command that needs something to be entered: in the page, never over it. */
export function FormFrame({ title, effect, faults, attempt, busy, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation("desk");
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("fieldset :is(input, select, textarea)")?.focus();
  }, []);
  useShortcuts("form", [
    { name: "Ctrl+Enter", words: title, inLine: true, run: () => onSubmit() },
    { name: "Escape", words: t("actions.form.close"), inLine: true, run: onClose },
  ]);
  return (
    <form
      className="command-form"
      ref={box}
      noValidate
      aria-labelledby="command-form-title"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
      }}
    >
      <h2 id="command-form-title">{title}</h2>
      <p>{effect}</p>
      <ErrorSummary
        title={t("shell.problem.summary", { count: faults.length })}
        faults={faults}
        attempt={attempt}
      />
      <fieldset disabled={busy}>
        <legend className="visually-hidden">{title}</legend>
        {children}
      </fieldset>
      <div className="command-form-end">
        <Button kind="primary" type="submit" keyName="Ctrl+Enter" disabled={busy}>
          {title}
        </Button>
        <Button keyName="Esc" onClick={onClose} disabled={busy}>
          {t("actions.form.close")}
        </Button>
      </div>
    </form>
  );
}
