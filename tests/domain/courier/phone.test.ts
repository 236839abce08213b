import { describe, expect, test } from "@jest/globals";
import { createPhone } from "../../../client/courier/phone/phone.ts";
import type { PhoneStore } from "../../../client/courier/phone/phone-store.ts";
import { isOver, keptPackets, type Round, type Shift } from "../../../client/courier/phone/shift.ts";
import { aPacket } from "./a-packet-on-the-phone.ts";

const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+07:00`);
const hour = 60 * 60 * 1000;

const session = (account: string): Shift["session"] => ({
  account,
  username: account,
  name: "Người Giao Thử",
  role: "courier",
  agency: "H29.162",
  counter: null,
});

/** The phone's disk: what is on it is there for the next page as well. */
function aDisk() {
  const on: { shift: Shift | "ended" | null; round: Round | null } = { shift: null, round: null };
  const store: PhoneStore = {
    loadShift: async () => on.shift,
    loadRound: async () => on.round,
    saveShift: async (shift) => void (on.shift = shift),
    saveRound: async (round) => void (on.round = round),
    wipe: async () => {
      on.shift = "ended";
      on.round = null;
    },
  };
  return { on, store };
}

async function aPhoneIn(use: { clock: string }, disk = aDisk()) {
  const phone = createPhone({ store: disk.store, now: () => at(use.clock) });
  await phone.open();
  return { phone, disk };
}

describe("A shift", () => {
  test.each([
    ["06:30", "17:59", false],
    ["06:30", "18:30", true],
    ["22:00", "23:59", false],
  ])("begun at %s is over at %s: %s", (since, now, over) => {
    expect(isOver({ since: at(since) }, at(now))).toBe(over);
  });

  test("ends with its day, even a short one", () => {
    expect(isOver({ since: at("22:00") }, at("22:00") + 3 * hour)).toBe(true);
  });
});

describe("A phone", () => {
  const list = { items: [aPacket(), aPacket({ id: "d2", state: "delivered" })] };

  test("opens without a signal on what an earlier page left, and forgets it when the shift is over", async () => {
    const use = { clock: "07:00" };
    const { phone, disk } = await aPhoneIn(use);
    expect(phone.state()).toEqual({ is: "closed", ended: false });
    await phone.begin(session("courier-1"));
    await phone.keep("courier-1", list);

    const next = await aPhoneIn({ clock: "12:00" }, disk);
    const round = { list: { items: [aPacket()] }, asOf: at("07:00") };
    expect(next.phone.state()).toMatchObject({ is: "open", round });

    const late = await aPhoneIn({ clock: "19:00" }, disk);
    expect(late.phone.state()).toEqual({ is: "closed", ended: true });
    expect(disk.on).toEqual({ shift: "ended", round: null });
  });

  test("whose page stays open forgets when the time is over", async () => {
    const use = { clock: "07:00" };
    const { phone, disk } = await aPhoneIn(use);
    await phone.begin(session("courier-1"));
    await phone.keep("courier-1", list);
    use.clock = "18:59";
    await phone.check();
    expect(phone.state().is).toBe("open");
    use.clock = "19:00";
    await phone.check();
    expect(phone.state()).toEqual({ is: "closed", ended: true });
    expect(disk.on).toEqual({ shift: "ended", round: null });
  });

  test("keeps nothing once the round is done, nor what belongs to somebody else", async () => {
    const { phone, disk } = await aPhoneIn({ clock: "07:00" });
    await phone.begin(session("courier-1"));
    await phone.keep("courier-2", list);
    expect(disk.on.round).toBeNull();
    await phone.keep("courier-1", list);
    await phone.amend((packet) => ({ ...packet, state: "delivered" }));
    expect(disk.on.round).toBeNull();
  });

  test("in another's hands has nothing of the one before", async () => {
    const { phone, disk } = await aPhoneIn({ clock: "07:00" });
    await phone.begin(session("courier-1"));
    await phone.keep("courier-1", list);
    await phone.begin(session("courier-2"));
    expect(disk.on.round).toBeNull();
    expect(phone.state()).toMatchObject({ is: "open", shift: { session: { account: "courier-2" } } });
  });

  test("that is left while a list arrives keeps nothing of that list", async () => {
    const { phone, disk } = await aPhoneIn({ clock: "07:00" });
    await phone.begin(session("courier-1"));
    await Promise.all([phone.keep("courier-1", list), phone.end(), phone.keep("courier-1", list)]);
    expect(disk.on).toEqual({ shift: "ended", round: null });
  });

  test("holds only packets in the bag or held out, never what is done or somebody else's", () => {
    const kept = [
      aPacket({ id: "bag" }),
      aPacket({ id: "back", state: "returning" }),
      aPacket({ id: "offered", state: "offered", mine: false, offeredToMe: true }),
    ];
    const others = [
      aPacket({ id: "done", state: "delivered" }),
      aPacket({ id: "counter", state: "backAtCounter", mine: false }),
      aPacket({ id: "theirs", mine: false }),
    ];
    expect(keptPackets([...others, ...kept])).toEqual(kept);
  });
});
