import { line } from "../../shared/contracts/common.ts";
import { roles, type Role } from "../../shared/domain/accounts/index.ts";
import type { Field } from "./answers.ts";

function field(flag: string, question: string, fault: Field["fault"]): Field {
  return { flag, question, fault };
}

function text(flag: string, question: string, most: number): Field {
  const allowed = line(most);
  return field(flag, question, (answer) =>
    allowed.safeParse(answer).success ? null : `one line of 1 to ${most} characters, please.`,
  );
}

export function isRole(name: string): name is Role {
  return roles.some((role) => role === name);
}

/** What an account is made of, beside its password. */
export const accountFields = {
  username: field("username", "Username", (answer) =>
    /^[a-z0-9][a-z0-9._-]{2,39}$/iu.test(answer)
      ? null
      : `"${answer}" is no username: 3 to 40 letters without marks, digits, dots, - or _.`,
  ),
  name: text("name", "Full name", 120),
  role: field("role", "Role", (answer) =>
    isRole(answer) ? null : `"${answer}" is no role; there are ${roles.join(", ")}.`,
  ),
  counter: text("counter", "Number of the counter this person sits at", 20),
} as const;

/** What papers and screens say of an agency. */
export const agencyFields = {
  code: field("agency", "Agency code, such as H29.162", (answer) =>
    // the code begins every dossier code, and other offices must be able to read those
    /^(?=.{1,24}$)[0-9A-Z]+(\.[0-9A-Z]+)*$/u.test(answer)
      ? null
      : `"${answer}" is no agency code such as H29.162.`,
  ),
  name: text("agency-name", "Name of the agency in Vietnamese", 200),
  nameEn: text("agency-name-en", "Name of the agency in English", 200),
  counterName: text("counter-name", "Name of its one-stop counter in Vietnamese", 200),
  counterNameEn: text("counter-name-en", "Name of its one-stop counter in English", 200),
  ward: text("ward", "Ward, such as phường Ví Dụ", 100),
  address: text("address", "Address", 300),
  phone: text("phone", "Phone", 40),
  hours: text("hours", "Opening hours in Vietnamese", 200),
  hoursEn: text("hours-en", "Opening hours in English", 200),
  returnCounter: text("return-counter", "Counter that hands out results, such as Quầy 6", 40),
  supplementCounter: text("supplement-counter", "Counter that takes missing papers", 40),
} as const;
