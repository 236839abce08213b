import type { Same } from "../same.ts";
import type { calendar as vi } from "../vi/calendar.ts";

export const calendar: Same<typeof vi> = {
  sitting: "Sitting after hours",
  feed: {
    name: "Working days, {{office}}",
    city: "Ho Chi Minh City",
    closed: "Closed: {{name}}",
    makeUp: "Make-up day: {{name}}",
    open: "Other hours: {{name}}",
    hours: "Hours: {{hours}}",
    decision: "By {{decision}}",
    sitting: "Counter open after hours {{hours}}",
    calledOff: "Called off: after hours {{hours}}",
    takes: "For: {{what}}.",
    everything: "every procedure",
    book: "Book a time: {{url}}",
    unsure: "Provisional, not announced yet.",
  },
};
