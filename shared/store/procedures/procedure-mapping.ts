import { Procedure, type ProcedureSummary } from "../../contracts/procedures.ts";
import { originRank, searchWords } from "../../domain/procedures/index.ts";
import type { ProcedureDocument } from "./procedure.model.ts";

/** What a document holds of a summary; the versions stay in the database. */
export type SummaryDocument = Omit<ProcedureDocument, "versions" | "words" | "writes" | "origin">;

export function toDocument(procedure: Procedure, writes: number): ProcedureDocument {
  const { key, ...fields } = procedure;
  const newest = procedure.versions.toSorted((a, b) => b.revision - a.revision)[0];
  return {
    _id: key,
    ...fields,
    words: searchWords(procedure),
    origin: originRank(procedure),
    flagged: newest?.cases.some(({ flags }) => flags.length > 0) ?? false,
    writes,
  };
}

/** @throws ZodError when somebody else has written into the collection */
export function toProcedure(document: ProcedureDocument): Procedure {
  const { _id, words: _words, origin: _origin, flagged: _flagged, writes: _writes, ...fields } = document;
  return Procedure.parse({ key: _id, ...fields });
}

export function toSummary(document: SummaryDocument): ProcedureSummary {
  const { _id, code, name, plainName, field, level, partners, source, promulgatedBy, flagged } = document;
  return {
    key: _id,
    code,
    name,
    ...(plainName && { plainName }),
    field,
    level,
    partners: [...partners],
    source,
    ...(promulgatedBy && { promulgatedBy }),
    flagged,
  };
}
