import { PushSubscription as Contract } from "../../../shared/contracts/followers.ts";
import { Refused } from "../../api/request.ts";
import { follow } from "./follow-api.ts";

/** Why the browser is not told anything: its owner has said no, or its own service does not answer. */
export class NotSubscribed extends Error {
  override readonly name = "NotSubscribed";
  readonly why: "denied" | "failed";

  constructor(why: "denied" | "failed") {
    super(why);
    this.why = why;
  }
}

/** It shows messages and serves no page, so it watches over one address alone. */
const scope = "/theo-doi";
const script = "/portal-sw.js";

/** Whether this browser can show messages while the page is closed. */
export const canSubscribe = (): boolean =>
  import.meta.env.PROD && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/**
 * Asks for permission, subscribes, and has the office told. Only when somebody presses the button.
 * @throws NotSubscribed, Refused, Unreachable
 */
export async function subscribe(ticket: string, pushKey: string): Promise<void> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") throw new NotSubscribed("denied");
  const registration = await registered();
  const known = await registration.pushManager.getSubscription();
  try {
    await tell(ticket, known ?? (await anew(registration, pushKey)));
  } catch (error) {
    // The office has changed its keys since: what was subscribed with the old one is of no use.
    const isOld = error instanceof Refused && error.problem.code === "push-key-unknown";
    if (!isOld || known === null) throw error;
    await known.unsubscribe();
    await tell(ticket, await anew(registration, pushKey));
  }
}

async function tell(ticket: string, subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  const parsed = Contract.safeParse({ endpoint, keys });
  const { applicationServerKey: key } = subscription.options;
  if (!parsed.success || key === null) throw new NotSubscribed("failed");
  await follow(ticket, { channel: "push", subscription: parsed.data, key: base64url(new Uint8Array(key)) });
}

function anew(registration: ServiceWorkerRegistration, pushKey: string): Promise<PushSubscription> {
  return registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    .catch(() => {
      throw new NotSubscribed("failed");
    });
}

async function registered(): Promise<ServiceWorkerRegistration> {
  try {
    const registration = await navigator.serviceWorker.register(script, { scope, updateViaCache: "none" });
    await activated(registration.installing ?? registration.waiting ?? registration.active);
    return registration;
  } catch {
    throw new NotSubscribed("failed");
  }
}

/** The page is not in its scope, so `ready` would never come. */
function activated(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === "activated") resolve();
      if (worker === null || worker.state === "redundant") reject(new Error("the service worker is gone"));
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
