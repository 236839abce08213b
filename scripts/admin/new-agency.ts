import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { Answers } from "./answers.ts";
import { agencyFields as fields } from "./fields.ts";

/** Asks what papers and screens say of an agency that the database does not know yet. @throws Refusal */
export async function newAgency(code: string, answers: Answers): Promise<AgencyDocument> {
  const name = await answers.to(fields.name);
  const nameEn = await answers.to(fields.nameEn, name);
  const counterName = await answers.to(fields.counterName, name);
  const counterNameEn = await answers.to(fields.counterNameEn, counterName === name ? nameEn : counterName);
  const ward = await answers.to(fields.ward);
  const address = await answers.to(fields.address);
  const phone = await answers.to(fields.phone);
  const hours = await answers.to(fields.hours);
  const hoursEn = await answers.to(fields.hoursEn, hours);
  const returnCounter = await answers.to(fields.returnCounter);
  const supplementCounter = await answers.to(fields.supplementCounter, returnCounter);
  answers.complete(`the agency ${code} is new and`);
  return {
    _id: code,
    name: { vi: name, en: nameEn },
    counterName: { vi: counterName, en: counterNameEn },
    ward,
    address,
    phone,
    hours: { vi: hours, en: hoursEn },
    returnCounter,
    supplementCounter,
  };
}
