import webPush from "web-push";
import { readPushTarget } from "../../shared/store/followers/follower-address.ts";
import type { PushHosts } from "../../shared/store/push/push-hosts.ts";
import type { PushKeys } from "../../shared/store/push/push-keys.ts";
import type { Carrier, Outcome } from "./message-gateway.ts";

const mostMs = 10_000;
/** How long a push service keeps what a browser that is off has not fetched, in seconds. */
const keptSeconds = 2 * 24 * 60 * 60;
const gone = new Set([404, 410]);
/** Answers that say "later", and not "never". */
const later = new Set([408, 425, 429]);

/**
 * Messages to browsers by their push services (RFC 8030), encrypted for the browser alone (RFC 8291). The address came
 * from a stranger, so only hosts of the list are called, and no redirection is followed.
 */
export function pushCarrier(services: {
  readonly hosts: PushHosts;
  readonly keys: PushKeys;
  readonly publicUrl: string;
}): Carrier {
  const { hosts, keys } = services;
  const contact = contactOf(services.publicUrl);

  return {
    keptAddress: (to) => new URL(readPushTarget(to).endpoint).host,
    carry: async ({ id, to, subject, text, stop }) => {
      const { endpoint, keys: theirs, kid } = readPushTarget(to);
      const mine = keys.byKid(kid);
      if (!mine || !hosts.allow(endpoint)) return "gone";
      const payload = JSON.stringify({ id, title: subject, text, stop: stop?.token, stopWords: stop?.words });
      const { cipherText } = webPush.encrypt(theirs.p256dh, theirs.auth, payload, "aes128gcm");
      const { origin } = new URL(endpoint);
      const { publicKey, privateKey } = mine;
      const signed = webPush.getVapidHeaders(origin, contact, publicKey, privateKey, "aes128gcm");
      const response = await fetch(endpoint, {
        method: "POST",
        headers: {
          authorization: signed.Authorization,
          "content-encoding": "aes128gcm",
          "content-type": "application/octet-stream",
          ttl: String(keptSeconds),
          urgency: "normal",
        },
        body: Uint8Array.from(cipherText),
        redirect: "manual",
        signal: AbortSignal.timeout(mostMs),
      });
      await response.body?.cancel();
      return outcomeOf(response.status);
    },
  };
}

/** @throws Error for what is worth another try */
function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return "sent";
  if (gone.has(status)) return "gone";
  if (status >= 500 || later.has(status)) throw new Error(`the push service answered ${status}`);
  return "refused";
}

/** Whom a push service asks when something is wrong: the office's page or, without TLS, its post. */
function contactOf(publicUrl: string): string {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "https:" ? publicUrl : `mailto:webmaster@${hostname}`;
}
