import type { CalendarDefinition, DayOverride, Shift } from "./definition.ts";
import {
  cultureDayResolution,
  holidayNames,
  labourCode111,
  labourCode112,
  type Holiday,
} from "./holiday-names.ts";

/** Mon–Fri 07:30–11:30 and 13:00–17:00: a state office in the city. */
const officeDay: readonly Shift[] = [
  { start: 450, end: 690 },
  { start: 780, end: 1_020 },
];

// Who announces: the ministry in charge of labour until 2025, the Ministry of Home Affairs since. Numbers of the announcements are
// given where they were found in a published text.
const announced2024 = "Thông báo lịch nghỉ năm 2024";
const announced2025 = "Công văn 8726/VPCP-KGVX ngày 26/11/2024";
const announced2026 = "Thông báo lịch nghỉ năm 2026";

const off = (date: string, holiday: Holiday, decision: string = labourCode112): DayOverride => ({
  date,
  kind: "closed",
  name: holidayNames[holiday],
  decision,
});

/** A holiday of which only one source was found. */
const perhaps = (date: string, holiday: Holiday): DayOverride => ({
  ...off(date, holiday),
  unconfirmed: true,
});

const overrides2024: readonly DayOverride[] = [
  off("2024-01-01", "newYear"),
  perhaps("2024-02-08", "tet"),
  perhaps("2024-02-09", "tet"),
  perhaps("2024-02-12", "tet"),
  { ...perhaps("2024-02-13", "compensatory"), decision: labourCode111 },
  { ...perhaps("2024-02-14", "compensatory"), decision: labourCode111 },
  off("2024-04-18", "hungKings"),
  off("2024-04-29", "swap", announced2024),
  off("2024-04-30", "reunification"),
  off("2024-05-01", "labour"),
  {
    date: "2024-05-04",
    kind: "worksAs",
    weekday: "monday",
    name: holidayNames.makeUp,
    decision: announced2024,
  },
  off("2024-09-02", "national"),
  perhaps("2024-09-03", "national"),
];

const overrides2025: readonly DayOverride[] = [
  off("2025-01-01", "newYear"),
  off("2025-01-27", "tet"),
  off("2025-01-28", "tet"),
  off("2025-01-29", "tet"),
  off("2025-01-30", "tet"),
  off("2025-01-31", "tet"),
  off("2025-04-07", "hungKings"),
  {
    date: "2025-04-26",
    kind: "worksAs",
    weekday: "friday",
    name: holidayNames.makeUp,
    decision: announced2025,
  },
  off("2025-04-30", "reunification"),
  off("2025-05-01", "labour"),
  off("2025-05-02", "swap", announced2025),
  off("2025-09-01", "national"),
  off("2025-09-02", "national"),
];

const overrides2026: readonly DayOverride[] = [
  off("2026-01-01", "newYear"),
  off("2026-01-02", "swap", announced2026),
  {
    date: "2026-01-10",
    kind: "worksAs",
    weekday: "friday",
    name: holidayNames.makeUp,
    decision: announced2026,
  },
  off("2026-02-16", "tet"),
  off("2026-02-17", "tet"),
  off("2026-02-18", "tet"),
  off("2026-02-19", "tet"),
  off("2026-02-20", "tet"),
  off("2026-04-27", "compensatory", labourCode111),
  off("2026-04-30", "reunification"),
  off("2026-05-01", "labour"),
  {
    date: "2026-08-22",
    kind: "worksAs",
    weekday: "monday",
    name: holidayNames.makeUp,
    decision: announced2026,
  },
  off("2026-08-31", "swap", announced2026),
  off("2026-09-01", "national"),
  off("2026-09-02", "national"),
  off("2026-11-24", "culture", cultureDayResolution),
];

const overrides2027: readonly DayOverride[] = [
  off("2027-01-01", "newYear"),
  off("2027-02-04", "tet"),
  off("2027-02-05", "tet"),
  off("2027-02-08", "tet"),
  off("2027-02-09", "compensatory", labourCode111),
  off("2027-02-10", "compensatory", labourCode111),
  off("2027-04-16", "hungKings"),
  off("2027-04-30", "reunification"),
  off("2027-05-03", "compensatory", labourCode111),
  off("2027-09-02", "national"),
  off("2027-09-03", "national"),
  off("2027-11-24", "culture", cultureDayResolution),
];

/** The civil service's calendar of the city: official for 2024–2027, derived and provisional for every other year. */
export const cityCalendar: CalendarDefinition = {
  agency: "city",
  version: "2026.1",
  weekly: {
    monday: officeDay,
    tuesday: officeDay,
    wednesday: officeDay,
    thursday: officeDay,
    friday: officeDay,
  },
  overrides: [...overrides2024, ...overrides2025, ...overrides2026, ...overrides2027],
  officialYears: [2024, 2025, 2026, 2027],
  holidays: "labour-code",
};
