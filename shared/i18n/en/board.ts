import type { Same } from "../same.ts";
import type { board as vi } from "../vi/board.ts";

export const board: Same<typeof vi> = {
  title: "Call board",
  calls: "Now called",
  invite: "Number",
  counter: "Counter",
  call: "Number {{number}}, counter {{counter}}",
  before: "Called before",
  toCounter: "Counter {{counter}}",
  sittingToday: "After hours today",
  takeNumber: "Take a number at the kiosk",
  hours: "Office hours",
  readyTitle: "Results to collect",
  ready: "Ready, please come to {{counter}}",
  readyNone: "No results to collect yet",
  caption: "Date accepted, last digits",
  nobodyWaits: "Nobody is waiting",
  waiting_one: "{{count}} person waits",
  waiting_other: "{{count}} people wait",
  waitingAbout_one: "{{waits}}, about {{count}} minute",
  waitingAbout_other: "{{waits}}, about {{count}} minutes",
  closed: "Closed {{days}}, open again {{reopens}}",
  none: {
    title: "This machine is not a call board yet",
    next: "The administrator opens on it the address that the page of kiosks and boards gives for a board.",
  },
};
