import type { ReactNode } from "react";

/** A part of the form: its name at the left, its fields at the right. */
export function IntakePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="intake-part">
      <legend>{title}</legend>
      <div className="intake-fields">{children}</div>
    </fieldset>
  );
}
