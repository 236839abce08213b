import type { Office } from "../../../shared/contracts/office.ts";
import type { HomeReturnSnapshot } from "../../../shared/contracts/return-choices.ts";
import type { Snapshot, Station } from "../../../shared/contracts/tracking.ts";

/** An instant on the office's wall: "2026-08-28 10:05". */
export const wall = (text: string): string => new Date(`${text.replace(" ", "T")}:00+07:00`).toISOString();

export const office: Office = {
  agency: "H29.162",
  name: { vi: "Uỷ ban nhân dân phường Ví Dụ", en: "People's Committee of Ví Dụ ward" },
  counterName: { vi: "Một cửa phường Ví Dụ", en: "One-stop counter, Ví Dụ ward" },
  address: "1 đường Số Mẫu",
  phone: "028 0000 0000",
  hours: { vi: "7:30–11:30 và 13:00–17:00", en: "7:30–11:30 and 13:00–17:00" },
  ward: "phường Ví Dụ",
  point: null,
  returnCounter: "Quầy 6",
  supplementCounter: "Quầy 3",
  now: wall("2026-08-28 10:05"),
  demo: false,
};

export const stop = (
  key: Station["key"],
  state: Station["state"],
  at: string | null,
  pausedAfter = false,
): Station => ({ key, state, at: at === null ? null : wall(at), pausedAfter });

const inProcessing: Snapshot = {
  ref: "one",
  version: 3,
  status: "processing",
  statusNo: 4,
  tail: { day: "260817", serial: "0042" },
  procedure: { vi: "Sang tên nhà đất", en: "Transfer of land" },
  quiet: false,
  turn: "office",
  submittedAt: null,
  acceptedAt: wall("2026-08-17 09:10"),
  promise: { dueAt: wall("2026-08-26 17:00") },
  dueAt: wall("2026-08-26 17:00"),
  newDate: null,
  lateReason: null,
  late: false,
  pausedSince: null,
  road: [
    stop("accepted", "passed", "2026-08-17 09:10"),
    stop("processing", "here", "2026-08-18 08:00"),
    stop("processed", "ahead", "2026-08-26 17:00"),
    stop("returned", "ahead", null),
  ],
  missing: [],
  payment: null,
  returnMode: "counter",
  homeReturn: null,
  explanation: null,
  asOf: wall("2026-08-20 10:05"),
  ticket: "ticket",
  ticketExpiresAt: wall("2026-08-20 10:15"),
};

/** A dossier in processing, on time, to be fetched at the counter; say only what is different. */
export function aSnapshot(different: Partial<Snapshot> = {}): Snapshot {
  return { ...inProcessing, ...different };
}

/** A result on its way home, of which nothing more is known. */
export const aHomeReturn = (
  different: Partial<HomeReturnSnapshot> & Pick<HomeReturnSnapshot, "state">,
): HomeReturnSnapshot => ({
  attempts: 0,
  window: null,
  counter: null,
  failed: null,
  stopped: false,
  due: null,
  waitsUntil: null,
  receivedBy: null,
  may: [],
  ...different,
});
