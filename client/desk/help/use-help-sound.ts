import { useSyncExternalStore } from "react";
import { useSignedIn } from "../session/signed-in.tsx";

const storedAs = (account: string) => `desk.helpSound.${account}`;

function read(key: string): boolean {
  try {
    return window.localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
}

/** Whether a call for help rings, for this person on this machine; and the switch. */
export function useHelpSound(): readonly [boolean, (on: boolean) => void] {
  const key = storedAs(useSignedIn().account);
  const on = useSyncExternalStore(subscribe, () => read(key));
  const set = (next: boolean) => {
    try {
      window.localStorage.setItem(key, next ? "on" : "off");
    } catch {
      return;
    }
    // Other windows are told by the browser, this one is not.
    window.dispatchEvent(new StorageEvent("storage", { key }));
  };
  return [on, set];
}
