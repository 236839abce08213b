/** What the QR code of a Vietnamese ID card (căn cước) says of its holder, as far as an intake asks for it. */
export type IdCard = { readonly idNumber: string; readonly name: string; readonly address: string };

/**
 * Reads what a scanner typed from the back of an ID card: number, older number or nothing, name, birth (ddMMyyyy), sex, address, day of
 * issue, separated by bars; newer cards add more behind. Null for anything else.
 */
export function parseIdCard(typed: string): IdCard | null {
  const [idNumber = "", older = "", name = "", birth = "", sex = "", address = "", issued = ""] = typed
    .normalize("NFC")
    .split("|")
    .map((part) => part.trim().replaceAll(/\s+/gu, " "));
  const isCard =
    /^\d{12}$/u.test(idNumber) &&
    /^(\d{9}|\d{12})?$/u.test(older) &&
    /^[\p{L}\p{M}' .-]{2,120}$/u.test(name) &&
    isDay(birth) &&
    sex !== "" &&
    isDay(issued);
  return isCard ? { idNumber, name, address } : null;
}

function isDay(text: string): boolean {
  const [, day = 0, month = 0, year = 0] = (/^(\d{2})(\d{2})(\d{4})$/u.exec(text) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}
