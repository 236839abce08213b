import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { createGrace } from "../../../client/desk/grace/grace-engine.ts";
import type { Order } from "../../../client/desk/grace/order.ts";

const waitMs = 40;

const order = (id: number, ref = `dossier-${id}`): Order => ({
  id,
  ref,
  serial: "0028",
  what: "Bắt đầu xử lý",
  send: { to: "dossier", version: 1, command: { type: "start" } },
});

function office(answer: (order: Order) => Promise<void> = async () => {}) {
  const sent: number[] = [];
  const grace = createGrace(async (one) => {
    sent.push(one.id);
    await answer(one);
  }, waitMs);
  return { grace, sent };
}

describe("A mistaken click costs nothing for a few seconds", () => {
  test("nothing is sent before the time is over, then once", async () => {
    const { grace, sent } = office();
    grace.ask(order(1));
    expect(sent).toEqual([]);
    expect(grace.get().current.phase).toBe("waiting");
    await sleep(waitMs * 3);
    expect(sent).toEqual([1]);
    expect(grace.get().current.phase).toBe("done");
  });

  test("what is cancelled is never sent", async () => {
    const { grace, sent } = office();
    grace.ask(order(1));
    grace.cancel();
    await sleep(waitMs * 3);
    expect(sent).toEqual([]);
    expect(grace.get().current.phase).toBe("cancelled");
  });

  test("who goes on to the next dossier has decided: the first is sent at once, the second waits", async () => {
    const { grace, sent } = office();
    grace.ask(order(1));
    grace.ask(order(2));
    expect(sent).toEqual([1]);
    grace.cancel();
    await sleep(waitMs * 3);
    expect(sent).toEqual([1]);
  });

  test("a refusal is kept although the next order is already waiting, until that dossier is asked again", async () => {
    const { grace } = office(async ({ id }) => {
      if (id === 1) throw new Error("somebody else was faster");
    });
    grace.ask(order(1));
    grace.ask(order(2));
    await sleep(0);
    expect(grace.get().current).toMatchObject({ phase: "waiting", order: { id: 2 } });
    expect(grace.get().failures.map((failure) => failure.order.id)).toEqual([1]);
    grace.ask(order(3, "dossier-1"));
    expect(grace.get().failures).toEqual([]);
    grace.reset();
  });
});
