import { languages, translator } from "../../shared/i18n/index.ts";
import { flagCodes, type FlagCode, type Refusal } from "../../shared/domain/procedures/index.ts";
import type { FileFault } from "./file-fault.ts";
import type { ImportLine } from "./import-file.ts";

/** The same words in Vietnamese and English, on one line. */
function inBoth(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return languages.map((language) => translator(language)(`procedures:${key}`, params)).join(" / ");
}

export function faultLine({ code, params }: FileFault): string {
  return inBoth(`file.${code}`, params);
}

export function usageLine(): string {
  return inBoth("file.usage");
}

/** One line for an entry: what became of it, which it is, and why it was refused or what changed. */
export function lineOf(line: ImportLine): string {
  const outcome = line.outcome.padEnd(9);
  if (line.outcome === "refused") {
    const { code } = line.refusal;
    const place =
      line.place.line === null
        ? inBoth("report.entry", { entry: line.place.item })
        : inBoth("report.line", { line: line.place.line });
    return `${outcome}  ${code ?? "–"}  ${place}: ${whyRefused(line.refusal)}`;
  }
  const { code, name, promulgatedBy } = line.procedure;
  const from = promulgatedBy ? ` (${promulgatedBy.name})` : "";
  return `${outcome}  ${code}  ${name.vi}${from}${flagsOf(line)}${changeOf(line)}`;
}

export interface Totals {
  readonly outcomes: Readonly<Record<ImportLine["outcome"], number>>;
  readonly flags: ReadonlyMap<FlagCode, number>;
  readonly flagged: number;
  readonly casesWithoutRule: number;
}

/** Counts procedures by outcome, and by flag in their newest version. */
export function totalsOf(lines: readonly ImportLine[]): Totals {
  const outcomes = { imported: 0, changed: 0, unchanged: 0, refused: 0 };
  const flags = new Map<FlagCode, number>();
  let flagged = 0;
  let casesWithoutRule = 0;
  for (const line of lines) {
    outcomes[line.outcome] += 1;
    if (line.outcome === "refused") continue;
    const cases = newest(line)?.cases ?? [];
    const codes = new Set(cases.flatMap((each) => each.flags.map(({ code }) => code)));
    if (codes.size > 0) flagged += 1;
    for (const code of codes) flags.set(code, (flags.get(code) ?? 0) + 1);
    casesWithoutRule += cases.filter(({ rule }) => rule === null).length;
  }
  return { outcomes, flags, flagged, casesWithoutRule };
}

export function totalLines({ outcomes, flags, flagged, casesWithoutRule }: Totals): readonly string[] {
  const counted = flagCodes.flatMap((code) => {
    const number = flags.get(code);
    return number === undefined ? [] : [`${String(number).padStart(6)}  ${code}: ${inBoth(`flag.${code}`)}`];
  });
  return [
    ...(flagged === 0 ? [] : [inBoth("report.flagged", { number: flagged })]),
    ...counted,
    ...(casesWithoutRule === 0 ? [] : [inBoth("report.withoutRule", { number: casesWithoutRule })]),
    inBoth("report.totals", outcomes),
  ];
}

function whyRefused({ reason, params }: Refusal): string {
  return languages
    .map((language): string => {
      const t = translator(language);
      const filled: Record<string, string> = { ...params };
      if (reason === "wrongType") {
        for (const key of ["expected", "found"]) filled[key] = t(`procedures:type.${params[key]}`);
      }
      return t(`procedures:refused.${reason}`, filled);
    })
    .join(" / ");
}

function flagsOf(line: Exclude<ImportLine, { outcome: "refused" }>): string {
  const codes = new Set(newest(line)?.cases.flatMap(({ flags }) => flags.map(({ code }) => code)));
  return codes.size === 0 ? "" : ` [${[...codes].join(", ")}]`;
}

function changeOf(line: Exclude<ImportLine, { outcome: "refused" }>): string {
  if (line.outcome !== "changed") return "";
  const added = line.procedure.versions.find(({ revision }) => revision === line.addedRevision);
  const what = added
    ? inBoth("report.newVersion", { revision: added.revision, day: added.effectiveFrom })
    : inBoth("report.newHeading");
  return ` · ${what}`;
}

function newest({ procedure }: Exclude<ImportLine, { outcome: "refused" }>) {
  return procedure.versions.toSorted((a, b) => b.revision - a.revision)[0];
}
