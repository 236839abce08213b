/** A day of the calendar on which the office is closed, by nobody's decision. */
export const aDayOff = (date: string) => ({
  kind: "closed" as const,
  date,
  name: { vi: "Nghỉ thử nghiệm", en: "A test day off" },
  decision: "QĐ 1/QĐ-TEST",
});
