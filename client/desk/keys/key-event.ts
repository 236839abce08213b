type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** A key's name as shortcuts are written, or null where it cannot be one of the desk's. */
export function nameOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === "Enter" ? "Ctrl+Enter" : null;
  if (key === "Escape" || (key === "Enter" && !shiftKey)) return key;
  if (key.length !== 1) return null;
  if (/\p{L}/u.test(key)) return shiftKey ? null : key.toLowerCase();
  return key;
}

const typingInputs = new Set(["button", "checkbox", "file", "radio", "reset", "submit"]);

/** Whether letters pressed here are meant for a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !typingInputs.has(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Whether Enter already means something where the focus is. */
export function isInteractive(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a[href], button, summary, [role=option]") !== null;
}

/** A dialog keeps all keys to itself while it is open. */
export const isInDialog = (): boolean => document.querySelector("dialog[open]") !== null;
