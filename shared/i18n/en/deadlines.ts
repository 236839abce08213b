import type { Same } from "../same.ts";
import type { deadlines as vi } from "../vi/deadlines.ts";

export const deadlines: Same<typeof vi> = {
  refused: {
    "calendar-has-no-counted-day": "The office's calendar has no working day left to count.",
    "extension-already-given": "This file has been extended once; a second extension is not allowed.",
    "instant-out-of-range": "An instant must lie in the years 1900 to 2199.",
    "invalid-calendar": "Shifts must be in order and apart, and a date has one decision only.",
    "invalid-date": "This date is not in the calendar.",
    "invalid-pause": "Pauses must be in order, apart, and after acceptance.",
    "invalid-rule":
      "A limit is more than 0; calendar days and months are whole numbers; a cut-off looks like 15:00.",
    "invalid-share": "A share of time lies between 0 and 1.",
    "verification-before-acceptance": "Verification cannot be recorded before acceptance.",
    "verification-not-in-rule": "This procedure names no other limit for verification.",
  },
};
