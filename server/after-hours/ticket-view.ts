import type { TicketView } from "../../shared/contracts/tickets.ts";
import {
  earliestOf,
  instantIn,
  laneOf,
  ticketOf,
  type Sitting,
} from "../../shared/domain/after-hours/index.ts";
import { caseOf, versionInForce, type Procedure } from "../../shared/domain/procedures/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bothLanguages } from "../http/present.ts";
import { qrRows } from "../http/qr-rows.ts";

/** A ticket as its holder sees it: where, when, what to bring, how many are before. @throws EdgeError `not-found` */
export function ticketViewOf(
  sitting: Sitting,
  number: number,
  of: {
    readonly agency: AgencyDocument;
    readonly procedure: Procedure | null;
    readonly now: Date;
    readonly token: string;
  },
): TicketView {
  const ticket = ticketOf(sitting, number);
  if (!ticket) throw new EdgeError("not-found");
  const { slot, state, procedure: code, caseId, counter } = ticket;
  const { agency, procedure, now, token } = of;
  const version = procedure && versionInForce(procedure, sitting.date);
  const wanted = version && (caseId === null ? null : caseOf(version, caseId));
  // Where several cases have papers of their own, the page of the procedure tells them apart.
  const only = version?.cases.length === 1 ? version.cases[0] : null;
  const at = laneOf(sitting).findIndex((one) => one.number === number);
  return {
    sitting: sitting.id,
    number,
    state,
    date: sitting.date,
    slot,
    startsAt: instantIn(sitting, slot).toISOString(),
    office: bothLanguages(agency.name),
    address: agency.address,
    procedure: { code, name: bothLanguages(procedure?.plainName ?? procedure?.name ?? { vi: code }) },
    papers: ((wanted ?? only)?.papers ?? []).map(({ name, originals, certified, copies }) => ({
      name: bothLanguages(name),
      originals,
      certified,
      copies,
    })),
    ahead: state === "waiting" ? Math.max(at, 0) : null,
    counter,
    movable: state === "booked" && instantIn(sitting, slot) > now,
    canArrive: state === "booked" && now >= earliestOf(sitting),
    qr: qrRows(token),
  };
}
