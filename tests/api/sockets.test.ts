import { describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { elsewhere, here, openOffice, signIn } from "../support/office.ts";
import { byPin, inBag } from "../support/a-packet-home.ts";
import { until } from "../support/until.ts";
import { aDesk, aScreen, connected, socketTo } from "../support/watching.ts";

const office = openOffice();
const upTo = (count: number) => [...Array(count).keys()];
const refused = { ok: false, code: "ticket-expired" };
/** Long enough for something that should not come. */
const quietMs = 400;

async function taken(dossier = aDwelling()) {
  const reply = await (await office.as("clerk")).takeIn(dossier);
  await office.settled(reply.ref);
  return reply;
}
const byNumber = ([one]: unknown[], [other]: unknown[]) => Number(one) - Number(other);
const ticketFor = async (token: string) => (await office.stranger.track({ token })).ticket;

describe("A screen that watches a dossier", () => {
  test("hears of every version once, from the counter to the door, and of no other dossier", async () => {
    const { ref, token } = await taken(aDwelling(toHome));
    const other = await taken();
    const screen = await aScreen(office.house.baseUrl);
    const subscribed = await screen.subscribe({ ticket: await ticketFor(token) });
    expect(subscribed).toEqual({ ok: true, ref, version: 2 });

    for (const one of [ref, other.ref]) {
      await (await office.as("specialist")).command(one, { type: "start" });
      await (await office.as("leader")).command(one, { type: "finish" });
    }
    await office.settled();
    const packets = await (await office.as("clerk")).packets();
    const id = packets.find((packet) => packet.ref === ref)?.id ?? "";
    const courier = await inBag(office, id);
    await courier.carry(id, byPin(await office.deliveryPin(ref)));
    await until("the screen shows it returned", () => screen.changes.at(-1)?.status === "returned");

    // What a server writes itself it tells at once, what the worker wrote a moment before may come behind it.
    const told = screen.changes.map(({ version, statusNo, homeReturn }) => [version, statusNo, homeReturn]);
    expect(told.sort(byNumber)).toEqual([
      [3, 4, null],
      [4, 9, null],
      [5, 9, "planned"],
      [6, 9, "sealed"],
      [7, 9, "outForReturn"],
      [8, 10, "delivered"],
    ]);
    expect(new Set(screen.changes.map((change) => change.ref))).toEqual(new Set([ref]));
    expect(Object.keys(screen.changes[0] ?? {}).sort()).toEqual(
      ["homeReturn", "ref", "status", "statusNo", "version"].sort(),
    );
  });

  test("misses nothing between what it was answered and what it is told, whenever it comes", async () => {
    const { ref, token } = await taken();
    const ticket = await ticketFor(token);
    const clerk = await office.as("clerk");
    const specialist = await office.as("specialist");
    const arriving = upTo(12).map(async (n) => {
      await sleep(n * 25);
      const screen = await aScreen(office.house.baseUrl);
      const answer = await screen.subscribe({ ticket });
      return { screen, from: answer.ok ? answer.version : 0 };
    });
    await specialist.command(ref, { type: "start" });
    for (let round = 0; round < 4; round += 1) {
      await specialist.command(ref, { type: "requestPayment" });
      await clerk.command(ref, { type: "confirmPayment" });
    }
    await office.settled(ref);
    const { version: last } = await clerk.see(ref);
    for (const { screen, from } of await Promise.all(arriving)) {
      await until("every version", () => screen.versions().filter((one) => one > from).length >= last - from);
      const told = screen.versions().filter((version) => version > from);
      expect(told.sort((one, other) => one - other)).toEqual(upTo(last - from).map((n) => from + n + 1));
    }
  });

  test("hears of every dossier it has a ticket for, and of no third one", async () => {
    const [first, second, third] = [await taken(), await taken(), await taken()];
    const screen = await aScreen(office.house.baseUrl);
    await screen.subscribe({ ticket: await ticketFor(first.token) });
    await screen.subscribe({ ticket: await ticketFor(second.token) });
    for (const { ref } of [first, second, third])
      await (await office.as("specialist")).command(ref, { type: "start" });
    await until("both changes", () => new Set(screen.changes.map(({ ref }) => ref)).size === 2);
    await sleep(quietMs);
    expect(new Set(screen.changes.map(({ ref }) => ref))).toEqual(new Set([first.ref, second.ref]));
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", ""],
    ["an empty object", {}],
    ["an empty ticket", { ticket: "" }],
    ["an operator", { ticket: { $gt: "" } }],
    ["a long text", { ticket: "x".repeat(2001) }],
    ["a field too many", { ticket: "a.b.c", more: 1 }],
    ["a list", [[]]],
  ])("is refused for what is no ticket: %s", async (_what, request) => {
    const screen = await aScreen(office.house.baseUrl);
    expect(await screen.subscribe(request)).toEqual(refused);
    screen.socket.emit("subscribe", request);
    screen.socket.emit("no such event", request);
    expect(await screen.subscribe({ ticket: await ticketFor((await taken()).token) })).toMatchObject({
      ok: true,
    });
  });

  test("with the ticket of a receipt that was issued anew hears nothing, whether it comes before or after", async () => {
    const { ref, token } = await taken();
    const ticket = await ticketFor(token);
    const [before, after] = [await aScreen(office.house.baseUrl), await aScreen(office.house.baseUrl)];
    await before.subscribe({ ticket });
    await (await office.as("clerk")).command(ref, { type: "reissueReceipt" });
    // It is told to look again, and then finds its ticket void.
    await until("it is told to look again", () => before.seen.refetches === 1);
    expect(await after.subscribe({ ticket })).toEqual(refused);
    await (await office.as("specialist")).command(ref, { type: "start" });
    await sleep(quietMs);
    expect([before.changes, after.changes]).toEqual([[], []]);
  });

  test("of another site is not let in, by either way of connecting; one of ours is", async () => {
    for (const transport of ["websocket", "polling"]) {
      for (const origin of ["https://evil.example", "http://localhost:1", "null"]) {
        const socket = socketTo(`${office.house.baseUrl}/tracking`, { origin }, transport);
        await expect(connected(socket)).rejects.toThrow();
      }
      const own = socketTo(`${office.house.baseUrl}/tracking`, { origin: office.house.baseUrl }, transport);
      await connected(own);
    }
  });
});

describe("A desk", () => {
  test("needs a session", async () => {
    for (const cookie of ["", "motcua=s%3Amade-up.c2lnbmF0dXJl"]) {
      const socket = socketTo(`${office.house.baseUrl}/desk`, cookie ? { cookie } : {});
      await expect(connected(socket)).rejects.toThrow("not-signed-in");
    }
  });

  test("hears of its own office and of no other", async () => {
    const ours = await aDesk(office.house.baseUrl, (await office.as("clerk")).cookie);
    const theirs = await aDesk(office.house.baseUrl, (await office.as("clerk", elsewhere)).cookie);
    const { ref } = await taken();
    const foreign = await (await office.as("clerk", elsewhere)).takeIn(aDwelling());
    await until("both are told", () => ours.of(ref).length === 2 && theirs.of(foreign.ref).length > 0);
    expect(ours.of(ref)).toEqual([
      { ref, version: 1, status: "accepted", agency: here },
      { ref, version: 2, status: "accepted", agency: here },
    ]);
    await sleep(quietMs);
    expect(ours.of(foreign.ref)).toEqual([]);
    expect(theirs.of(ref)).toEqual([]);
  });

  test("is cut off when the person signs out, and a colleague is not", async () => {
    const [person, colleague] = [
      await signIn(office.house.baseUrl, `clerk.${here}`),
      await signIn(office.house.baseUrl, `clerk.${here}`),
    ];
    const [desk, other] = [
      await aDesk(office.house.baseUrl, person.cookie),
      await aDesk(office.house.baseUrl, colleague.cookie),
    ];
    await person.send("DELETE", "/api/session");
    await until("the desk is cut off", () => desk.seen.ended, 2_000);
    expect(other.seen.ended).toBe(false);
    await expect(
      connected(socketTo(`${office.house.baseUrl}/desk`, { cookie: person.cookie })),
    ).rejects.toThrow();
  });

  test("is cut off when its session is replaced by a new one, or ended by another server", async () => {
    const replaced = await signIn(office.house.baseUrl, `clerk.${here}`);
    const desk = await aDesk(office.house.baseUrl, replaced.cookie);
    await replaced.send("POST", "/api/session", {
      username: `clerk.${here}`,
      password: "mat-khau-thu-nghiem",
    });
    await until("the desk is cut off", () => desk.seen.ended, 2_000);

    const ended = await signIn(office.house.baseUrl, `specialist.${here}`);
    const another = await aDesk(office.house.baseUrl, ended.cookie);
    const id = decodeURIComponent(ended.cookie).split("s:")[1]?.split(".")[0] ?? "";
    const { deletedCount } = await office.db().collection<{ _id: string }>("sessions").deleteOne({ _id: id });
    expect(deletedCount).toBe(1);
    await until("the desk is cut off", () => another.seen.ended, 2_000);
  });
});
