import { describe, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { Snapshot } from "../../shared/contracts/tracking.ts";
import { ViewHandOver, ViewHandOverState, ViewTakenOver } from "../../shared/contracts/view-hand-over.ts";
import { aDwelling, aFullDossier } from "../support/a-dossier.ts";
import { problemIn, type Answer } from "../support/caller.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const handOvers = () => office.db().collection("viewHandOvers");
const bearer = (ticket: string) => ({ authorization: `Bearer ${ticket}` });

/** A dossier on a public screen: its receipt, and the ticket that the screen follows it by. */
async function shown(dossier = aDwelling()) {
  const receipt = await (await office.as("clerk")).takeIn(dossier);
  const { ticket } = await office.stranger.track({ token: receipt.token });
  return { ...receipt, ticket };
}

async function offered(ticket: string) {
  const answer = await office.stranger.send("POST", "/api/tracking/hand-over", undefined, bearer(ticket));
  expect(answer.status).toBe(201);
  const offer = ViewHandOver.parse(answer.body);
  return { ...offer, token: new URL(offer.url).hash.slice("#h=".length) };
}

const take = (token: string, key: string = randomUUID()): Promise<Answer> =>
  office.stranger.send("POST", "/api/tracking/take-over", { token, key });
const look = (pass: string) => office.stranger.send("POST", "/api/tracking", { pass });

async function stateOf(id: string, ticket: string) {
  const answer = await office.stranger.send(
    "GET",
    `/api/tracking/hand-over/${id}`,
    undefined,
    bearer(ticket),
  );
  return ViewHandOverState.parse(answer.body).state;
}

describe("A view that a phone takes over from a screen in the hall", () => {
  test("goes over once: the screen learns of it, the phone follows on, and nobody else can", async () => {
    const { ref, token, pin, ticket } = await shown();
    const offer = await offered(ticket);
    expect(offer.url).toBe(`${office.house.baseUrl}/t#h=${offer.token}`);
    expect(offer.url).not.toContain(token);
    expect(offer.lifeMs).toBe(120_000);
    expect(await stateOf(offer.id, ticket)).toBe("waiting");

    const key = randomUUID();
    const { pass } = ViewTakenOver.parse((await take(offer.token, key)).body);
    expect(await stateOf(offer.id, ticket)).toBe("taken");
    expect(problemIn(await take(offer.token))).toMatchObject({ status: 410, code: "hand-over-ended" });
    // A reply that was lost on the way is asked for again.
    expect((await take(offer.token, key)).status).toBe(200);

    const snapshot = Snapshot.parse((await look(pass)).body);
    expect(snapshot.ref).toBe(ref);
    const again = await office.stranger.send("GET", "/api/tracking", undefined, bearer(snapshot.ticket));
    expect(again.status).toBe(200);

    const stored = JSON.stringify(await handOvers().findOne({ ref }));
    for (const secret of [offer.token, key, pass, token, pin]) expect(stored).not.toContain(secret);
  });

  test("of two phones that take it at once, one has it", async () => {
    const { ticket } = await shown();
    const { token } = await offered(ticket);
    const answers = await Promise.all([...Array(8).keys()].map(() => take(token)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array<number>(7).fill(410),
    ]);
  });

  test("after two minutes it is over, even for the phone that had it", async () => {
    const { ref, ticket } = await shown();
    const [left, taken] = [await offered(ticket), await offered(ticket)];
    const key = randomUUID();
    expect((await take(taken.token, key)).status).toBe(200);
    await handOvers().updateMany({ ref }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    expect(await stateOf(left.id, ticket)).toBe("over");
    expect(await stateOf(taken.id, ticket)).toBe("taken");
    for (const answer of [await take(left.token), await take(taken.token, key)]) {
      expect(problemIn(answer).code).toBe("hand-over-ended");
    }
  });

  test("ends with the receipt: once that is issued anew, neither the code nor the phone's pass is good", async () => {
    const { ref, ticket } = await shown(aFullDossier());
    const [first, second] = [await offered(ticket), await offered(ticket)];
    const { pass } = ViewTakenOver.parse((await take(first.token)).body);
    expect((await look(pass)).status).toBe(200);
    await (await office.as("clerk")).command(ref, { type: "reissueReceipt" });
    expect(problemIn(await look(pass))).toMatchObject({ status: 410, code: "hand-over-ended" });
    expect(problemIn(await take(second.token)).code).toBe("hand-over-ended");
    const refused = await office.stranger.send("POST", "/api/tracking/hand-over", undefined, bearer(ticket));
    expect(problemIn(refused).code).toBe("ticket-expired");
  });

  test("is offered by who follows a dossier, and asked after by who follows that one", async () => {
    const [one, other] = [await shown(), await shown()];
    const { id, token } = await offered(one.ticket);
    const path = `/api/tracking/hand-over/${id}`;
    const ask = (headers: Record<string, string>) => office.stranger.send("GET", path, undefined, headers);
    expect(problemIn(await ask(bearer(other.ticket))).code).toBe("not-found");
    expect(problemIn(await ask({})).code).toBe("ticket-expired");
    expect(problemIn(await office.stranger.send("POST", "/api/tracking/hand-over")).code).toBe(
      "ticket-expired",
    );
    // A pass is no ticket, a ticket no pass.
    const { pass } = ViewTakenOver.parse((await take(token)).body);
    expect(problemIn(await ask(bearer(pass))).code).toBe("ticket-expired");
    expect(problemIn(await look(one.ticket)).code).toBe("hand-over-ended");
  });

  test("is refused in words where the request is not right", async () => {
    expect(problemIn(await take("x".repeat(43))).code).toBe("hand-over-ended");
    expect(problemIn(await take("x")).code).toBe("invalid-request");
    expect(problemIn(await take("x".repeat(43), "y")).code).toBe("invalid-request");
    expect(problemIn(await look("nonsense")).code).toBe("hand-over-ended");
  });

  test("twenty times in ten minutes for one dossier, and no more", async () => {
    const { ticket } = await shown();
    const ask = () => office.stranger.send("POST", "/api/tracking/hand-over", undefined, bearer(ticket));
    const answers = await Promise.all([...Array(24).keys()].map(ask));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  });
});
