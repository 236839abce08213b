const scope = "/courier";
const links = [
  ["manifest", "/courier.webmanifest"],
  ["apple-touch-icon", "/courier-192.png"],
] as const;

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
  // Just opened, so nothing is half done: what waited may take over now.
  if (controlled) takeOver(registration);
}

/** Lets a build that waits take over from the one that serves this page. */
export function takeOver(registration: ServiceWorkerRegistration): void {
  registration.waiting?.postMessage("take-over");
}
