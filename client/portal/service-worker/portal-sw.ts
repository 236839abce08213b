declare const self: ServiceWorkerGlobalScope;

const lookUp = "/tra-cuu";
const stopPage = "/thoi-bao";
const stopAction = "stop";

// It shows what it was sent and answers for no page: the portal is always the office's own.
self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("push", (event) => event.waitUntil(show(wordsOf(event.data))));
self.addEventListener("notificationclick", (event) => {
  const { notification, action } = event;
  notification.close();
  const token = textIn(notification.data, "stop");
  event.waitUntil(action === stopAction && token !== "" ? stop(token) : open(lookUp));
});

type Action = { readonly action: string; readonly title: string };
type Words = { readonly [K in "id" | "title" | "text" | "stop" | "stopWords"]: string };

function wordsOf(data: PushMessageData | null): Words {
  const sent: unknown = data?.json() ?? null;
  const of = (key: keyof Words) => textIn(sent, key);
  return { id: of("id"), title: of("title"), text: of("text"), stop: of("stop"), stopWords: of("stopWords") };
}

/** A message that comes twice has the same tag, and is shown once. */
function show({ id, title, text, stop: token, stopWords }: Words): Promise<void> {
  // Buttons are not in every browser; where they are missing, the page of the dossier stops it.
  const options: NotificationOptions & { readonly actions: readonly Action[] } = {
    body: text,
    tag: id,
    icon: "/courier-192.png",
    data: { stop: token },
    actions: stopWords === "" ? [] : [{ action: stopAction, title: stopWords }],
  };
  return self.registration.showNotification(title, options);
}

/** One tap, without a page; where the office cannot be reached, its page tries again. */
async function stop(token: string): Promise<void> {
  const answer = await fetch("/api/followers/stop", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (!answer?.ok) await open(`${stopPage}#${token}`);
}

async function open(path: string): Promise<void> {
  await self.clients.openWindow(path);
}

function textIn(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === "string" ? found : "";
}
