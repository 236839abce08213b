import { randomBytes, randomUUID } from "node:crypto";
import { SittingList } from "../../shared/contracts/sittings.ts";
import { addDays, dateOf, instantOf } from "../../shared/domain/time/index.ts";
import type { OfficeClock } from "../demo-week/business-clock.ts";
import { ErrorAnswer, type Caller } from "../demo-week/office-http.ts";
import { Refusal } from "../services/say.ts";
import { command, phone, takeIn } from "./make-dossiers.ts";

type Staff = Readonly<Record<"administrator" | "clerk" | "specialist" | "leader", Caller>>;

const [start, end] = [17 * 60 + 30, 20 * 60];
const drawn = 18;
const minutesBetween = 4;
/** Whoever opens the doors has nothing to do on a holiday: the next day is tried. */
const daysTried = 10;

/** An evening at two counters with a lane before them, and results that wait: what the board in the hall is for. */
export async function makeEvening(of: Staff & { readonly clock: OfficeClock; readonly kioskToken: string }) {
  const { clerk, specialist, leader, clock, kioskToken } = of;
  for (let results = 0; results < 4; results += 1) {
    const house = await takeIn(clerk, {
      procedureCode: "1.013225",
      caseId: "house",
      submitter: { name: "Trần Thị Ví Dụ", phone },
    });
    await command(leader, await command(specialist, house, { type: "start" }), { type: "finish" });
  }
  const { id, date } = await plan(of);
  const minute = (at: number) => clock.moveTo(instantOf(date, at));
  await minute(start - 10);
  const headers = { "x-kiosk-token": kioskToken };
  for (let numbers = 0; numbers < drawn; numbers += 1) {
    const body = { procedure: "2.000815" };
    await clerk.once({ method: "POST", path: `/api/sittings/${id}/draw`, body, headers });
  }
  const order = (body: object) =>
    clerk.once({
      method: "POST",
      path: `/api/sittings/${id}/commands`,
      body,
      headers: { "idempotency-key": randomUUID() },
    });
  await order({ type: "open" });
  for (let number = 1; number <= drawn / 2; number += 1) {
    await minute(start + number * minutesBetween);
    if (number > 2) await order({ type: "serve", number: number - 2 });
    await order({ type: "call", counter: String((number % 2) + 1) });
  }
}

/** On the first of the days to come that has room for it. */
async function plan({ administrator, clock }: Pick<Staff, "administrator"> & { clock: OfficeClock }) {
  const now = Date.parse((await clock.read()).now);
  for (let day = 0; day < daysTried; day += 1) {
    const date = addDays(dateOf(now), day);
    if (instantOf(date, start - 10) <= now) continue;
    const body = {
      id: randomBytes(16).toString("hex"),
      days: { kind: "single", date },
      terms: {
        start,
        end,
        counters: ["1", "2"],
        roster: ["demo-clerk"],
        slotMinutes: 15,
        perSlot: 4,
        procedures: null,
        counted: false,
      },
    };
    try {
      const planned = await administrator.once({ method: "POST", path: "/api/sittings", body });
      const [sitting] = SittingList.parse(planned).items;
      if (sitting) return sitting;
    } catch (error) {
      if (!(error instanceof ErrorAnswer)) throw error;
    }
  }
  throw new Refusal("no evening of the next days has room for a sitting.");
}
