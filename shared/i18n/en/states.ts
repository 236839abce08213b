import type { Same } from "../same.ts";
import type { states as vi } from "../vi/states.ts";

export const states: Same<typeof vi> = {
  status: {
    submitted: "Newly registered",
    accepted: "Accepted",
    notAccepted: "Not accepted",
    processing: "In processing",
    supplementRequested: "More papers requested",
    financialObligation: "Payment of dues requested",
    withdrawn: "Withdrawn at the citizen's request",
    stopped: "Processing stopped",
    processed: "Processing finished",
    returned: "Result returned",
  },
  due: {
    early: "Early",
    onTime: "On time",
    inTime: "In time",
    dueToday: "Due today",
    overdue: "Overdue",
    paused: "Clock stopped",
    earlyBy_one: "{{count}} day early",
    earlyBy_other: "{{count}} days early",
    overdueBy_one: "{{count}} day overdue",
    overdueBy_other: "{{count}} days overdue",
    left_one: "{{count}} day left",
    left_other: "{{count}} days left",
    pausedSince: "Waiting since {{day}}",
  },
  pause: {
    supplementRequested: "awaiting papers",
    financialObligation: "awaiting payment",
    stopped: "work stopped",
  },
  homeReturn: {
    planned: "To be brought home",
    outForReturn: "With the courier",
    delivered: "Delivered at home",
    backAtCounter: "Back at the counter",
  },
  returnMode: {
    counter: "Collect at the counter",
    home: "Return at home",
    online: "Electronic copy",
  },
  station: {
    submitted: "Handed in",
    accepted: "Accepted",
    processing: "In work",
    supplement: "More papers",
    payment: "Tax",
    stopped: "Stopped",
    processed: "Result",
    outForReturn: "On its way",
    returned: "Returned",
    returnedAt: {
      counter: "Counter",
      home: "At your door",
      online: "Sent online",
    },
    withdrawn: "Withdrawn",
    notAccepted: "Not accepted",
  },
  /** Limits of procedures. */
  limit: {
    byOffice: "by the date the office sets",
    sameDay: "same day if accepted by {{cutOff}}",
    workingHours: "{{amount}} working hours",
    workingDays: "{{amount}} working days",
    calendarDays: "{{amount}} days",
    months: "{{amount}} months",
  },
  /** In place of the procedure on public screens: death, adoption, parentage, divorce. */
  quietName: "Civil-status file",
};
