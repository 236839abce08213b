import { dateOf } from "../time/index.ts";

/** What other systems may send us (domain notes §5): both six and eight digit dates, serials of four to seven. */
export const importedCodePattern = /^[0-9A-Z.]+-(\d{6}|\d{8})-\d{4,7}$/;

/** The day part of a code, `yyMMdd`, of an instant in the office's zone (UTC+7). */
export function codeDay(at: Date): string {
  return dateOf(at.getTime()).replaceAll("-", "").slice(2);
}

/** What all codes of an agency's day begin with: `H29.162-261123-`. */
export function codePrefix(agency: string, day: string): string {
  return `${agency}-${day}-`;
}

/** `H29.162-261123-0001`: agency, day of acceptance, serial of that agency's day (four digits at least). */
/** The agency's day that a code belongs to, and its serial on it: `["H29.162-261123-", 1]`. */
export function codePrefixOf(code: string): readonly [string, number] {
  const at = code.lastIndexOf("-") + 1;
  return [code.slice(0, at), Number(code.slice(at))];
}

export function formatCode(prefix: string, serial: number): string {
  return `${prefix}${String(serial).padStart(4, "0")}`;
}

/** The parts a public screen may show: the day and the serial, never the whole code. */
export function codeTail(code: string): { readonly day: string; readonly serial: string } {
  const [serial = "", day = ""] = code.split("-").reverse();
  return { day, serial };
}
