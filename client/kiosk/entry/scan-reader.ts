import { ticketDigits } from "../../../shared/domain/after-hours/index.ts";
import { importedCodePattern, tokenDigits } from "../../../shared/domain/dossiers/index.ts";
import { signOf, type KeyStroke } from "./key-sign.ts";

/**
 * `ticket` beside a `token`: there are enough digits for a ticket too. Two digits that somebody typed before a receipt make as many, so that
 * only the office can tell: a ticket first.
 */
export type Scan = { readonly token: string; readonly ticket?: string } | { readonly code: string };

const longestRun = 120;
const ticketAtEnd = new RegExp(`\\d{${ticketDigits}}$`);
const tokenAtEnd = new RegExp(`\\d{${tokenDigits}}$`);
const codeAtEnd = new RegExp(importedCodePattern.source.replace("^", ""));

/**
 * Recognises what a wedge scanner typed: a run of signs and Enter. It looks at the end of the run, so what somebody
 * typed before holding the receipt to the scanner does no harm, and it needs no timing, so a slow machine does none.
 */
export function createScanReader(agency: string | null) {
  let run = "";
  return {
    /** Takes a key; gives the scan that an Enter completes. */
    take(stroke: KeyStroke): Scan | null {
      const sign = signOf(stroke);
      if (sign !== null) run = (run + sign).slice(-longestRun);
      else if (stroke.key === "Enter") {
        const scan = readScan(run, agency);
        run = "";
        return scan;
      }
      // A scanner presses Shift for capitals; any other key ends the run.
      else if (stroke.key !== "Shift") run = "";
      return null;
    },
    /** What somebody typed who is gone. */
    forget: (): void => {
      run = "";
    },
  };
}

/** What a scanner or a camera read, at the end of a text. */
export function readScan(run: string, agency: string | null): Scan | null {
  const token = tokenAtEnd.exec(run)?.[0];
  const ticket = ticketAtEnd.exec(run)?.[0];
  if (token !== undefined) return ticket === undefined ? { token } : { token, ticket };
  const ours = agency === null ? -1 : run.lastIndexOf(`${agency}-`);
  const code = codeAtEnd.exec(ours < 0 ? run : run.slice(ours))?.[0];
  return code === undefined ? null : { code };
}
