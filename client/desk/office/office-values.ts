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
};

export function officeValuesOf(terms: OfficeTerms): OfficeValues {
  const { name, counterName, hours, ward, address, phone, returnCounter, supplementCounter, point } = terms;
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
  };
}

/** An empty figure or signer is not said; a fee of nothing is none. */
export function toSaveOffice({ signer, backGrace, homeReturnFee, ...values }: OfficeValues): unknown {
  const fee = amountOf(homeReturnFee);
  return {
    ...values,
    signer: signer.vi.trim() === "" && signer.en.trim() === "" ? null : signer,
    backGrace: amountOf(backGrace),
    homeReturnFee: fee === 0 ? null : fee,
  };
}
