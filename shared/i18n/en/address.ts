import type { address as vi } from "../vi/address.ts";
import type { Same } from "../same.ts";

export const address: Same<typeof vi> = {
  number: "House number",
  numberHint: "A whole address can be pasted here.",
  alley: "Alley (hẻm, ngõ)",
  alleyHint: "As on the door plate: 12/3.",
  street: "Street, or hamlet",
  ward: "Ward or commune",
  directions: "Directions for the courier, if needed",
  directionsHint: "Kept for the house: blue gate behind the temple. No names, no phone numbers.",
  split: "Taken apart: {{parts}}.",
  parts: {
    number: "number {{value}}",
    alley: "alley {{value}}",
    street: "street {{value}}",
    ward: "{{value}}",
  },
  undo: "Leave it as typed",
  mark: "Mark the house on the map",
  marked: "The house is marked on the map",
  markHint: "Not required. The courier finds the house faster.",
  where: "where the house is",
  known: {
    directions: "Known already: {{text}}",
    said: "{{name}}, {{day}}",
    resident: "said by a resident, {{day}}",
    leave: "Left empty, these directions are used.",
    take: "Put it in, to change it",
    point: "It is known where the house is on the map.",
  },
};
