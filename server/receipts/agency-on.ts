import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { Language } from "../../shared/i18n/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";

/** How papers name the office. */
export function agencyOn(agency: AgencyDocument, language: Language) {
  return {
    name: wordsIn(agency.name, language),
    counterName: wordsIn(agency.counterName, language),
    phone: agency.phone,
    hours: wordsIn(agency.hours, language),
  };
}
