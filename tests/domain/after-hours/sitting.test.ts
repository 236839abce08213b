import { describe, expect, test } from "@jest/globals";
import {
  endedTicketStates,
  freeIn,
  laneOf,
  slotStarts,
  ticketOf,
  waitOf,
  type Sitting,
  type SittingCommand,
} from "../../../shared/domain/after-hours/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { after, an, anEvening, at, binh, resident } from "./an-evening.ts";

const procedure = "2.000815";
const book = (slot: number): SittingCommand => ({ type: "book", slot, procedure });
const six = 18 * 60;

function faultOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
}

/** Opened at half past five, with this many walk-ins. */
function opened(walkIns: number): Sitting {
  let sitting = after(anEvening(), { type: "open" }, "17:30");
  for (let count = 0; count < walkIns; count += 1) {
    sitting = after(sitting, { type: "draw", procedure }, "17:35", resident);
  }
  return sitting;
}

describe("Slots", () => {
  test("are as many as fit before the end", () => {
    expect(slotStarts(anEvening())).toHaveLength(10);
    expect(slotStarts({ ...anEvening(), slotMinutes: 40 })).toEqual([1050, 1090, 1130]);
  });

  test("have room for as many as they are planned for, and no more", () => {
    let sitting = after(anEvening(), book(six), "09:00", resident);
    sitting = after(sitting, book(six), "09:00", resident);
    expect(faultOf(() => after(sitting, book(six), "09:00", resident))).toBe("slot-full");
    expect(freeIn(sitting, six)).toBe(0);
    sitting = after(sitting, { type: "cancel", number: 1 }, "10:00", resident);
    expect(after(sitting, book(six), "10:01", resident).tickets).toHaveLength(3);
  });

  test("cannot be booked once they have begun, nor where there are none", () => {
    expect(faultOf(() => after(anEvening(), book(six), "18:00", resident))).toBe("slot-over");
    expect(faultOf(() => after(anEvening(), book(six + 5), "09:00", resident))).toBe("unknown-slot");
    const land = anEvening({ procedures: ["1.013831"] });
    expect(faultOf(() => after(land, book(six), "09:00", resident))).toBe("procedure-not-here");
  });

  test("of who does not come is free again, a quarter of an hour after its beginning", () => {
    let sitting = after(anEvening({ perSlot: 1 }), book(1050), "09:00", resident);
    sitting = after(sitting, { type: "open" }, "17:30");
    expect(after(sitting, { type: "draw", procedure }, "17:40", resident).tickets[1]?.slot).toBe(1065);
    const later = after(sitting, { type: "draw", procedure }, "17:45", resident);
    expect(ticketOf(later, 1)?.state).toBe("noShow");
  });
});

describe("The lane", () => {
  test("calls a booking at its time: not overtaken by who came just before it, nor overtaking who waited before", () => {
    let sitting = after(anEvening(), book(six), "09:00", resident);
    sitting = after(sitting, { type: "open" }, "17:30");
    sitting = after(sitting, { type: "arrive", number: 1 }, "17:31", resident);
    sitting = after(sitting, { type: "draw", procedure }, "17:50", resident);
    sitting = after(sitting, { type: "draw", procedure }, "18:01", resident);
    expect(laneOf(sitting).map(({ number }) => number)).toEqual([2, 1, 3]);
  });

  test("takes who comes late as if he had no booking", () => {
    let sitting = after(anEvening(), book(six), "09:00", resident);
    sitting = after(sitting, { type: "open" }, "18:20");
    sitting = after(sitting, { type: "draw", procedure }, "18:21", resident);
    sitting = after(sitting, { type: "arrive", number: 1 }, "18:30", resident);
    expect(laneOf(sitting).map(({ number }) => number)).toEqual([2, 1]);
  });

  test("gives two clerks two people, and each counter one at a time", () => {
    let sitting = opened(3);
    sitting = after(sitting, { type: "call", counter: "1" }, "17:40", an);
    sitting = after(sitting, { type: "call", counter: "2" }, "17:40", binh);
    expect(sitting.tickets.map(({ counter }) => counter)).toEqual(["1", "2", null]);
    expect(faultOf(() => after(sitting, { type: "call", counter: "1" }, "17:41"))).toBe("counter-busy");
    expect(faultOf(() => after(sitting, { type: "call", counter: "9" }, "17:41"))).toBe("unknown-counter");
    sitting = after(sitting, { type: "serve", number: 1, dossier: "d" }, "17:50");
    expect(ticketOf(after(sitting, { type: "call", counter: "1" }, "17:50"), 3)?.counter).toBe("1");
  });

  test("counts the wait from the booked time where somebody came before it", () => {
    let sitting = after(anEvening(), book(six), "09:00", resident);
    sitting = after(sitting, { type: "open" }, "17:30");
    sitting = after(sitting, { type: "arrive", number: 1 }, "17:31", resident);
    sitting = after(sitting, { type: "draw", procedure }, "17:40", resident);
    sitting = after(sitting, { type: "call", counter: "1" }, "18:05");
    sitting = after(sitting, { type: "call", counter: "2" }, "18:10", binh);
    expect(sitting.tickets.map((ticket) => waitOf(sitting, ticket))).toEqual([10, 25]);
  });
});

