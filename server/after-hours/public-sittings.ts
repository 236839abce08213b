import type { PublicSittings } from "../../shared/contracts/sittings.ts";
import {
  asOf,
  earliestFree,
  earliestOf,
  endsAt,
  freeIn,
  instantIn,
  slotStarts,
  type Sitting,
} from "../../shared/domain/after-hours/index.ts";
import { addDays, dateOf } from "../../shared/domain/time/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { bothLanguages } from "../http/present.ts";
import { qrRows } from "../http/qr-rows.ts";

/** Whoever looks further ahead than this plans a holiday, not a visit. */
const shownDays = 60;

/** Where a place is booked, for a screen of the hall to show; null where nobody has said how pages are reached from outside. */
export function bookingPage(publicUrl: string | null): PublicSittings["booking"] {
  const url = publicUrl && new URL("/ngoai-gio", publicUrl).href;
  return url === null ? null : { url, qr: qrRows(url) };
}

/** When an agency is open after hours from today on, with the places left: the same for everybody. */
export async function publicSittings(
  { sittings, procedures }: { readonly sittings: SittingStore; readonly procedures: ProcedureStore },
  { agency, now }: { readonly agency: string; readonly now: Date },
): Promise<Omit<PublicSittings, "booking">> {
  const today = dateOf(now.getTime());
  const found = await sittings.findBetween(agency, today, addDays(today, shownDays));
  const shown = found
    .map((document) => asOf(toSitting(document), now))
    .filter(({ state }) => state === "planned" || state === "open");
  const codes = [...new Set(shown.flatMap((sitting) => sitting.procedures ?? []))];
  const known = await Promise.all(codes.map((code) => procedures.findByCode(code)));
  return {
    items: shown.map((sitting) => publicOf(sitting, now)),
    procedures: codes.map((code, at) => {
      const procedure = known[at];
      return { code, name: bothLanguages(procedure?.plainName ?? procedure?.name ?? { vi: code }) };
    }),
  };
}

function publicOf(sitting: Sitting, now: Date): PublicSittings["items"][number] {
  const { id, date, start, end, state, procedures } = sitting;
  const drawsFrom = earliestOf(sitting);
  return {
    id,
    date,
    start,
    end,
    state,
    procedures: procedures && [...procedures],
    slots: slotStarts(sitting)
      .filter((slot) => instantIn(sitting, slot) > now)
      .map((slot) => ({ start: slot, free: freeIn(sitting, slot) })),
    drawing: now >= drawsFrom && earliestFree(sitting, now) !== null,
    drawsFrom: drawsFrom.toISOString(),
    endsAt: endsAt(sitting).toISOString(),
  };
}
