import { z } from "zod";
import { helpCallStates } from "../domain/devices/index.ts";
import { instantOut } from "./common.ts";

/** A call as the device that made it sees it. */
export const OwnHelpCall = z
  .object({
    id: z.string(),
    state: z.enum(helpCallStates),
    calledAt: instantOut,
    /** When it ends by itself. Counted, because a screen's own clock may be wrong. */
    secondsLeft: z.number().int().min(0),
  })
  .meta({ id: "OwnHelpCall" });
export type OwnHelpCall = z.infer<typeof OwnHelpCall>;

/** `GET /api/help-calls/own`: the call of the device that asks; null where none stands. */
export const OwnHelpCallReply = z
  .object({ device: z.string(), call: OwnHelpCall.nullable() })
  .meta({ id: "OwnHelpCallReply" });
export type OwnHelpCallReply = z.infer<typeof OwnHelpCallReply>;

/** A call as the clerks see it. */
export const HelpCallItem = OwnHelpCall.extend({
  /** The device's name. */
  device: z.string(),
  /** The colleague who comes. */
  answeredBy: z.object({ account: z.string(), name: z.string() }).nullable(),
}).meta({ id: "HelpCallItem" });
export type HelpCallItem = z.infer<typeof HelpCallItem>;

/** `GET /api/help-calls`: those that stand in the agency, the oldest first. */
export const HelpCallList = z.object({ items: z.array(HelpCallItem) }).meta({ id: "HelpCallList" });
export type HelpCallList = z.infer<typeof HelpCallList>;

/** Socket event `help:changed` on `/desk`: which device calls, and since when. */
export const HelpChanged = z.object({
  id: z.string(),
  device: z.string(),
  calledAt: instantOut,
  state: z.enum(helpCallStates),
});
export type HelpChanged = z.infer<typeof HelpChanged>;
