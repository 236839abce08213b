import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router";
import "./phone-button.css";

type Look = "primary" | "plain";

type ButtonProps = {
  readonly look?: Look;
  readonly children: ReactNode;
} & Pick<ComponentProps<"button">, "type" | "onClick" | "disabled" | "aria-label" | "form">;

/** A key for the thumb: 76 px high when it is the main one, never under 56. */
export function PhoneButton({ look = "plain", type = "button", children, ...rest }: ButtonProps) {
  return (
    <button className={`phone-button phone-button--${look}`} type={type} {...rest}>
      {children}
    </button>
  );
}

type LinkProps = {
  readonly look?: Look;
  readonly children: ReactNode;
  /** A page of ours, or with `href` one of the phone's own programs: `tel:`, a map. */
  readonly to?: string;
  readonly href?: string;
  readonly state?: unknown;
  readonly "aria-label"?: string;
};

export function PhoneLink({ look = "plain", to, href, state, children, ...rest }: LinkProps) {
  const className = `phone-button phone-button--${look}`;
  return to === undefined ? (
    <a className={className} href={href} rel="noreferrer" {...rest}>
      {children}
    </a>
  ) : (
    <Link className={className} to={to} state={state} {...rest}>
      {children}
    </Link>
  );
}
