import type { ReactNode, Ref } from "react";
import "./code-boxes.css";

type Props = {
  /** Names the field; what it is for and what went wrong stand in the element of `describedBy`. */
  readonly label: string;
  readonly describedBy: string;
  readonly value: string;
  /** Sizes of the groups of boxes, with a dash between them. The last one grows with what is typed. */
  readonly groups: readonly number[];
  /** Filled in already, before the boxes. */
  readonly prefix?: ReactNode;
  readonly isInvalid?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** One box a sign. A real field lies over the boxes, so that keyboards and screen readers can use it. */
export function CodeBoxes(props: Props) {
  const {
    label,
    describedBy,
    value,
    groups,
    prefix,
    isInvalid = false,
    isDisabled = false,
    onChange,
    ref,
  } = props;
  return (
    <div className="code-boxes">
      {prefix !== undefined && <span className="code-boxes-prefix">{prefix}</span>}
      {boxesOf(value, groups).map((group, index) => (
        <span className="code-boxes-group" aria-hidden="true" key={group.at}>
          {(index > 0 || prefix !== undefined) && <span className="code-boxes-dash">–</span>}
          {group.signs.map((sign, box) => {
            const isNext = group.at + box === value.length;
            return (
              <span key={group.at + box} className={isNext ? "code-box code-box--next" : "code-box"}>
                {sign}
              </span>
            );
          })}
        </span>
      ))}
      <input
        ref={ref}
        className="code-boxes-field"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        disabled={isDisabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputMode="none"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </div>
  );
}

function boxesOf(value: string, groups: readonly number[]) {
  let at = 0;
  return groups.map((size, index) => {
    const from = at;
    const count = index === groups.length - 1 ? Math.max(size, value.length - from) : size;
    at += count;
    return { at: from, signs: Array.from({ length: count }, (_, box) => value[from + box] ?? "") };
  });
}
