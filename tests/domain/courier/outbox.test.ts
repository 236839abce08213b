import { describe, expect, test } from "@jest/globals";
import { Refused, Unreachable } from "../../../client/api/request.ts";
import type { OutboxEntry } from "../../../client/courier/outbox/entry.ts";
import { createOutbox } from "../../../client/courier/outbox/outbox.ts";
import type { OutboxStore } from "../../../client/courier/outbox/outbox-store.ts";
import { anEntry, aProblem } from "./a-packet-on-the-phone.ts";

/** The phone's disk: what is on it is there for the next page as well. */
function aDisk() {
  const entries = new Map<string, OutboxEntry>();
  const store: OutboxStore = {
    load: async (account) => {
      const all = [...entries.values()].toSorted((a, b) => a.at - b.at);
      const mine = all.filter((one) => one.account === account);
      return { entries: mine, others: all.length - mine.length };
    },
    put: async (entry) => void entries.set(entry.key, entry),
    remove: async (key) => void entries.delete(key),
  };
  return { store, keys: () => [...entries.keys()] };
}

/** An office that answers as it is told to, and remembers what it was sent. */
function anOffice() {
  const heard: string[] = [];
  const office = {
    heard,
    answer: (_entry: OutboxEntry): void => {},
    send: async (entry: OutboxEntry) => {
      heard.push(entry.key);
      office.answer(entry);
      return { version: 7 };
    },
  };
  return office;
}

async function aPhone(disk = aDisk(), office = anOffice()) {
  const amended: string[] = [];
  const onAccepted = async ({ key }: OutboxEntry) => void amended.push(`${key} ${disk.keys().includes(key)}`);
  const outbox = createOutbox({ store: disk.store, send: office.send, onAccepted, now: () => 42 });
  await outbox.signIn("courier-1");
  return { outbox, disk, office, amended };
}

const noSignal = () => {
  throw new Unreachable("no connection");
};
const refuse = (problem = aProblem()) => {
  throw new Refused(problem);
};

