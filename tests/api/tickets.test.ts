import { beforeEach, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { PublicSittings } from "../../shared/contracts/sittings.ts";
import { TicketReply, TicketView } from "../../shared/contracts/tickets.ts";
import { deviceStore } from "../../shared/store/devices/device.store.ts";
import { connect } from "../../shared/store/connect.ts";
import { aPlanWith, ask, at, book, draw, inHall, order, planned } from "../support/a-sitting.ts";
import { problemIn, type Answer } from "../support/caller.ts";
import { count } from "../support/deep.ts";
import { elsewhere, here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice({ env: { TRUST_PROXY: "1" } });
const sittings = () => office.db().collection<{ _id: string }>("sittings");
const procedure = "2.000884";

let from = 0;
/** Somebody at home, at an address of his own. */
const atHome = () => {
  from += 1;
  return { "x-forwarded-for": `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}` };
};
const bookAs = (sitting: string, phone: string, slot: number, headers = atHome()): Promise<Answer> =>
  office.stranger.send(
    "POST",
    `/api/sittings/${sitting}/tickets`,
    { slot, procedure, name: "Nguyễn Thị Mẫu", phone },
    headers,
  );
let phones = 0;
const aPhone = () => {
  phones += 1;
  return `091${String(phones).padStart(7, "0")}`;
};
const command = (token: string, body: object, headers: Record<string, string> = {}) =>
  office.stranger.send("POST", "/api/tickets/commands", body, {
    authorization: `Bearer ${token}`,
    ...headers,
  });
const see = async (token: string) =>
  TicketView.parse(
    (await office.stranger.send("GET", "/api/tickets", undefined, { authorization: `Bearer ${token}` })).body,
  );
const freeIn = async (sitting: string, slot: number) => {
  const shown = PublicSittings.parse((await office.stranger.send("GET", "/api/sittings/public")).body);
  const found = shown.items.find(({ id }) => id === sitting);
  return found?.slots.find(({ start }) => start === slot)?.free;
};
const days = (...dates: readonly string[]) =>
  Promise.all(
    dates.map(async (date) => (await planned(office, aPlanWith({}, { kind: "single", date })))[0] ?? ""),
  );

beforeEach(async () => {
  await office.setClock(mondayMorning);
  await sittings().deleteMany({});
});

describe("A crowd that wants the same evening", () => {
  test(
    "never gets more places than there are, and every place goes",
    async () => {
      const evenings = fc.record({
        perSlot: fc.integer({ min: 1, max: 6 }),
        slotMinutes: fc.constantFrom(15, 30, 50),
        wish: fc.infiniteStream(fc.nat(1_000)),
      });
      const crowd = count(120, 500);
      await fc.assert(
        fc.asyncProperty(evenings, async ({ perSlot, slotMinutes, wish }) => {
          await sittings().deleteMany({});
          const [id = ""] = await planned(office, aPlanWith({ perSlot, slotMinutes }));
          const slots = Math.floor(150 / slotMinutes);
          const wishes = [...wish.take(crowd)].map((nth) => 1_050 + (nth % slots) * slotMinutes);
          const answers = await Promise.all(wishes.map((slot) => bookAs(id, aPhone(), slot)));

          const got = answers
            .filter(({ status }) => status === 201)
            .map(({ body }) => TicketReply.parse(body));
          const refused = answers.filter(({ status }) => status !== 201).map((one) => problemIn(one).code);
          expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ["slot-full"] : []));
          for (let nth = 0; nth < slots; nth += 1) {
            const slot = 1_050 + nth * slotMinutes;
            const wanted = wishes.filter((one) => one === slot).length;
            expect(got.filter((one) => one.slot === slot)).toHaveLength(Math.min(wanted, perSlot));
          }
          const numbers = got.map(({ number }) => number).toSorted((a, b) => a - b);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
          expect(new Set(got.map(({ token }) => token)).size).toBe(got.length);
        }),
        { numRuns: count(2, 4) },
      );
    },
    count(60_000, 240_000),
  );

  test("shares it with those in the hall: numbers that are drawn take places, and no more than are left", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 1, slotMinutes: 30 }));
    await office.setClock(at("17:10"));
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () =>
        office.stranger.send("POST", `/api/sittings/${id}/draw`, { procedure }, inHall),
      ),
      ...Array.from({ length: 10 }, (_, nth) => bookAs(id, aPhone(), 1_050 + (nth % 5) * 30)),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const codes = answers.filter(({ status }) => status !== 201).map((one) => problemIn(one).code);
    expect([...new Set(codes)].toSorted()).toEqual(["sitting-full", "slot-full"]);
  });
});

