import type { Same } from "../../same.ts";
import type { choice as viChoice, handOut as viHandOut } from "../../vi/desk/hand-out.ts";

/** At the resident's call. */
export const choice: Same<typeof viChoice> = {
  label: "The resident wants",
  hint: "As the resident says. The resident is told by message.",
  pick: "Choose a time or a place",
  save: "Save for the resident",
};

/** To whoever fetches a packet of another office here. */
export const handOut: Same<typeof viHandOut> = {
  name: "Name of the receiver",
  nameHint: "As on the ID.",
  relationship: "What they are to the owner",
  relationshipHint: "For example: child, or authorised person. Leave empty for the owner.",
  pin: "PIN",
  pinHint: "Six characters, in the message to the resident.",
  idLooked: "The ID was looked at",
  handOut: "Hand out",
  waits: "Kept for the resident until {{at}}; only then it can go back to its office.",
  scanToGiveBack: "The time is over. Scan the seal to hand it to a courier of its office.",
};