describe("What a courier confirmed", () => {
  test("is sent at once and leaves nothing on the phone", async () => {
    const { outbox, disk, office } = await aPhone();
    expect(await outbox.confirm(anEntry())).toEqual({ is: "sent" });
    expect(office.heard).toEqual(["key-1"]);
    expect(disk.keys()).toEqual([]);
    const sent = [{ entry: anEntry(), version: 7 }];
    expect(outbox.state()).toMatchObject({ entries: [], sent, lastSentAt: 42, confirming: null });
  });

  test("is on the disk before it is sent", async () => {
    const { outbox, disk, office } = await aPhone();
    const seen: (readonly string[])[] = [];
    office.answer = () => void seen.push(disk.keys());
    await outbox.confirm(anEntry());
    expect(seen).toEqual([["key-1"]]);
  });

  test("is not called done when the phone could not store it", async () => {
    const { disk, office } = await aPhone();
    const store = { ...disk.store, put: async () => Promise.reject(new Error("full")) };
    const outbox = createOutbox({ store, send: office.send, now: () => 42 });
    await outbox.signIn("courier-1");
    await expect(outbox.confirm(anEntry())).rejects.toThrow("full");
    expect(office.heard).toEqual([]);
  });

  test("waits without a signal and goes out in the order it was confirmed, with the keys it had", async () => {
    const { outbox, disk, office } = await aPhone();
    office.answer = noSignal;
    expect(await outbox.confirm(anEntry({ key: "first", at: 1 }))).toEqual({ is: "kept" });
    expect(await outbox.confirm(anEntry({ key: "second", at: 2 }))).toEqual({ is: "kept" });
    expect(outbox.state()).toMatchObject({ reachable: false });
    office.heard.length = 0;
    office.answer = () => {};
    await outbox.flush();
    expect(office.heard).toEqual(["first", "second"]);
    expect(outbox.state()).toMatchObject({ entries: [], reachable: true });
    expect(disk.keys()).toEqual([]);
  });

  test("is found again by the next page", async () => {
    const before = await aPhone();
    before.office.answer = noSignal;
    await before.outbox.confirm(anEntry());
    const after = await aPhone(before.disk);
    expect(after.office.heard).toEqual(["key-1"]);
    expect(before.disk.keys()).toEqual([]);
  });

  test("is in the list that the phone keeps before it leaves the outbox", async () => {
    const { outbox, amended } = await aPhone();
    await outbox.confirm(anEntry());
    expect(amended).toEqual(["key-1 true"]);
  });

  test("goes behind the page's back where the page goes on, and before what follows", async () => {
    const { outbox, office } = await aPhone();
    await outbox.note(anEntry({ key: "missed", command: { type: "missPins", count: 1 } }));
    expect(await outbox.confirm(anEntry({ key: "delivered", at: 2 }))).toEqual({ is: "sent" });
    expect(office.heard).toEqual(["missed", "delivered"]);
  });

  test("is locked while nobody or another is signed in, and sent under the account that confirmed it", async () => {
    const { outbox, disk, office } = await aPhone();
    office.answer = noSignal;
    await outbox.confirm(anEntry({ account: "courier-1" }));
    office.answer = () => {};
    office.heard.length = 0;
    for (const who of [null, "courier-2"]) {
      await outbox.signIn(who);
      await outbox.flush();
      expect(outbox.state()).toMatchObject({ entries: [], sent: [], others: 1 });
    }
    expect(office.heard).toEqual([]);
    expect(disk.keys()).toEqual(["key-1"]);
    await outbox.signIn("courier-1");
    expect(office.heard).toEqual(["key-1"]);
    expect(disk.keys()).toEqual([]);
  });

  test("waits for the next sign-in when the session has ended", async () => {
    const { outbox, disk, office } = await aPhone();
    office.answer = () => refuse(aProblem({ status: 401, code: "not-signed-in" }));
    expect(await outbox.confirm(anEntry())).toEqual({ is: "kept" });
    expect(outbox.state()).toMatchObject({ signedOut: true, reachable: true });
    expect(disk.keys()).toEqual(["key-1"]);
  });

  test("waits while the office is overloaded or broken", async () => {
    const { outbox, office } = await aPhone();
    office.answer = () => refuse(aProblem({ status: 503, code: "unavailable" }));
    expect(await outbox.confirm(anEntry())).toEqual({ is: "kept" });
    office.answer = () => refuse(aProblem({ status: 429, code: "too-many-requests" }));
    await outbox.flush();
    expect(outbox.state().entries).toHaveLength(1);
    expect(outbox.state().entries[0]?.problem).toBeNull();
  });
});

describe("What the office refused", () => {
  test("is kept with its reason and not sent again, and the next one goes on", async () => {
    const { outbox, disk, office } = await aPhone();
    office.answer = ({ key }) => key === "refused" && refuse();
    expect(await outbox.confirm(anEntry({ key: "refused" }))).toEqual({
      is: "refused",
      problem: aProblem(),
    });
    expect(await outbox.confirm(anEntry({ key: "fine", deliveryId: "d2" }))).toEqual({ is: "sent" });
    await outbox.flush();
    expect(office.heard).toEqual(["refused", "fine"]);
    expect(disk.keys()).toEqual(["refused"]);
    await outbox.discard("refused");
    expect(disk.keys()).toEqual([]);
  });

  test("is told by the page that asked, where that page can put it right", async () => {
    const { outbox, disk, office } = await aPhone();
    office.answer = () => refuse();
    const outcome = await outbox.confirm(anEntry(), new Set(["delivery-wrong-pin"]));
    expect(outcome).toEqual({ is: "refused", problem: aProblem() });
    expect(disk.keys()).toEqual([]);
    expect(outbox.state().entries).toEqual([]);
  });
});

test("Two rounds at once send nothing twice", async () => {
  const { outbox, office } = await aPhone();
  office.answer = noSignal;
  await outbox.confirm(anEntry({ key: "a" }));
  await outbox.confirm(anEntry({ key: "b", at: 2 }));
  office.heard.length = 0;
  office.answer = () => {};
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
  expect(office.heard).toEqual(["a", "b"]);
});
