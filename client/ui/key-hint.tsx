import "./key-hint.css";

/** One key as it is printed on the keyboard. `hidden` where the words beside it already say what it does. */
export function KeyCap({ name, hidden = false }: { readonly name: string; readonly hidden?: boolean }) {
  return (
    <kbd className="key-cap" aria-hidden={hidden}>
      {name.length === 1 ? name.toUpperCase() : name}
    </kbd>
  );
}

/** Keys and what they do. */
export function KeyHint({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) {
  return (
    <span className="key-hint">
      {keys.map((name) => (
        <KeyCap key={name} name={name} />
      ))}
      <span>{words}</span>
    </span>
  );
}
