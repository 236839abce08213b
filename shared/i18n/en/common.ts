import type { Same } from "../same.ts";
import type { common as vi } from "../vi/common.ts";

export const common: Same<typeof vi> = {
  product: "Motcua",
  language: {
    vi: "Tiếng Việt",
    en: "English",
    choose: "Language",
  },
  broken: {
    title: "Something went wrong on this screen",
    kept: "Whatever was recorded is still there.",
    reopen: "Open it again",
    itself: "It opens again by itself in a few seconds.",
  },
  live: {
    on: "Updates by itself",
    onAt: "Updates by itself · {{time}}",
    asOf: "As of {{time}}, reconnecting",
  },
  days: {
    short: {
      monday: "Mon",
      tuesday: "Tue",
      wednesday: "Wed",
      thursday: "Thu",
      friday: "Fri",
      saturday: "Sat",
      sunday: "Sun",
    },
    list: "Day by day",
    today: "today",
    accepted: "accepted",
    due: "promised",
    makeUp: "make-up",
    oldDue: "old date",
    dueToday: "today",
    number: "day {{number}}",
    numbers: "days {{first}}–{{last}}",
    hours: "hours counted",
    open: "not counted",
    counted: "counted day",
    used: "counted",
    left: "to come",
    paused: "clock stopped",
    closed: "office closed",
  },
};
