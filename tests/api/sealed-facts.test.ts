import { describe, expect, test } from "@jest/globals";
import { sealFact } from "../../client/courier/outbox/seal-fact.ts";
import { DeliveryList } from "../../shared/contracts/deliveries.ts";
import type { SealedFact } from "../../shared/contracts/sealed-facts.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { byPin, inBag } from "../support/a-packet-home.ts";
import { problemIn } from "../support/caller.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const account = `account-courier.${here}`;

async function onTheWay() {
  const { ref } = await (await office.as("clerk")).takeIn(aDwelling(toHome));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  const delivery = (await office.deliveries().findOne({ ref }))?._id ?? "";
  const courier = await inBag(office, delivery);
  const { sealTo } = DeliveryList.parse((await courier.send("GET", "/api/deliveries")).body);
  if (!sealTo) throw new Error("the office has named no key");
  const send = async (fact: SealedFact, key = "sealed-1", who = courier) =>
    who.send(
      "POST",
      `/api/deliveries/${delivery}/commands`,
      { sealed: await sealFact(fact, sealTo) },
      { "idempotency-key": key },
    );
  return { delivery, courier, send, pin: await office.deliveryPin(ref) };
}

describe("What a phone has sealed and cannot read any more", () => {
  test("is taken in as if it had been sent open, and once, however it is sent again", async () => {
    const { delivery, courier, send, pin } = await onTheWay();
    const command = { ...byPin(pin), device: { at: "2026-11-23T03:00:00.000Z", place: null } };
    const answer = await send({ account, delivery, command });
    expect([answer.status, answer.body]).toMatchObject([200, { state: "delivered" }]);
    const path = `/api/deliveries/${delivery}/commands`;
    const open = await courier.send("POST", path, command, { "idempotency-key": "sealed-1" });
    const again = await send({ account, delivery, command });
    expect([open.body, again.body]).toEqual([answer.body, answer.body]);
    const other = await send({ account, delivery, command: { type: "fail", reason: "absent" } });
    expect(problemIn(other).code).toBe("idempotency-key-reused");
    const stored = await office.deliveries().findOne({ _id: delivery });
    expect(stored?.history.filter(({ type }) => type === "delivered")).toHaveLength(1);
    expect(stored?.history.at(-1)).toMatchObject({ device: { at: new Date("2026-11-23T03:00:00Z") } });
  });

  test("stands for nobody else and for no other packet, and has to be a command inside as well", async () => {
    const { delivery, courier, send } = await onTheWay();
    const command = { type: "fail", reason: "absent" };
    const unreadable = { status: 422, code: "sealed-unreadable" };
    const theirs = await send({ account: `account-courier-2.${here}`, delivery, command });
    expect(problemIn(theirs)).toMatchObject(unreadable);
    expect(problemIn(await send({ account, delivery: "another", command }))).toMatchObject(unreadable);
    const second = await office.as("courier-2");
    expect(problemIn(await send({ account, delivery, command }, "sealed-2", second))).toMatchObject(
      unreadable,
    );
    for (const inside of [null, {}, { type: "fail" }, { type: "fail", reason: "absent", $set: 1 }]) {
      const answer = await send({ account, delivery, command: inside });
      expect(problemIn(answer)).toMatchObject({ status: 400, code: "invalid-request" });
    }
    const path = `/api/deliveries/${delivery}/commands`;
    for (const [sealed, code] of [
      ["x", "invalid-request"],
      [7, "invalid-request"],
      ["a.b.c.d.e", "sealed-unreadable"],
    ]) {
      expect(problemIn(await courier.send("POST", path, { sealed })).code).toBe(code);
    }
    expect((await office.deliveries().findOne({ _id: delivery }))?.attempts).toBe(0);
  });
});
