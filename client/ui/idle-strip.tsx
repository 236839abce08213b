import { Button } from "react-aria-components";
import "./idle-strip.css";

type Props = {
  /** With the seconds left: "Màn hình tự xoá sau 15 giây". */
  readonly words: string;
  /** Said once to screen readers, without a number that would change every second. */
  readonly announcement: string;
  readonly keepLabel: string;
  readonly onKeep: () => void;
};

/** The last seconds before a public screen clears itself, and one big key to stay. */
export function IdleStrip({ words, announcement, keepLabel, onKeep }: Props) {
  return (
    <aside className="idle-strip">
      <p className="visually-hidden" role="alert">
        {announcement}
      </p>
      <p className="idle-strip-words" aria-hidden="true">
        {words}
      </p>
      <Button className="kiosk-key kiosk-key--line idle-strip-key" onPress={onKeep}>
        {keepLabel}
      </Button>
    </aside>
  );
}
