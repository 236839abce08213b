import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { type Fact, factPairs, factRows, labelWidth } from "./facts.ts";
import type { ReceiptData } from "./receipt-data.ts";
import type { Column } from "./sheet.ts";
import { noBreak } from "./text.ts";

/** Longer than this a value gets a row of the whole width. */
const longValue = 46;

/** Sets, limit, hours, fee and place of return. */
export function termsOfReceipt(data: ReceiptData, t: TFunction): Content {
  const left: Fact[] = [];
  const right: Fact[] = [];
  const whole: Fact[] = [];
  const place = (column: Fact[], label: string, value: string) =>
    (value.length > longValue ? whole : column).push({ label, value });
  place(left, t("receipt:sets"), String(data.sets).padStart(2, "0"));
  place(left, t("receipt:limit"), data.limitText);
  if (data.submittedAt !== undefined) {
    place(left, t("receipt:submittedAt"), hourAndDay(data.submittedAt, data));
  }
  place(left, t("receipt:receivedAt"), hourAndDay(data.acceptedAt, data));
  place(right, t("receipt:fee"), feeInWords(data, t));
  if (data.fee.home) {
    const { language } = data;
    const words = amountInWords(data.fee.home, t("receipt:feeMode.onReturn"), { language, t });
    place(right, t("receipt:homeReturnFee"), words);
  }
  place(right, t("receipt:returnPlace"), data.returnPlace);
  if (data.excludedTime !== undefined) place(right, t("receipt:excludedTime"), data.excludedTime);
  return { stack: [factPairs(left, right), factRows(whole, labelWidth)] };
}

function hourAndDay(at: number, { language }: ReceiptData): string {
  return `${time(at)}, ${weekdayFullDate(at, language)}`;
}

function feeInWords({ fee, language }: ReceiptData, t: TFunction): string {
  if (fee.amount === 0) return t("receipt:feeFree");
  const mode = t(`receipt:feeMode.${fee.mode}`);
  if (fee.amount === null) return mode.charAt(0).toUpperCase() + mode.slice(1);
  return amountInWords(fee.amount, mode, { language, t });
}

function amountInWords(
  amount: number,
  mode: string,
  { language, t }: { readonly language: ReceiptData["language"]; readonly t: TFunction },
): string {
  const digits = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(amount);
  return t("receipt:feeAmount", { amount: digits, mode }).replace(" đ", `${noBreak}đ`);
}

/** Room for two signatures over the printed names. */
export function signatures(data: ReceiptData, t: TFunction): Content {
  const place = (role: string, name: string): Column => ({
    width: "*",
    stack: [
      { text: role, bold: true },
      { text: t("receipt:signHere") },
      { text: name, margin: [0, 35, 0, 0] },
    ],
  });
  return {
    columns: [
      place(t("receipt:signedBySubmitter"), data.submitter.name),
      place(t("receipt:signedByReceiver"), data.receivedBy),
    ],
    columnGap: 16,
    alignment: "center",
    margin: [0, 8, 0, 0],
  };
}
