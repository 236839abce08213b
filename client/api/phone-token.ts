const storageKey = "motcua.phone";

/** The token of a phone that was verified in this browser; null where none was, or nothing can be stored. */
export function readPhoneToken(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Keeps it for the next time this browser is opened; null forgets it. */
export function keepPhoneToken(token: string | null): void {
  try {
    if (token === null) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, token);
  } catch {
    return;
  }
}