describe("A place", () => {
  test("is one for each phone, however it is written, in a sitting", async () => {
    const [wednesday = "", friday = ""] = await days("2026-11-25", "2026-11-27");
    const phone = aPhone();
    const same = `+84${phone.slice(1)}`;
    const answers = await Promise.all([1_050, 1_065, 1_080].map((slot) => bookAs(wednesday, phone, slot)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect(problemIn(await bookAs(wednesday, same, 1_095)).code).toBe("already-booked");
    expect((await bookAs(friday, same, 1_095)).status).toBe(201);
  });

  test("is free again once it is given back, for somebody else and for the same phone", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 1 }));
    const phone = aPhone();
    const first = TicketReply.parse((await bookAs(id, phone, 1_080)).body);
    expect(problemIn(await bookAs(id, aPhone(), 1_080)).code).toBe("slot-full");
    expect(await freeIn(id, 1_080)).toBe(0);
    expect((await ask(office, first.token, { type: "cancel" })).state).toBe("cancelled");
    expect(await freeIn(id, 1_080)).toBe(1);
    expect((await bookAs(id, phone, 1_080)).status).toBe(201);
    expect(problemIn(await command(first.token, { type: "cancel" })).code).toBe("ticket-ended");
  });

  test("is free again once its holder has not come", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 1 }));
    const gone = await book(office, id, { slot: 1_080 });
    await office.setClock(at("17:30"));
    await order(await office.as("clerk"), id, { type: "open" });
    await office.setClock(at("18:16"));
    expect((await see(gone.token)).state).toBe("noShow");
    const walkIn = await draw(office, id);
    expect(walkIn).toMatchObject({ state: "waiting", slot: 1_095, ahead: 0 });
  });

  test("moves to another evening as one ticket, however often that is asked for at once", async () => {
    const [wednesday = "", friday = "", saturday = ""] = await days("2026-11-25", "2026-11-27", "2026-11-28");
    const { token, number } = await book(office, wednesday, { slot: 1_080 });
    const targets = [friday, saturday, friday, saturday];
    const answers = await Promise.all(
      targets.map((sitting) => command(token, { type: "move", sitting, slot: 1_095 })),
    );
    const moved = answers.filter(({ status }) => status === 200).map(({ body }) => TicketReply.parse(body));
    expect(moved).toHaveLength(1);
    const stored = await sittings().find<{ tickets: { state: string }[] }>({}).toArray();
    const open = stored.flatMap(({ tickets }) => tickets).filter(({ state }) => state === "booked");
    expect(open).toHaveLength(1);
    expect(await see(token)).toMatchObject({ number, state: "cancelled" });
    expect(await see(moved[0]?.token ?? "")).toMatchObject({ state: "booked", slot: 1_095 });
    expect(await freeIn(wednesday, 1_080)).toBe(2);
  });

  test("stays where it is when there is no room where it should go", async () => {
    const [wednesday = "", friday = ""] = await days("2026-11-25", "2026-11-27");
    await book(office, friday, { slot: 1_080 });
    await book(office, friday, { slot: 1_080 });
    const { token } = await book(office, wednesday, { slot: 1_065 });
    const full = await command(token, { type: "move", sitting: friday, slot: 1_080 });
    expect(problemIn(full).code).toBe("slot-full");
    expect(await see(token)).toMatchObject({ state: "booked", slot: 1_065, sitting: wednesday });
  });
});

describe("The secret of a ticket", () => {
  test("is nowhere in the database, and neither are name and phone in the clear", async () => {
    const [id = ""] = await planned(office);
    const phone = aPhone();
    const { token, qr } = TicketReply.parse((await bookAs(id, phone, 1_080)).body);
    expect(token).toMatch(/^\d{41}$/u);
    expect(qr.every((row) => row.length === qr.length)).toBe(true);
    await office.settled();
    const stored = JSON.stringify(await sittings().findOne({ _id: id }));
    for (const secret of [token, phone, phone.slice(1), "Nguyễn Thị Mẫu"])
      expect(stored).not.toContain(secret);
    expect(stored).toContain("tokenHash");
  });

  test("opens its own ticket and nothing else, without a name or a phone", async () => {
    const [id = ""] = await planned(office);
    const { token } = await book(office, id, { name: "Trần Thị Ví Dụ" });
    const wrong = `${token.slice(0, -1)}${(Number(token.at(-1)) + 1) % 10}`;
    for (const secret of [wrong, "", "1".repeat(39), `${token}0`]) {
      const answer = await office.stranger.send("GET", "/api/tickets", undefined, {
        authorization: `Bearer ${secret}`,
      });
      expect(problemIn(answer)).toMatchObject({ code: "no-match", status: 404 });
    }
    const shown = await office.stranger.send("GET", "/api/tickets", undefined, {
      authorization: `Bearer ${token}`,
    });
    expect(shown.headers.get("cache-control")).toBe("no-store");
    expect(JSON.stringify(shown.body)).not.toMatch(/Trần Thị|"09\d{8}"/u);
  });
});

