import type { OfficeTerms, SaveOffice } from "../../../shared/contracts/office-terms.ts";
import { money } from "../words/format.ts";
import { amountOf } from "../words/amount.ts";

type Both = { vi: string; en: string };

/** What the fields of the page hold: texts as typed, under the paths of the contract. */
export type OfficeValues = Pick<
  SaveOffice,
  "ward" | "address" | "phone" | "returnCounter" | "supplementCounter" | "point"
> & {
  name: Both;
  counterName: Both;
  hours: Both;
  signer: Both;
  backGrace: string;
  homeReturnFee: string;
  homeReturn: { evening: { from: string; to: string }; days: string; perWindow: string; waitDays: string };
};

export function officeValuesOf(terms: OfficeTerms): OfficeValues {
  const { name, counterName, hours, ward, address, phone, returnCounter, supplementCounter, point } = terms;
  const { evening, days, perWindow, waitDays } = terms.homeReturn;
  const numeral = (value: number | null) => (value === null ? "" : money(value, "vi"));
  return {
    name,
    counterName,
    hours,
    ward,
    address,
    phone,
    returnCounter,
    supplementCounter,
    point,
    signer: terms.signer ?? { vi: "", en: "" },
    backGrace: numeral(terms.backGrace),
    homeReturnFee: numeral(terms.homeReturnFee),
    homeReturn: {
      evening: { from: clockOf(evening?.from), to: clockOf(evening?.to) },
      days: String(days),
      perWindow: String(perWindow),
      waitDays: String(waitDays),
    },
  };
}

/** Minutes of a day as a field for a time of day shows and gives them, "17:30". */
const clockOf = (minute: number | undefined): string =>
  minute === undefined
    ? ""
    : [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

function minuteOf(clock: string): number | null {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

/** An empty figure or signer is not said; a fee of nothing is none. */
export function toSaveOffice({
  signer,
  backGrace,
  homeReturnFee,
  homeReturn,
  ...values
}: OfficeValues): unknown {
  const fee = amountOf(homeReturnFee);
  const { evening, days, perWindow, waitDays } = homeReturn;
  const [from, to] = [minuteOf(evening.from), minuteOf(evening.to)];
  return {
    ...values,
    signer: signer.vi.trim() === "" && signer.en.trim() === "" ? null : signer,
    backGrace: amountOf(backGrace),
    homeReturnFee: fee === 0 ? null : fee,
    homeReturn: {
      // Without a beginning and an end nobody goes out in the evening.
      evening: from === null && to === null ? null : { from, to },
      days: amountOf(days),
      perWindow: amountOf(perWindow),
      waitDays: amountOf(waitDays),
    },
  };
}
