import type { DraftValues } from "../../../shared/contracts/drafts.ts";
import { splitInto } from "../../../shared/domain/deliveries/rounds/index.ts";

/** The fields of the home address; of a draft from before there were parts, its line taken apart. */
export function homeFieldsOf({
  line,
  ...fields
}: DraftValues["homeAddress"]): Omit<DraftValues["homeAddress"], "line"> {
  if (line.trim() === "" || fields.street !== "" || fields.number !== "") return fields;
  const typed = { ...fields, street: line };
  return { ...typed, ...splitInto(typed, "street") };
}
