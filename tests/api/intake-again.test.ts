import { describe, expect, test } from "@jest/globals";
import { aSignature } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { elsewhere, here, openOffice } from "../support/office.ts";

const office = openOffice();
const upTo = (count: number) => [...Array(count).keys()];

describe("The same request again", () => {
  const key = (name: string) => ({ "idempotency-key": name });
  const count = () => office.dossiers().countDocuments({ agency: here });

  test("twenty times at once is one dossier and one answer", async () => {
    const clerk = await office.as("clerk");
    const before = await count();
    const replies = await Promise.all(upTo(20).map(() => clerk.takeIn(aSignature(), key("crowd"))));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await count()).toBe(before + 1);
    await office.settled();
    expect(await clerk.takeIn(aSignature(), key("crowd"))).toEqual(replies[0]);
    expect(await count()).toBe(before + 1);
  });

  test("with other words under the same key is refused, and nothing is written", async () => {
    const clerk = await office.as("clerk");
    await clerk.takeIn(aSignature(), key("once"));
    const before = await count();
    const answer = await clerk.send("POST", "/api/dossiers", aSignature({ sets: 2 }), key("once"));
    expect(problemIn(answer)).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    expect(await count()).toBe(before);
  });

  test("two different ones under one key at once: one is taken, the other refused", async () => {
    const clerk = await office.as("clerk");
    const before = await count();
    const answers = await Promise.all(
      upTo(20).map((n) =>
        clerk.send("POST", "/api/dossiers", aSignature({ sets: 1 + (n % 2) }), key("race")),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(
      new Set(answers.flatMap(({ status, body }) => (status === 201 ? [JSON.stringify(body)] : []))).size,
    ).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test("of a colleague under the same key is another request", async () => {
    const [mine, theirs] = [await office.as("clerk"), await office.as("clerk", elsewhere)];
    const [a, b] = [
      await mine.takeIn(aSignature(), key("ours")),
      await theirs.takeIn(aSignature(), key("ours")),
    ];
    expect(a.ref).not.toBe(b.ref);
  });

  test("among many others leaves no gap in the serials", async () => {
    const clerk = await office.as("clerk");
    const first = await clerk.takeIn(aSignature(), key("first"));
    await Promise.all(
      upTo(90).map((n) =>
        clerk.takeIn(aSignature(), n % 3 === 0 ? key("first") : n % 3 === 1 ? key(`k${n % 30}`) : {}),
      ),
    );
    const codes = (await office.dossiers().find({ agency: here }).toArray()).map(({ code }) => code);
    const serials = codes.map((code) => Number(code.split("-")[2])).sort((a, b) => a - b);
    expect(serials).toEqual(upTo(codes.length).map((n) => n + 1));
    expect(codes).toContain(first.code);
  });

  test.each(["", " ", "ké", "x".repeat(129)])("under a key that is none, %j, is refused", async (name) => {
    const clerk = await office.as("clerk");
    const before = await count();
    const headers = { "idempotency-key": Buffer.from(name).toString("latin1") };
    const answer = await clerk.send("POST", "/api/dossiers", aSignature(), headers);
    expect(problemIn(answer)).toMatchObject({ status: 400, code: "invalid-request" });
    expect(await count()).toBe(before);
  });
});
