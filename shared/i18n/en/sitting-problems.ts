import type { Same } from "../same.ts";
import type { sittingProblems as vi } from "../vi/sitting-problems.ts";

export const sittingProblems: Same<typeof vi> = {
  "sitting-terms": {
    title: "The sitting is not right",
    detail: "Look again at: {{field}}.",
  },
  "sitting-conflicts": {
    title: "Something stands in the way of this sitting",
    detail: "{{count}} conflicts are left. Change them or leave those days out.",
  },
  "not-on-roster": {
    title: "Not on the roster",
    detail: "After hours only the roster of the sitting does this.",
  },
  "no-sitting-open": {
    title: "Outside office hours",
    detail: "No sitting is open. Somebody of the roster opens it, then dossiers can be taken in.",
  },
  "sitting-not-open": {
    title: "The sitting is not open",
    detail: "It can be opened from 30 minutes before it begins.",
  },
  "sitting-over": {
    title: "The sitting is over",
    detail: "It was closed or called off.",
  },
  "sitting-goes-on": {
    title: "Too early to close",
    detail: "People can still draw tickets until its end.",
  },
  "sitting-not-closed": {
    title: "The sitting is not closed",
    detail: "Hand over once it is closed.",
  },
  "sitting-open": {
    title: "The sitting is open",
    detail: "Its beginning cannot be changed any more.",
  },
  "slot-full": {
    title: "This time has just been taken",
    detail: "Choose another time.",
  },
  "unknown-slot": {
    title: "There is no such time",
    detail: "Choose a time of the sitting.",
  },
  "slot-over": {
    title: "This time has passed",
    detail: "Choose a later one.",
  },
  "slots-taken": {
    title: "Places are booked already",
    detail: "The new hours or places do not hold those who have booked.",
  },
  "sitting-full": {
    title: "No tickets are left",
    detail: "Book the next sitting, or come in office hours.",
  },
  "procedure-not-here": {
    title: "This sitting does not take that procedure",
    detail: "Choose another procedure or sitting.",
  },
  "unknown-ticket": {
    title: "There is no such ticket",
    detail: "Look again at the number on the ticket.",
  },
  "ticket-ended": {
    title: "This ticket is over",
    detail: "Draw a new one at the kiosk.",
  },
  "ticket-elsewhere": {
    title: "This ticket is at another step",
    detail: "Look again at the lane.",
  },
  "ticket-not-yet": {
    title: "Too early",
    detail: "You can check in from 30 minutes before the sitting begins.",
  },
  "already-booked": {
    title: "This phone number has a place already",
    detail: "One place for each phone number and sitting. Move or cancel it on its ticket.",
  },
  "lane-empty": {
    title: "Nobody is waiting",
    detail: "Whoever draws a ticket appears here.",
  },
  "lane-not-empty": {
    title: "{{count}} are not done",
    detail: "Call them or carry them over, then close.",
  },
  "counter-busy": {
    title: "The counter is serving number {{number}}",
    detail: "Finish that one first.",
  },
  "unknown-counter": {
    title: "There is no counter {{counter}} in this sitting",
    detail: "Choose one of its counters.",
  },
  "cash-handed-over": {
    title: "Handed over already",
    detail: "There is a record of this sitting's hand-over.",
  },
  "nothing-handed-over": {
    title: "Nothing is handed over yet",
    detail: "The roster hands over first, then the other side confirms.",
  },
  "own-hand-over": {
    title: "Nobody takes over from themselves",
    detail: "Somebody else takes over and counts as well.",
  },
};
