import type { Limit, Rule } from "../../deadlines/index.ts";
import type { Fee } from "../fee.ts";
import type { Paper } from "../paper.ts";
import type {
  LegalBasis,
  Procedure,
  ProcedureCase,
  ProcedureField,
  ProcedureLevel,
  ProcedureStep,
  ProcedureVersion,
  Uncertainty,
} from "../procedure.ts";
import { limitOf } from "../published-limit.ts";
import type { Words } from "../words.ts";

/** NĐ 118/2025 and the two-level government hold from this day: so do the catalogue's first versions. */
const twoLevelGovernment = "2025-07-01";

export function words(vi: string, en: string): Words {
  return { vi, en };
}

export function workingDays(amount: number): Limit {
  return { kind: "workingDays", amount };
}

export function calendarDays(amount: number): Limit {
  return { kind: "calendarDays", amount };
}

interface Counts {
  readonly originals?: number;
  readonly certified?: number;
  readonly copies?: number;
  /** Needed in some circumstances only. */
  readonly onlyIf?: Words;
  readonly note?: Words;
  readonly where?: Words;
}

/** A paper; without counts it is shown and given back. */
export function paper(id: string, name: Words, counts: Counts = {}): Paper {
  const note = counts.onlyIf ?? counts.note;
  return {
    id,
    name,
    originals: counts.originals ?? 0,
    certified: counts.certified ?? 0,
    copies: counts.copies ?? 0,
    required: counts.onlyIf === undefined,
    ...(note && { note }),
    ...(counts.where && { where: counts.where }),
  };
}

interface CaseParts {
  readonly rule: Rule | null;
  readonly fee: Fee;
  readonly papers: readonly Paper[];
  /** Where there is no rule: why, and what holds instead. */
  readonly limitText?: string;
}

/** A case whose limit is the legal one; a city that pledges less adds a version of its own. */
export function caseFor(id: string, name: Words, parts: CaseParts): ProcedureCase {
  return {
    id,
    name,
    rule: parts.rule,
    legalLimit: parts.rule && limitOf(parts.rule),
    pledgedLimit: null,
    ...(parts.limitText !== undefined && { limitText: parts.limitText }),
    flags: [],
    fee: parts.fee,
    papers: parts.papers,
  };
}

interface VersionParts {
  readonly effectiveFrom?: string;
  readonly legalBasis: readonly LegalBasis[];
  readonly uncertain?: readonly Uncertainty[];
  readonly homeReturn?: boolean;
  readonly online?: false;
  readonly quiet?: boolean;
  readonly details: ProcedureVersion["details"];
  readonly steps: readonly ProcedureStep[];
  readonly notes?: readonly Words[];
  readonly cases: readonly ProcedureCase[];
}

interface Header {
  readonly code: string;
  readonly name: Words;
  readonly plainName: Words;
  readonly field: ProcedureField;
  readonly level: ProcedureLevel;
  readonly partners?: readonly ProcedureLevel[];
}

export function procedure(header: Header, version: VersionParts): Procedure {
  return {
    key: catalogueKey(header.code),
    code: header.code,
    name: header.name,
    plainName: header.plainName,
    field: header.field,
    level: header.level,
    partners: header.partners ?? [],
    source: "catalogue",
    versions: [
      {
        revision: 1,
        effectiveFrom: version.effectiveFrom ?? twoLevelGovernment,
        legalBasis: version.legalBasis,
        uncertain: version.uncertain ?? [],
        homeReturn: version.homeReturn ?? true,
        ...(version.online === false && { online: false }),
        quiet: version.quiet ?? false,
        details: version.details,
        steps: version.steps,
        notes: version.notes ?? [],
        cases: version.cases,
      },
    ],
  };
}

/** The key of our own description of a procedure. */
function catalogueKey(code: string): string {
  return `catalogue:${code}`;
}
