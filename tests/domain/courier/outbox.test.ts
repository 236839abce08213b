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
    all: async () => [...entries.values()].toSorted((a, b) => a.at - b.at),
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
    send: async (entry: OutboxEntry): Promise<void> => {
      heard.push(entry.key);
      office.answer(entry);
    },
  };
  return office;
}

function aPhone(disk = aDisk(), office = anOffice()) {
  const outbox = createOutbox({ store: disk.store, send: office.send, now: () => 42 });
  outbox.signIn("courier-1");
  return { outbox, disk, office };
}

const noSignal = () => {
  throw new Unreachable("no connection");
};
const refuse = (problem = aProblem()) => {
  throw new Refused(problem);
};

describe("What a courier confirmed", () => {
  test("is sent at once and leaves nothing on the phone", async () => {
    const { outbox, disk, office } = aPhone();
    expect(await outbox.confirm(anEntry())).toEqual({ is: "sent" });
    expect(office.heard).toEqual(["key-1"]);
    expect(disk.keys()).toEqual([]);
    expect(outbox.state()).toMatchObject({ entries: [], lastSentAt: 42, confirming: null });
  });

  test("is on the disk before it is sent", async () => {
    const { outbox, disk, office } = aPhone();
    const seen: (readonly string[])[] = [];
    office.answer = () => void seen.push(disk.keys());
    await outbox.confirm(anEntry());
    expect(seen).toEqual([["key-1"]]);
  });

  test("is not called done when the phone could not store it", async () => {
    const { disk, office } = aPhone();
    const store = { ...disk.store, put: async () => Promise.reject(new Error("full")) };
    const outbox = createOutbox({ store, send: office.send, now: () => 42 });
    outbox.signIn("courier-1");
    await expect(outbox.confirm(anEntry())).rejects.toThrow("full");
    expect(office.heard).toEqual([]);
  });

  test("waits without a signal and goes out in the order it was confirmed, with the keys it had", async () => {
    const { outbox, disk, office } = aPhone();
    office.answer = noSignal;
    expect(await outbox.confirm(anEntry({ key: "first", at: 1 }))).toEqual({ is: "kept" });
    expect(await outbox.confirm(anEntry({ key: "second", at: 2, version: 3 }))).toEqual({ is: "kept" });
    expect(outbox.state()).toMatchObject({ reachable: false });
    office.heard.length = 0;
    office.answer = () => {};
    await outbox.flush();
    expect(office.heard).toEqual(["first", "second"]);
    expect(outbox.state()).toMatchObject({ entries: [], reachable: true });
    expect(disk.keys()).toEqual([]);
  });

  test("is found again by the next page", async () => {
    const before = aPhone();
    before.office.answer = noSignal;
    await before.outbox.confirm(anEntry());
    const after = aPhone(before.disk);
    await after.outbox.load();
    expect(after.office.heard).toEqual(["key-1"]);
    expect(before.disk.keys()).toEqual([]);
  });

  test("is sent under the account that confirmed it, never under another", async () => {
    const { outbox, disk, office } = aPhone();
    outbox.signIn("courier-2");
    expect(await outbox.confirm(anEntry({ account: "courier-1" }))).toEqual({ is: "kept" });
    expect(office.heard).toEqual([]);
    outbox.signIn("courier-1");
    await outbox.flush();
    expect(office.heard).toEqual(["key-1"]);
    expect(disk.keys()).toEqual([]);
  });

  test("waits for the next sign-in when the session has ended", async () => {
    const { outbox, disk, office } = aPhone();
    office.answer = () => refuse(aProblem({ status: 401, code: "not-signed-in" }));
    expect(await outbox.confirm(anEntry())).toEqual({ is: "kept" });
    expect(outbox.state()).toMatchObject({ signedOut: true, reachable: true });
    expect(disk.keys()).toEqual(["key-1"]);
  });

  test("waits while the office is overloaded or broken", async () => {
    const { outbox, office } = aPhone();
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
    const { outbox, disk, office } = aPhone();
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
    const { outbox, disk, office } = aPhone();
    office.answer = () => refuse();
    const outcome = await outbox.confirm(anEntry(), new Set(["delivery-wrong-pin"]));
    expect(outcome).toEqual({ is: "refused", problem: aProblem() });
    expect(disk.keys()).toEqual([]);
    expect(outbox.state().entries).toEqual([]);
  });
});

test("Two rounds at once send nothing twice", async () => {
  const { outbox, office } = aPhone();
  office.answer = noSignal;
  await outbox.confirm(anEntry({ key: "a" }));
  await outbox.confirm(anEntry({ key: "b", at: 2 }));
  office.heard.length = 0;
  office.answer = () => {};
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
  expect(office.heard).toEqual(["a", "b"]);
});
