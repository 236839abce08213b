import { z } from "zod";
import { helpCallStates } from "../../domain/devices/index.ts";
import { homeReturnStates, statuses } from "../../domain/dossiers/index.ts";

/** The entries that a write added to an outbox: all that the relay asks of a pulse. */
export const JobsPulse = z.object({ jobs: z.array(z.object({ id: z.string(), job: z.string() })) });
export type JobsPulse = z.infer<typeof JobsPulse>;

/** What screens are told of a write to a dossier. */
export const DossierPulse = JobsPulse.extend({
  version: z.number(),
  status: z.enum(statuses),
  agency: z.string(),
  /** The other agency that works on it. */
  visiting: z.string().optional(),
  /** Who watches by an older receipt is not told. */
  generation: z.number(),
  homeReturn: z.enum(homeReturnStates).nullable(),
});
export type DossierPulse = z.infer<typeof DossierPulse>;

/**
 * A pulse as it is stored: one text, because the change stream tells of an object only the fields that changed, and of a
 * text the whole (docs/adr/0010).
 */
export function pulseText(
  added: readonly JobsPulse["jobs"][number][],
  more?: Omit<DossierPulse, "jobs">,
): string {
  return JSON.stringify({ ...more, jobs: added.map(({ id, job }) => ({ id, job })) } satisfies JobsPulse);
}

/** What desks are told of a write to a sitting, a packet or the rounds of a day. */
export const OfficePulse = JobsPulse.extend({
  version: z.number(),
  agency: z.string(),
  /** Another agency, whose counter it concerns. */
  also: z.string().optional(),
});
export type OfficePulse = z.infer<typeof OfficePulse>;

/** The pulse of a sitting or a packet as it is stored. */
export const officePulseText = (
  added: readonly JobsPulse["jobs"][number][],
  more: Omit<OfficePulse, "jobs">,
): string =>
  JSON.stringify({ ...more, jobs: added.map(({ id, job }) => ({ id, job })) } satisfies OfficePulse);

/** What servers are told of a device: sockets of older tokens end, and all of a revoked one's. */
export const DevicePulse = JobsPulse.extend({ generation: z.number(), revoked: z.boolean() });
export type DevicePulse = z.infer<typeof DevicePulse>;
export const devicePulseText = (of: Omit<DevicePulse, "jobs">): string =>
  JSON.stringify({ ...of, jobs: [] } satisfies DevicePulse);

/** What desks and the device itself are told of a call for help: nothing of the resident. */
export const HelpPulse = JobsPulse.extend({
  agency: z.string(),
  device: z.string(),
  /** The device's. */
  name: z.string(),
  /** ISO 8601. */
  calledAt: z.string(),
  state: z.enum(helpCallStates),
});
export type HelpPulse = z.infer<typeof HelpPulse>;
export const helpPulseText = (of: Omit<HelpPulse, "jobs">): string =>
  JSON.stringify({ ...of, jobs: [] } satisfies HelpPulse);

/** What servers tell their screens of, by the collection it comes from. */
export type ScreenPulse =
  | ({ readonly of: "devices" } & DevicePulse)
  | ({ readonly of: "helpCalls" } & HelpPulse)
  | ({ readonly of: "dossiers" } & DossierPulse)
  | ({ readonly of: "sittings" | "deliveries" | "rounds" } & OfficePulse);

/** @throws ZodError when somebody else has written into a collection */
export function readPulse(pulse: unknown, of: ScreenPulse["of"]): ScreenPulse {
  if (of === "dossiers") return { of, ...DossierPulse.parse(pulse) };
  if (of === "devices") return { of, ...DevicePulse.parse(pulse) };
  if (of === "helpCalls") return { of, ...HelpPulse.parse(pulse) };
  return { of, ...OfficePulse.parse(pulse) };
}

/** Found in the text of a pulse that has jobs: a quote inside a value would stand behind a backslash. */
export const withJobs = /"jobs":\[\{/u;
