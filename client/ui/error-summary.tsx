import { useEffect, useRef } from "react";
import { DueMark } from "./due-mark.tsx";
import { controlId } from "./field.tsx";
import "./error-summary.css";

export type FieldFault = { readonly name: string; readonly message: string };

/** Everything that is wrong with a form, in one place; takes focus each time `attempt` grows. */
export function ErrorSummary({
  title,
  faults,
  attempt,
}: {
  readonly title: string;
  readonly faults: readonly FieldFault[];
  readonly attempt: number;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  return (
    <section className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <DueMark kind="overdue" />
        {title}
      </h2>
      <ul>
        {faults.map(({ name, message }) => (
          <li key={name}>
            <a
              href={`#${controlId(name)}`}
              onClick={(event) => {
                event.preventDefault();
                focusControl(name);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function focusControl(name: string) {
  const control = document.getElementById(controlId(name)) ?? document.getElementsByName(name)[0];
  control?.focus();
}
