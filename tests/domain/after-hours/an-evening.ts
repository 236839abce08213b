import {
  decideSitting,
  foldSitting,
  planSitting,
  type Sitting,
  type SittingAuthor,
  type SittingCommand,
  type Terms,
} from "../../../shared/domain/after-hours/index.ts";

export const date = "2026-11-25";
/** An instant of the evening, "17:45". */
export const at = (time: string, day = date) => new Date(`${day}T${time}:00+07:00`);

export const terms: Terms = {
  start: 17 * 60 + 30,
  end: 20 * 60,
  counters: ["1", "2"],
  roster: ["an", "binh"],
  slotMinutes: 15,
  perSlot: 2,
  procedures: null,
  counted: false,
};

export const an: SittingAuthor = { account: "an" };
export const binh: SittingAuthor = { account: "binh" };
export const resident: SittingAuthor = { resident: true };

/** Wednesday evening, half past five to eight, two counters, planned on Monday. */
export function anEvening(changes: Partial<Terms> = {}): Sitting {
  const { events } = planSitting({
    id: "evening",
    agency: "H29.162",
    date,
    terms: { ...terms, ...changes },
    now: at("09:00", "2026-11-23"),
    by: { account: "administrator" },
  });
  const sitting = foldSitting("evening", events);
  if (!sitting) throw new Error("a sitting begins with its planning");
  return sitting;
}

/** What comes of a command; somebody of the roster gives it unless another is named. */
export function after(
  sitting: Sitting,
  command: SittingCommand,
  time: string | Date,
  by: SittingAuthor = an,
): Sitting {
  const now = typeof time === "string" ? at(time) : time;
  return decideSitting(sitting, command, { now, by }).sitting;
}
