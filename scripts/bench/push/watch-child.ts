import { setTimeout as sleep } from "node:timers/promises";
import { openWatcher, type Watcher } from "./watcher.ts";
import { Order, type Answer, type Heard } from "./protocol.ts";

/** Opens many sockets at a time, but not all of them at once. */
const atOnce = 50;

let watchers: Watcher[] = [];
let heard: Heard[] = [];
const answer = (said: Answer) => process.send?.(said);

async function open(port: number, tickets: readonly string[]): Promise<void> {
  const made = tickets.map((ticket) => openWatcher(port, ticket, (one) => heard.push(one)));
  for (let at = 0; at < made.length; at += atOnce) {
    await Promise.all(made.slice(at, at + atOnce).map((one) => one.connect()));
  }
  watchers = made;
}

/** Somebody else may have the processor: a socket that is refused tries again, as screens do. */
async function comeBack(watcher: Watcher, spread: number): Promise<void> {
  watcher.tear();
  await sleep(Math.random() * spread);
  for (;;) {
    try {
      await watcher.connect();
      return;
    } catch {
      await sleep(500 + Math.random() * 500);
    }
  }
}

async function obey(order: Order): Promise<void> {
  switch (order.type) {
    case "connect":
      await open(order.port, order.tickets);
      return;
    case "tear":
      await Promise.all(watchers.map((one) => comeBack(one, order.spread)));
      return;
    case "leave":
      for (const one of watchers) one.tear();
      watchers = [];
      heard = [];
      return;
    case "report":
  }
}

process.on("message", (message) => {
  const order = Order.parse(message);
  void obey(order).then(() => {
    if (order.type !== "report") {
      answer({ type: "done" });
      return;
    }
    answer({ type: "report", heard, known: watchers.map((one) => one.known()) });
    heard = [];
  });
});
