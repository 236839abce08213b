const storageKey = "motcua.device";

/**
 * Takes the token that registers a public screen from `/kiosk#device=TOKEN`, keeps it on the device and out of the
 * address bar. A fragment never reaches a server's log.
 */
export function rememberDevice(): void {
  const token = new URLSearchParams(window.location.hash.slice(1)).get("device");
  if (token === null) return;
  if (token !== "") writeToken(token);
  window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
}

/** What a look-up says of the device it is made on; nothing on a device that is not registered. */
export function deviceHeaders(): Readonly<Record<string, string>> {
  const token = readToken();
  return token === null ? {} : { "x-kiosk-token": token };
}

/** What a socket says of the device beside its handshake; nothing on one that is not registered. */
export function deviceAuth(): { readonly device?: string } {
  const token = readToken();
  return token === null ? {} : { device: token };
}

/** Takes the token from the address before anything asks for it, and says whether this machine is a registered screen. */
export function takeDevice(): boolean {
  rememberDevice();
  return isRegistered();
}

export const isRegistered = (): boolean => readToken() !== null;

// A browser may refuse to store anything: look-ups work without a token as well.
function readToken(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function writeToken(token: string): void {
  try {
    window.localStorage.setItem(storageKey, token);
  } catch {
    return;
  }
}
