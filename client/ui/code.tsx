import "./code.css";

type Props = {
  /** A dossier code, a serial, a PIN or a procedure's number: never a word, the face has no ế or ộ. */
  readonly children: string;
};

/** A code in the face that keeps 0 and O, 1 and I apart. It never breaks and is never translated. */
export function Code({ children }: Props) {
  return (
    <span className="code" translate="no">
      {children}
    </span>
  );
}
