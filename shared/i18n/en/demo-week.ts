import type { Same } from "../same.ts";
import type { demoWeek as vi } from "../vi/demo-week.ts";

export const demoWeek: Same<typeof vi> = {
  title: "A week at the ward, {{from}} to {{to}}",
  row: {
    received: "Received",
    importedProcedures: "by procedures of the national portal",
    afterHours: "after hours",
    early: "Processed early",
    onTime: "Processed on time",
    overdue: "Processed overdue",
    open: "Still open",
    openOverdue: "overdue already",
    withdrawn: "Withdrawn",
    supplementsRequested: "Supplements requested",
    supplementsFiled: "filed",
    paymentsRequested: "Payments requested",
    paymentsConfirmed: "paid",
    returnedAtCounter: "Returned at the counter",
    returnedOnline: "Returned online",
    deliveredAtHome: "Delivered at home",
    failedAttempts: "Failed attempts",
    backAtCounter: "back at the counter",
    versions: "Versions of dossiers in the database",
    seen: "seen by the watching kiosk",
    lost: "Lost",
  },
  field: {
    civilStatus: "civil status",
    certification: "certification",
    land: "land",
    construction: "construction",
    residence: "residence",
    interlinked: "interlinked",
    other: "other",
  },
};
