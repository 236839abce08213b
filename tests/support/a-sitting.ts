import { randomBytes } from "node:crypto";
import type { z } from "zod";
import type { PlanSittings } from "../../shared/contracts/sittings.ts";
import {
  SittingList,
  SittingView,
  type SittingOrder,
  type SittingTerms,
} from "../../shared/contracts/sittings.ts";
import { TicketReply, type BookTicket } from "../../shared/contracts/tickets.ts";
import type { Caller } from "./caller.ts";
import { here, kioskToken, type Office } from "./office.ts";

export const evening = "2026-11-25";
/** An instant of Wednesday evening. */
export const at = (time: string, day = evening) => new Date(`${day}T${time}:00+07:00`);
export const inHall = { "x-kiosk-token": kioskToken };

export const clerk1 = `account-clerk.${here}`;
export const clerk2 = `account-clerk-2.${here}`;

export const terms: SittingTerms = {
  start: 17 * 60 + 30,
  end: 20 * 60,
  counters: ["1", "2"],
  roster: [clerk1, clerk2],
  slotMinutes: 15,
  perSlot: 2,
  procedures: null,
  counted: false,
};

/** A plan as an administrator sends it: Wednesday evening unless something else is said. */
export function aPlan(changes: Partial<z.input<typeof PlanSittings>> = {}): z.input<typeof PlanSittings> {
  return { id: randomBytes(16).toString("hex"), days: { kind: "single", date: evening }, terms, ...changes };
}

/** A plan with other terms. */
export const aPlanWith = (changes: Partial<typeof terms>, days = aPlan().days) =>
  aPlan({ days, terms: { ...terms, ...changes } });

/** Plans sittings and gives their ids. @throws Error when the office says no */
export async function planned(office: Office, plan = aPlan()): Promise<readonly string[]> {
  const answer = await (await office.as("administrator")).send("POST", "/api/sittings", plan);
  if (answer.status !== 201) throw new Error(`not planned: ${JSON.stringify(answer.body)}`);
  return SittingList.parse(answer.body).items.map(({ id }) => id);
}

/** @throws Error when the office says no */
export async function order(
  who: Caller,
  sitting: string,
  what: z.input<typeof SittingOrder>,
): Promise<SittingView> {
  const answer = await who.send("POST", `/api/sittings/${sitting}/commands`, what);
  if (answer.status !== 200) throw new Error(`${what.type}: ${JSON.stringify(answer.body)}`);
  return SittingView.parse(answer.body);
}

let booked = 0;
/** Books a place by a phone that nobody else has. @throws Error when the office says no */
export async function book(
  office: Office,
  sitting: string,
  changes: Partial<z.input<typeof BookTicket>> = {},
): Promise<TicketReply> {
  booked += 1;
  const wanted = {
    slot: 18 * 60,
    procedure: "2.000884",
    name: "Nguyễn Văn Mẫu",
    phone: `09${String(10_000_000 + booked)}`,
    ...changes,
  };
  return got(office.stranger.send("POST", `/api/sittings/${sitting}/tickets`, wanted, inHall));
}

/** Draws a number in the hall. @throws Error when the office says no */
export const draw = (office: Office, sitting: string, procedure = "2.000884"): Promise<TicketReply> =>
  got(office.stranger.send("POST", `/api/sittings/${sitting}/draw`, { procedure }, inHall));

/** What the holder of a ticket asks of it. @throws Error when the office says no */
export const ask = (office: Office, token: string, body: object): Promise<TicketReply> =>
  got(
    office.stranger.send("POST", "/api/tickets/commands", body, {
      authorization: `Bearer ${token}`,
      ...inHall,
    }),
  );

async function got(asked: Promise<{ status: number; body: unknown }>): Promise<TicketReply> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`the office said ${status}: ${JSON.stringify(body)}`);
  return TicketReply.parse(body);
}
