import { beforeAll, describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { nextFullWeek } from "../../scripts/demo-week/timetable.ts";
import { standardCalendar } from "../../shared/domain/calendar/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { deep } from "../support/deep.ts";
import type { House, Program } from "../support/house.ts";
import { testServices } from "../support/services.ts";
import { playDemoWeek, untilBusyAfter, type PlayedWeek } from "./play-demo-week.ts";

const services = testServices();
const args = deep ? ["--seed", "7"] : ["--dossiers", "60", "--days", "2", "--seed", "7"];
const patience = deep ? 600_000 : 240_000;
const expected = deep ? 600 : 60;

// Ahead of machine time, where a demo clock begins; the same for every house of this file.
const opensAt = new Date(Date.now() + 86_400_000);
const [monday = "", tuesday = ""] = nextFullWeek(opensAt.getTime(), standardCalendar(), 2);
const midMorning = 9 * 60 + 10;

/** Ends one program on Monday and one on Tuesday as a power cut would, in the middle of its work, and starts it again; says how often. */
async function cutPower(programs: readonly Program[], house: House, over: AbortSignal): Promise<number> {
  let cuts = 0;
  for (const [at, program] of programs.entries()) {
    const day = [monday, tuesday][at] ?? "";
    if (!(await untilBusyAfter(house, instantOf(day, midMorning), over))) break;
    await program.kill();
    cuts += 1;
    await sleep(500);
    await program.start();
  }
  return cuts;
}

describe("A week at the office", () => {
  let undisturbed: PlayedWeek;

  beforeAll(async () => {
    undisturbed = await playDemoWeek(services, "quiet", { args, opensAt });
  }, patience);

  test("takes everybody in, loses nothing, and has some of everything", () => {
    expect(undisturbed.notes).toContain('"answersLost":0');
    expect(undisturbed).toMatchObject({
      exitCode: 0,
      summary: { from: monday, received: expected, lost: 0, unexpected: 0 },
    });
    const { summary } = undisturbed;
    expect(summary["seen"]).toBe(summary["versions"]);
    const always = [
      "afterHours",
      "early",
      "onTime",
      "overdue",
      "withdrawn",
      "supplementsFiled",
      "paymentsConfirmed",
      "returnedAtCounter",
      "deliveredAtHome",
      "failedAttempts",
      "backAtCounter",
    ];
    expect(always.filter((key) => !(Number(summary[key]) > 0))).toEqual([]);
  });

  // Each of the two twice, or one after the other.
  test.each(
    deep
      ? [
          ["the worker", ["worker", "worker"]],
          ["the server", ["server", "server"]],
        ]
      : [["the worker and then the server", ["worker", "server"]]],
  )(
    "ends with the same summary when %s is killed at work and started again",
    async (_whom, killed) => {
      let cuts = 0;
      const disturb = async (house: House, over: AbortSignal) => {
        const programs = killed.map((name) => (name === "server" ? house.server : house.worker));
        cuts = await cutPower(programs, house, over);
      };
      const disturbed = await playDemoWeek(services, killed.join("-"), { args, opensAt, disturb });
      expect(disturbed).toMatchObject({ exitCode: 0, output: undisturbed.output });
      expect(cuts).toBe(2);
      const servers = killed.filter((name) => name === "server").length;
      expect(disturbed.notes).toContain(`"reconnections":${servers}`);
    },
    patience,
  );
});
