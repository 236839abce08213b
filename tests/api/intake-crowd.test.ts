import { describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { codeDay } from "../../shared/domain/dossiers/index.ts";
import { aSignature } from "../support/a-dossier.ts";
import { startHouse } from "../support/house.ts";
import { mondayMorning, openOffice, signIn } from "../support/office.ts";

const many = [...Array(4).keys()].map((n) => `H29.3${n}`);
const office = openOffice({ agencies: ["H29.200", "H29.201", "H29.202", "H29.203", ...many] });

const upTo = (count: number) => [...Array(count).keys()];
const serialOf = (code: string) => Number(code.split("-")[2]);
const sorted = (codes: readonly string[]) => codes.map(serialOf).sort((a, b) => a - b);
const oneToN = (count: number) => upTo(count).map((n) => n + 1);

async function storedCodes(agency: string, day = "261123"): Promise<string[]> {
  const found = await office.dossiers().find({ agency }).toArray();
  return found.map(({ code }) => code).filter((code) => code.includes(`-${day}-`));
}

describe("A crowd at the counter", () => {
  test("of 200 at the same moment gets 200 codes, serials 1 to 200 without a gap", async () => {
    const clerk = await office.as("clerk", "H29.200");
    const replies = await Promise.all(upTo(200).map(() => clerk.takeIn(aSignature())));
    const codes = replies.map(({ code }) => code);
    expect(new Set(codes).size).toBe(200);
    expect(sorted(codes)).toEqual(oneToN(200));
    expect(new Set(await storedCodes("H29.200"))).toEqual(new Set(codes));
    expect(new Set(replies.map(({ token }) => token)).size).toBe(200);
    expect(new Set(replies.map(({ ref }) => ref)).size).toBe(200);
  });

  test("in four offices at once is counted by each office for itself", async () => {
    const clerks = await Promise.all(many.map((agency) => office.as("clerk", agency)));
    await Promise.all(clerks.flatMap((clerk) => upTo(40).map(() => clerk.takeIn(aSignature()))));
    for (const agency of many) expect(sorted(await storedCodes(agency))).toEqual(oneToN(40));
  });

  test("at two servers of one office is still counted without a gap", async () => {
    const env = { SECRET_KEYS: office.house.secretKeys };
    const second = await startHouse(office.services, env);
    const clerks = [await office.as("clerk", "H29.201"), await signIn(second.baseUrl, "clerk.H29.201")];
    await Promise.all(clerks.flatMap((clerk) => upTo(60).map(() => clerk.takeIn(aSignature()))));
    await second.stop();
    expect(sorted(await storedCodes("H29.201"))).toEqual(oneToN(120));
  });

  test("with mistakes in it leaves no gap either: who is refused takes no number", async () => {
    const clerk = await office.as("clerk", "H29.202");
    const answers = await Promise.all(
      upTo(60).map((n) =>
        clerk.send(
          "POST",
          "/api/dossiers",
          n % 3 === 0 ? aSignature({ caseId: "no-such-case" }) : aSignature(),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20);
    expect(sorted(await storedCodes("H29.202"))).toEqual(oneToN(40));
  });

  test("around midnight keeps the day each was accepted on, and both days are without a gap", async () => {
    const clerk = await office.as("clerk", "H29.203");
    await office.setClock("2026-11-23T23:59:59.400+07:00", true);
    const waves = upTo(12).map(async (wave) => {
      await sleep(wave * 100);
      return Promise.all(upTo(10).map(() => clerk.takeIn(aSignature())));
    });
    const replies = (await Promise.all(waves)).flat();
    await office.setClock(mondayMorning);
    for (const { ref, code } of replies) {
      const stored = await office.dossiers().findOne({ _id: ref });
      expect(code.split("-")[1]).toBe(codeDay(stored?.clock.acceptedAt ?? new Date(0)));
    }
    const before = await storedCodes("H29.203", "261123");
    const after = await storedCodes("H29.203", "261124");
    expect(Math.min(before.length, after.length)).toBeGreaterThan(0);
    expect(before.length + after.length).toBe(120);
    expect(sorted(before)).toEqual(oneToN(before.length));
    expect(sorted(after)).toEqual(oneToN(after.length));
  });
});
