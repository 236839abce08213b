import type { ComponentProps, ReactNode } from "react";
import { KeyCap } from "./key-hint.tsx";
import "./button.css";

export type ButtonKind = "primary" | "plain" | "danger" | "quiet";

type ButtonProps = ComponentProps<"button"> & {
  readonly kind?: ButtonKind;
  /** The key that does the same, shown at the end of the button. */
  readonly keyName?: string | undefined;
  readonly children: ReactNode;
};

/** Anything that can be pressed. `quiet` looks like a link. */
export function Button({ kind = "plain", keyName, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={["button", `button-${kind}`, className].filter(Boolean).join(" ")}
    >
      <span className="button-words">{children}</span>
      {keyName !== undefined && <KeyCap name={keyName} hidden />}
    </button>
  );
}

/** An action that the rules refuse now: it stays in its place, with the reason beside it. */
export function BlockedAction({ name, why }: { readonly name: string; readonly why: string }) {
  return (
    <p className="button-blocked">
      <strong>{name}</strong>, {why}.
    </p>
  );
}