describe("The end of the evening", () => {
  test("comes by itself, half an hour after the end: who waits is carried over, who never came is not", () => {
    let sitting = after(anEvening(), book(19 * 60 + 45), "09:00", resident);
    sitting = after(sitting, { type: "open" }, "17:30");
    sitting = after(sitting, { type: "draw", procedure }, "19:44", resident);
    sitting = after(sitting, { type: "draw", procedure }, "19:50", resident);
    sitting = after(sitting, { type: "call", counter: "1" }, "20:10");
    expect(ticketOf(sitting, 1)?.state).toBe("noShow");
    const late = faultOf(() => after(sitting, { type: "serve", number: 2, dossier: null }, "20:30"));
    expect(late).toBe("ticket-ended");
    const next = after(sitting, { type: "settle", number: 2, dossier: "d" }, at("07:40", "2026-11-26"), binh);
    expect(next.state).toBe("closed");
    expect(next.closedAt).toEqual(at("20:30"));
    expect(next.tickets.map(({ state }) => state)).toEqual(["noShow", "carriedOver", "carriedOver"]);
    expect(next.tickets.map(({ carryOver }) => carryOver?.settledAt ?? null)).toEqual([
      null,
      at("07:40", "2026-11-26"),
      null,
    ]);
  });

  test("of a sitting that nobody opened carries over everybody who had booked", () => {
    const sitting = after(anEvening(), book(six), "09:00", resident);
    const next = after(
      sitting,
      { type: "settle", number: 1, dossier: null },
      at("08:00", "2026-11-26"),
      binh,
    );
    expect(ticketOf(next, 1)).toMatchObject({ state: "carriedOver", carryOver: { reason: "notHeld" } });
  });

  test("by hand needs an empty lane and a time that is up", () => {
    expect(faultOf(() => after(opened(1), { type: "close" }, "20:05"))).toBe("lane-not-empty");
    expect(faultOf(() => after(opened(0), { type: "close" }, "19:00"))).toBe("sitting-goes-on");
    expect(after(opened(0), { type: "close" }, "20:00").state).toBe("closed");
  });

  test("is followed by a hand-over that two people sign", () => {
    let sitting = after(opened(0), { type: "close" }, "20:00");
    sitting = after(sitting, { type: "handOver", cash: 118_000, note: null }, "20:10", an);
    expect(faultOf(() => after(sitting, { type: "takeOver" }, "20:11", an))).toBe("own-hand-over");
    sitting = after(sitting, { type: "takeOver" }, at("07:30", "2026-11-26"), { account: "chi" });
    expect(sitting.handOver).toMatchObject({ cash: 118_000, by: "an", takenBy: "chi" });
  });
});

describe("Whoever is not on the roster", () => {
  test.each<SittingCommand>([
    { type: "open" },
    { type: "call", counter: "1" },
    { type: "serve", number: 1, dossier: null },
    { type: "close" },
    { type: "handOver", cash: 0, note: null },
  ])("does not $type", (command) => {
    const other = { account: "chi" };
    expect(faultOf(() => after(opened(1), command, "18:00", other))).toBe("not-on-roster");
    expect(faultOf(() => after(opened(1), command, "18:00", resident))).toBe("not-on-roster");
  });
});

test("a sitting that is called off gives everybody's ticket back", () => {
  const sitting = after(
    after(anEvening(), book(six), "09:00"),
    { type: "callOff", reason: "Mất điện" },
    "15:00",
  );
  expect(sitting.state).toBe("cancelled");
  expect(sitting.tickets.every(({ state }) => endedTicketStates.includes(state))).toBe(true);
  expect(faultOf(() => after(sitting, book(six), "15:01"))).toBe("sitting-over");
});

test("new hours leave who has booked their place", () => {
  const sitting = after(anEvening(), book(1185), "09:00", resident);
  const { start, counters, roster, slotMinutes, perSlot, procedures, counted } = sitting;
  const terms = { start, counters, roster, slotMinutes, perSlot, procedures, counted };
  const change = (end: number) => ({ type: "change", terms: { ...terms, end } }) as const;
  expect(faultOf(() => after(sitting, change(19 * 60), "10:00"))).toBe("slots-taken");
  expect(after(sitting, change(21 * 60), "10:00").end).toBe(21 * 60);
});
