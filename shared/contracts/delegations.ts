import { z } from "zod";
import { day, instantOut, line } from "./common.ts";

const person = z.object({ account: z.string(), name: z.string() });

/** `POST /api/delegations`: a leader's authority for a colleague, from the first day to the end of the last. */
export const NewDelegation = z
  .strictObject({
    delegate: z.string().min(1).max(60),
    firstDay: day,
    lastDay: day,
    /** Number and date of the written authorisation. */
    decision: line(200),
  })
  .meta({ id: "NewDelegation" });
export type NewDelegation = z.infer<typeof NewDelegation>;

export const DelegationItem = z
  .object({
    id: z.string(),
    leader: person,
    delegate: person,
    firstDay: day,
    lastDay: day,
    decision: z.string(),
    state: z.enum(["planned", "inForce", "over", "revoked", "suspended"]),
    revokedAt: instantOut.nullable(),
  })
  .meta({ id: "DelegationItem" });
export type DelegationItem = z.infer<typeof DelegationItem>;

/** `GET /api/delegations`: those of the agency, the latest first. */
export const DelegationList = z.object({ items: z.array(DelegationItem) }).meta({ id: "DelegationList" });
export type DelegationList = z.infer<typeof DelegationList>;

/** `GET /api/delegations/held`: the one that the caller may use now. */
export const HeldDelegation = z
  .object({ held: z.object({ leader: person, lastDay: day, decision: z.string() }).nullable() })
  .meta({ id: "HeldDelegation" });
export type HeldDelegation = z.infer<typeof HeldDelegation>;
