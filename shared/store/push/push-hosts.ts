/** Where browsers have their messages fetched from: Google, Mozilla, Apple, Microsoft. */
export const defaultPushHosts =
  "fcm.googleapis.com, updates.push.services.mozilla.com, web.push.apple.com, *.notify.windows.com";

/** Which addresses the office may be asked to send to. */
export type PushHosts = { readonly allow: (endpoint: string) => boolean };

const host = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/u;

/**
 * Reads `PUSH_HOSTS`: hosts that are reached by https, `*.` for all below one, or whole origins where a service of the
 * office's own has another port.
 * @throws Error naming the entry that is none
 */
export function parsePushHosts(text: string): PushHosts {
  const entries = text
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "");
  const wrong = entries.find((entry) => !host.test(entry) && originOf(entry) !== entry);
  if (wrong !== undefined) throw new Error(`"${wrong}" is neither a host nor an origin`);
  return {
    allow: (endpoint) => {
      const url = URL.parse(endpoint);
      if (!url || url.username !== "" || url.password !== "") return false;
      const { origin, hostname } = url;
      return entries.some((entry) => {
        if (entry.includes("://")) return origin === entry;
        // The origin has no port of its own where it is that of https.
        if (origin !== `https://${hostname}`) return false;
        return entry.startsWith("*.") ? hostname.endsWith(entry.slice(1)) : hostname === entry;
      });
    },
  };
}

/** The origin that a text is; null where it is none of the web's. */
function originOf(text: string): string | null {
  const url = URL.parse(text);
  return url && /^https?:$/u.test(url.protocol) ? url.origin : null;
}
