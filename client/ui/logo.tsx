import "./logo.css";

type Props = {
  /** White arch, for dark grounds. */
  readonly light?: boolean;
};

/** A milestone whose door stands ajar. Sized by the text around; the office's name stands beside it. */
export function Logo({ light = false }: Props) {
  return (
    <svg
      className={light ? "logo logo--light" : "logo"}
      viewBox="3 2 18 20"
      aria-hidden="true"
      focusable="false"
    >
      <path className="logo-arch" d="M3 22V11a9 9 0 0 1 18 0v11h-5V11a4 4 0 0 0-8 0v11z" />
      <path className="logo-door" d="M8 22V11a4 4 0 0 1 5.6-3.66V20.6z" />
    </svg>
  );
}
