/** Written into this file by the build (`courier-shell.ts`): a name for what it belongs to, its script, its files. */
declare const courierShell: {
  readonly version: string;
  readonly entry: string;
  readonly files: readonly string[];
};
declare const self: ServiceWorkerGlobalScope;

const shell = courierShell;
const page = "/courier";
const family = "courier-";
const cacheName = family + shell.version;
const files = new Set(shell.files);

// The shell and nothing else: no answer of the office is ever kept, and other screens are outside the scope.
self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clearOthers()));
self.addEventListener("message", (event) => {
  // Without it the browser may put the worker to sleep before it has taken over.
  if (event.data === "take-over") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fromCache(page, request));
  else if (files.has(pathname)) event.respondWith(fromCache(pathname, request));
});

/** All of one build or nothing: a page of another build would ask for scripts that are not there. */
async function fill(): Promise<void> {
  const shown = await fetch(new Request(page, { cache: "reload" }));
  if (!shown.ok || !(await shown.clone().text()).includes(shell.entry)) {
    throw new Error("the office serves another build");
  }
  const cache = await caches.open(cacheName);
  await cache.addAll(shell.files);
  await cache.put(page, shown);
}

async function clearOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fromCache(key: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(key)) ?? (await fetch(request));
}
