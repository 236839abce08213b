import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { factRows } from "./facts.ts";
import { mono } from "./paper-fonts.ts";
import type { ReceiptData } from "./receipt-data.ts";
import { noBreak, phoneGroups } from "./text.ts";

/** Who asks, for whom, and for what. */
export function peopleAndRequest(data: ReceiptData, t: TFunction): Content {
  return factRows(
    [
      { label: t("receipt:submitter"), value: { text: data.submitter.name, bold: true } },
      { label: t("receipt:owners"), value: { text: data.owners, bold: true } },
      { label: t("receipt:address"), value: data.address },
      { label: t("receipt:phoneAndId"), value: phoneAndId(data, t) },
      {
        label: t("receipt:request"),
        value: [
          `${data.request} (${t("receipt:procedureCode")}${noBreak}`,
          { text: data.procedureCode, font: mono },
          ")",
        ],
      },
    ],
    118,
  );
}

function phoneAndId(data: ReceiptData, t: TFunction): Content[] {
  const phone = data.phone === "" ? [] : [{ text: phoneGroups(data.phone), font: mono }];
  const id =
    data.idNumber === "" ? [] : [`${t("receipt:idNumber")}${noBreak}`, { text: data.idNumber, font: mono }];
  return [...phone, ...(phone.length > 0 && id.length > 0 ? [", "] : []), ...id];
}