describe("In the hall", () => {
  const theirs = { "x-kiosk-token": "a-kiosk-of-the-office-next-door-in-its-own-hall" };

  test("numbers are drawn and bookings handed in at a kiosk of this office only", async () => {
    const connection = await connect(office.services.mongodbUri, { poolSize: 1 });
    const device = { _id: "kiosk-2", kind: "kiosk", agency: elsewhere, name: "Kiosk 2" } as const;
    await deviceStore(connection).register(device, theirs["x-kiosk-token"]);
    await connection.close();
    const [id = ""] = await planned(office);
    const { token } = await book(office, id, { slot: 1_080 });
    await office.setClock(at("17:10"));

    const drawn = (headers: Record<string, string>) =>
      office.stranger.send("POST", `/api/sittings/${id}/draw`, { procedure }, headers);
    const nobody: Record<string, string> = {};
    const unknown = { "x-kiosk-token": "unknown" };
    expect(problemIn(await drawn(unknown))).toMatchObject({ code: "device-revoked", status: 401 });
    expect(problemIn(await command(token, { type: "arrive" }, unknown)).code).toBe("device-revoked");
    for (const headers of [nobody, theirs]) {
      expect(problemIn(await drawn(headers))).toMatchObject({ code: "not-found", status: 404 });
      expect(problemIn(await command(token, { type: "arrive" }, headers)).status).toBe(403);
    }
    expect(await see(token)).toMatchObject({ state: "booked", canArrive: true });
    expect((await drawn(inHall)).status).toBe(201);
    const arrived = await ask(office, token, { type: "arrive" });
    expect(arrived).toMatchObject({ state: "waiting", number: 1 });
    // Held to the light twice: nothing happens twice.
    expect(await ask(office, token, { type: "arrive" })).toMatchObject({ state: "waiting", number: 1 });
    expect(problemIn(await command(token, { type: "move", sitting: id, slot: 1_095 })).status).toBe(409);
  });

  test("not before the doors can be opened", async () => {
    const [id = ""] = await planned(office);
    const { token } = await book(office, id, { slot: 1_080 });
    await office.setClock(at("16:59"));
    const early = await office.stranger.send("POST", `/api/sittings/${id}/draw`, { procedure }, inHall);
    expect(problemIn(early).code).toBe("sitting-not-open");
    expect(problemIn(await command(token, { type: "arrive" }, inHall)).code).toBe("ticket-not-yet");
    await office.setClock(at("17:00"));
    expect((await draw(office, id)).state).toBe("waiting");
  });

  test("everybody sees when, for what and how many places, of the own office by default", async () => {
    const [id = ""] = await planned(office, aPlanWith({ procedures: [procedure] }));
    const shown = PublicSittings.parse((await office.stranger.send("GET", "/api/sittings/public")).body);
    expect(shown.items).toMatchObject([{ id, date: "2026-11-25", procedures: [procedure], drawing: false }]);
    expect(shown.procedures).toMatchObject([{ code: procedure, name: { vi: expect.any(String) } }]);
    expect(shown.booking?.url).toMatch(/\/ngoai-gio$/u);
    const wrong = await office.stranger.send("POST", `/api/sittings/${id}/tickets`, {
      slot: 1_080,
      name: "Nguyễn Thị Mẫu",
      phone: aPhone(),
      procedure: "1.004873",
    });
    expect(problemIn(wrong).code).toBe("procedure-not-here");
    const path = `/api/sittings/public?agency=${elsewhere}`;
    expect((await office.stranger.send("GET", path)).body).toMatchObject({ items: [] });
    expect(here).not.toBe(elsewhere);
  });
});

describe("Too many", () => {
  test("bookings and moves of one phone are refused, whoever asks: each is a message to it", async () => {
    const [wednesday = ""] = await days("2026-11-25");
    const phone = aPhone();
    const { token } = TicketReply.parse((await bookAs(wednesday, phone, 1_050)).body);
    for (let nth = 1; nth < 10; nth += 1) {
      await ask(office, token, { type: "move", sitting: wednesday, slot: 1_050 + nth * 15 });
    }
    const move = await command(token, { type: "move", sitting: wednesday, slot: 1_140 });
    expect(problemIn(move).status).toBe(429);
    // Giving it back is always possible.
    expect((await ask(office, token, { type: "cancel" })).state).toBe("cancelled");
    const answer = await bookAs(wednesday, phone, 1_050);
    expect(problemIn(answer).status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await bookAs(wednesday, aPhone(), 1_050)).status).toBe(201);
  });

  test("from one address are refused, but being too late for a place costs nothing", async () => {
    const [id = ""] = await planned(office, aPlanWith({ perSlot: 1 }));
    const hall = { "x-forwarded-for": "172.16.0.1" };
    expect((await bookAs(id, aPhone(), 1_080, hall)).status).toBe(201);
    const late = await Promise.all(Array.from({ length: 320 }, () => bookAs(id, aPhone(), 1_080, hall)));
    const codes = new Set(late.map((one) => problemIn(one).code));
    expect(codes.has("slot-full")).toBe(true);
    expect((await bookAs(id, aPhone(), 1_095, hall)).status).toBe(201);
    const guesses = await Promise.all(Array.from({ length: 320 }, () => bookAs(id, aPhone(), 7, hall)));
    const known = guesses.map((one) => problemIn(one).code);
    expect(known.filter((code) => code === "unknown-slot").length).toBeLessThanOrEqual(298);
    expect(known).toContain("too-many-requests");
    expect((await bookAs(id, aPhone(), 1_110)).status).toBe(201);
  });
});
