import type { NewDossier } from "../../shared/contracts/dossiers.ts";
import {
  answerOnline,
  assertHandedIn,
  codeDay,
  handIn,
  type Decision,
  type DossierState,
} from "../../shared/domain/dossiers/index.ts";
import { computeFee, wordsIn } from "../../shared/domain/procedures/index.ts";
import { hashToken } from "../../shared/store/credentials/credentials.ts";
import { saltedDigest } from "../../shared/store/credentials/digest.ts";
import type { DossierDocument, ReceivedPaper } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { AcceptServices } from "./accept-dossier.ts";
import { choose, documentOf, feeQuantities, partiesOf, type Chosen } from "./intake-document.ts";

/** What a resident hands in online. */
export type Online = {
  /** The dossier's, given before: handed in again it is the same dossier. */
  readonly ref: string;
  readonly agency: string;
  readonly at: Date;
  readonly body: NewDossier;
  /** Ids of the files that have arrived, by paper. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Papers whose original is brought, by id. */
  readonly brought: readonly string[];
};

type Decided = { readonly decision: Decision; readonly document: DossierDocument };

/**
 * What an online submission leads to; nothing is written yet.
 * @throws DomainError what the procedure still asks for, `papers-not-handed-in` naming each that is missing, `not-online`
 */
export async function decideHandIn(services: AcceptServices, online: Online): Promise<Decided> {
  const { ref, agency, at, body, files, brought } = online;
  const chosen = choose(await services.procedures.findByCode(body.procedureCode), body, at);
  const own = await services.workflows.findInForce(agency, chosen.procedure.key);
  const parties = partiesOf(body);
  const { salt, ...persons } = parties;
  const fee = computeFee(chosen.procedureCase.fee, feeQuantities(body));
  const decision = handIn(
    {
      returnMode: body.returnMode,
      hasHomeAddress: body.homeAddress !== undefined,
      hasLand: body.land !== undefined,
      hasCivilStatus: body.civilStatus !== undefined,
      fee: fee.amount,
      // Nobody takes money online: what is known to cost something is paid with the result.
      feeTime: fee.amount === null ? undefined : "onReturn",
      partiesDigest: saltedDigest(salt, persons),
      promise: null,
    },
    {
      ref,
      agency,
      now: at,
      ...chosen,
      workflow: own?.steps ?? null,
      calendar: services.calendarOf(agency),
    },
  );
  assertHandedIn(chosen.procedureCase.papers, { filed: [...files.keys()], brought }, body.language);
  const issue = services.credentials.firstIssue();
  const tokenHash = hashToken(services.credentials.token(ref, issue));
  const receipt = { ...issue, firstKid: issue.kid, tokenHash };
  const homeReturnFee = await services.agencies.homeReturnFee(agency);
  const of = { chosen, parties, receipt, feeAmount: fee.amount, homeReturnFee, vault: services.vault };
  const document = documentOf(decision, body, of);
  document.papers = papersOf(online, chosen);
  return { decision, document };
}

/** Writes it, by the way of every intake; what was written before under this ref is answered alike. */
export async function writeHandIn(
  services: Pick<AcceptServices, "intake" | "names" | "vault">,
  { document }: Decided,
  at: Date,
): Promise<DossierDocument> {
  const key = `draft ${document._id}`;
  document.idempotency = { key, digest: services.vault.mac(key) };
  await services.names.learn(document.nameKeys);
  return services.intake.insert({ day: codeDay(at), document });
}

function papersOf({ body, files, brought }: Online, { procedureCase }: Chosen): ReceivedPaper[] {
  return procedureCase.papers.flatMap((paper): ReceivedPaper[] => {
    const { id } = paper;
    const name = wordsIn(paper.name, body.language);
    const filed = files.get(id) ?? [];
    const isBrought = brought.includes(id);
    if (filed.length === 0 && !isBrought) return [];
    const counts = { originals: 0, certified: 0, copies: filed.length > 0 ? 1 : 0 };
    return [
      {
        id,
        name,
        ...counts,
        ...(filed.length > 0 && { files: [...filed] }),
        ...(isBrought && { brought: true }),
      },
    ];
  });
}

/** An answer to what was asked for: which request it answers, and the files of each paper in the order of what is missing. */
export type Answer = { readonly asked: number; readonly files: readonly (readonly string[])[] };

/**
 * Papers that were asked for have come online. Done before, it changes nothing more.
 * @throws EdgeError `draft-closed` where nothing is asked for any more, or something else; `not-found`
 */
export async function answerDossier(
  services: { readonly dossiers: DossierStore; readonly clock: BusinessClock },
  ref: string,
  { asked, files }: Answer,
): Promise<DossierDocument["status"]> {
  const now = await services.clock.now();
  const mine = new Set(files.flat());
  let done: DossierDocument["status"] | null = null;
  const state = await services.dossiers.transact(ref, (before, document) => {
    done = document.papers.some((paper) => paper.files?.some((id) => mine.has(id))) ? before.status : null;
    if (done !== null) return null;
    const isAsked = before.status === "supplementRequested" && requestOf(before) === asked;
    if (!isAsked) throw new EdgeError("draft-closed");
    const decision = answerOnline(before, now);
    const came = document.missing.map(({ name }, at): ReceivedPaper => {
      const counts = { originals: 0, certified: 0, copies: 1 };
      return { id: null, name, ...counts, files: [...(files[at] ?? [])], answeredAt: now };
    });
    return { decision, beside: { missing: [], papers: [...document.papers, ...came] } };
  });
  const status = state?.status ?? done;
  if (status === null) throw new EdgeError("not-found");
  return status;
}

/** The version of the last request for papers; null where there was none. */
export const requestOf = ({ history }: Pick<DossierState, "history">): number | null =>
  history.findLast(({ type }) => type === "supplementRequested")?.version ?? null;
