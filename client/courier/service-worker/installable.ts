const scope = "/courier";
const links = [
  ["manifest", "/courier.webmanifest"],
  ["apple-touch-icon", "/courier-192.png"],
] as const;
/** Until the worker that has served the page is at rest. */
const restMs = 1_500;

/** Makes this page, and no other screen, one that can be put on a home screen and opened without a signal. */
export function installable(): void {
  for (const [rel, href] of links) {
    if (document.head.querySelector(`link[rel="${rel}"]`)) continue;
    const link = document.createElement("link");
    Object.assign(link, { rel, href });
    document.head.append(link);
  }
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  void register().catch(() => undefined);
  // Entries that wait for a signal must not go when the phone is short of room.
  void navigator.storage.persist().catch(() => undefined);
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  let controlled = serviceWorker.controller !== null;
  // The page and its scripts are of one build: where another takes over, the page begins anew. The first takes over nothing.
  serviceWorker.addEventListener("controllerchange", () => {
    if (controlled) window.location.reload();
    controlled = true;
  });
  const registration = await serviceWorker.register("/courier-sw.js", { scope, updateViaCache: "none" });
  if (controlled && registration.waiting && (await isLeftAlone())) takeOver(registration);
}

/**
 * Whether nobody has touched the page in its first moments, so that nothing is half done. Sooner than that the worker that serves the page
 * may not have come to rest, and Chromium then may never let the other one take over.
 */
async function isLeftAlone(): Promise<boolean> {
  const touches = ["pointerdown", "keydown"] as const;
  const touched = new AbortController();
  for (const touch of touches) {
    document.addEventListener(touch, () => touched.abort(), { capture: true, signal: touched.signal });
  }
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const isAlone = !touched.signal.aborted;
  touched.abort();
  return isAlone;
}

/** Lets a build that waits take over from the one that serves this page. */
export function takeOver(registration: ServiceWorkerRegistration): void {
  registration.waiting?.postMessage("take-over");
}
