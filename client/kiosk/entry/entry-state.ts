import { isPin, pinAlphabet, pinLength } from "../../../shared/domain/dossiers/index.ts";

/** The day of acceptance, yyMMdd, and a serial of four digits, up to seven. */
export const dayDigits = 6;
export const serialDigits = 4;
const mostSerialDigits = 7;

/** What has been typed so far. */
export type Entry = {
  readonly step: "code" | "pin";
  /** A whole code read from paper, maybe of another office; null while it is being typed. */
  readonly scanned: string | null;
  readonly digits: string;
  readonly pin: string;
};

export const emptyEntry: Entry = { step: "code", scanned: null, digits: "", pin: "" };

export type EntryAction =
  /** One sign from the pad or a keyboard. Signs that cannot stand in the field are ignored. */
  | { readonly type: "sign"; readonly sign: string }
  /** The field as a whole, pasted or dictated. */
  | { readonly type: "fill"; readonly text: string }
  | { readonly type: "scanned"; readonly code: string }
  | { readonly type: "erase" | "next" | "back" | "clear" | "clearPin" };

export function enter(entry: Entry, action: EntryAction): Entry {
  switch (action.type) {
    case "sign":
      return put(entry, (entry.step === "code" ? entry.digits : entry.pin) + action.sign);
    case "fill":
      return put(entry, action.text);
    case "scanned":
      return { ...emptyEntry, step: "pin", scanned: action.code };
    case "erase":
      if (entry.step === "code") return { ...entry, digits: entry.digits.slice(0, -1) };
      return entry.pin === "" ? backToCode(entry) : { ...entry, pin: entry.pin.slice(0, -1) };
    case "next":
      return isCodeComplete(entry) ? { ...entry, step: "pin", pin: "" } : entry;
    case "back":
      return entry.step === "pin" ? backToCode(entry) : emptyEntry;
    case "clearPin":
      return { ...entry, pin: "" };
    default:
      return emptyEntry;
  }
}

/** A scanned code is not taken apart: it may be of another office, or older than today's form. */
function backToCode({ digits }: Entry): Entry {
  return { ...emptyEntry, digits };
}

function put(entry: Entry, text: string): Entry {
  const signs = text.toUpperCase().split("");
  if (entry.step === "pin") {
    return {
      ...entry,
      pin: signs
        .filter((sign) => pinAlphabet.includes(sign))
        .join("")
        .slice(0, pinLength),
    };
  }
  const digits = signs.filter((sign) => sign >= "0" && sign <= "9").join("");
  return { ...entry, digits: digits.slice(0, dayDigits + mostSerialDigits) };
}

export function isCodeComplete({ digits, scanned }: Entry): boolean {
  return scanned !== null || digits.length >= dayDigits + serialDigits;
}

export function isComplete(entry: Entry): boolean {
  return entry.step === "pin" && isCodeComplete(entry) && isPin(entry.pin);
}

export function codeOf({ digits, scanned }: Entry, agency: string): string {
  return scanned ?? `${agency}-${digits.slice(0, dayDigits)}-${digits.slice(dayDigits)}`;
}
