import {
  countAt,
  flagAt,
  instantAt,
  lineAt,
  linesAt,
  numberOrTextAt,
  objectAt,
  objectsAt,
  textAt,
  wrongType,
  type Json,
} from "./read-value.ts";
import { Refused } from "./refusal.ts";
import { shorten } from "./shorten.ts";

/** What we use of the portal's entry, with its types checked and its texts cleaned; nothing interpreted yet. */
export interface PortalProcedure {
  readonly code: string;
  readonly name: string;
  /** Published by a ministry for the whole country; else by a province, with its own limits. */
  readonly standard: boolean;
  readonly promulgator: { readonly code: string; readonly name: string } | null;
  readonly decision: string;
  /** Epoch ms of the decision, else of the publication or the last change. */
  readonly decidedAt: number | null;
  readonly categories: readonly string[];
  readonly agencies: readonly string[];
  readonly isWard: boolean;
  readonly isProvince: boolean;
  readonly isMinistry: boolean;
  readonly returnsAtHome: boolean | null;
  readonly conditions: string;
  readonly steps: readonly string[];
  readonly legalBasis: readonly { readonly code: string; readonly name: string }[];
  readonly methods: readonly PortalMethod[];
  readonly paperGroups: readonly PortalPaperGroup[];
  readonly cases: readonly PortalLimit[];
}

export interface PortalLimit {
  readonly time: number | string | null;
  readonly unit: string;
}

export interface PortalMethod extends PortalLimit {
  /** DIRECT, ONLINE or POSTAL. */
  readonly filing: string;
  readonly description: string;
  readonly fees: readonly PortalFee[];
}

export interface PortalFee {
  readonly value: number | null;
  readonly currency: string;
  readonly description: string;
  readonly attachment: string;
}

export interface PortalPaperGroup {
  readonly name: string;
  readonly papers: readonly PortalPaper[];
}

export interface PortalPaper {
  readonly code: string;
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly required: boolean;
}

/** @throws Refused */
export function readPortal(entry: Json): PortalProcedure {
  const code = lineAt(entry, "code", "");
  if (code === "") throw new Refused("codeMissing");
  if (!/^[\p{L}\d][\p{L}\d._/-]{0,59}$/u.test(code))
    throw new Refused("codeMalformed", { found: shorten(code, 80) });
  const name = lineAt(entry, "name", "");
  if (name === "") throw new Refused("nameMissing");
  const state = lineAt(entry, "state", "");
  if (!["", "ACTIVE", "UPDATED"].includes(state))
    throw new Refused("notInForce", { found: shorten(state, 80) });
  const proposal = objectAt(entry, "procedureProposal", "");
  // The portal's list of headings names the publisher by its id only.
  const promulgatorCode =
    lineAt(entry, "departmentPromulgateCode", "") || lineAt(entry, "departmentPromulgateId", "");
  const promulgatorName =
    lineAt(entry, "departmentPromulgateName", "") || lineAt(entry, "departmentPromulgate", "");
  return {
    code,
    name,
    standard: lineAt(entry, "type", "") !== "SPECIFIC",
    promulgator:
      promulgatorCode === "" ? null : { code: promulgatorCode, name: promulgatorName || promulgatorCode },
    decision: lineAt(entry, "decisionNo", ""),
    decidedAt:
      instantAt(proposal, "decisionDate", "procedureProposal.") ??
      instantAt(proposal, "publicationDate", "procedureProposal.") ??
      instantAt(entry, "updatedAt", "") ??
      instantAt(entry, "createdAt", ""),
    categories: [...namesAt(entry, "categoriesDetails"), ...linesAt(entry, "categories", "")],
    agencies: [
      ...namesAt(entry, "departmentsExecuting"),
      ...namesAt(entry, "unitGroupsExecuting"),
      ...linesAt(entry, "departments", ""),
    ],
    isWard: flagAt(entry, "isWard", ""),
    isProvince: flagAt(entry, "isProvince", ""),
    isMinistry: flagAt(entry, "isMinistry", ""),
    returnsAtHome: returnsAtHome(entry),
    conditions: textAt(entry, "requirementsAndConditions", ""),
    steps: namesAt(entry, "executionSteps"),
    legalBasis: objectsAt(entry, "legalBasisesDetails", "").map((each, index) => ({
      code: lineAt(each, "code", `legalBasisesDetails[${index}].`),
      name: lineAt(each, "name", `legalBasisesDetails[${index}].`),
    })),
    methods: objectsAt(entry, "executionMethods", "").map((each, index) =>
      readMethod(each, `executionMethods[${index}].`),
    ),
    paperGroups: objectsAt(entry, "executionCases", "").map((each, index) =>
      readPaperGroup(each, `executionCases[${index}].`),
    ),
    cases: objectsAt(entry, "cases", "").map((each, index) => {
      const path = `cases[${index}].processingDay.`;
      const day = objectAt(each, "processingDay", `cases[${index}].`);
      return { time: numberOrTextAt(day, "qty", path), unit: lineAt(day, "type", path) };
    }),
  };
}

function readMethod(from: Json, path: string): PortalMethod {
  return {
    filing: lineAt(from, "submissionMethod", path),
    time: numberOrTextAt(from, "processingTime", path),
    unit: lineAt(from, "processingTimeUnit", path),
    description: textAt(from, "description", path),
    fees: objectsAt(from, "fees", path).map((each, index) => readFee(each, `${path}fees[${index}].`)),
  };
}

function readFee(from: Json, path: string): PortalFee {
  const value = numberOrTextAt(from, "value", path);
  if (typeof value === "string") throw wrongType(`${path}value`, "number", value);
  return {
    value,
    currency: lineAt(from, "currencyName", path),
    description: lineAt(from, "description", path),
    attachment: lineAt(objectAt(from, "attachment", path), "fileName", `${path}attachment.`),
  };
}

function readPaperGroup(from: Json, path: string): PortalPaperGroup {
  return {
    name: lineAt(from, "name", path),
    papers: objectsAt(from, "profileComponents", path).map((each, index) => {
      const at = `${path}profileComponents[${index}].`;
      return {
        code: lineAt(each, "code", at),
        name: lineAt(each, "name", at),
        originals: countAt(each, "originalQty", at),
        copies: countAt(each, "copyQty", at),
        required: flagAt(each, "required", at),
      };
    }),
  };
}

function namesAt(entry: Json, key: string): readonly string[] {
  return objectsAt(entry, key, "")
    .map((each, index) => lineAt(each, "name", `${key}[${index}].`))
    .filter((name) => name !== "");
}

/** Null where the portal does not say how the result is given back. */
function returnsAtHome(entry: Json): boolean | null {
  const ways = objectsAt(entry, "returningMethods", "").flatMap((each) => {
    const value = each["value"];
    return Array.isArray(value) ? value : [];
  });
  return ways.length === 0 ? null : ways.includes("AT_HOME");
}
