import type { TFunction } from "i18next";
import type { Language } from "../../../shared/i18n/index.ts";

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** "3,2 MB", "48 KB": as people's telephones say it. */
export function sayBytes(bytes: number, t: TFunction, language: Language): string {
  if (bytes < megabyte) {
    return t("online:papers.sizeSmall", { size: Math.max(1, Math.round(bytes / kilobyte)) });
  }
  const size = (bytes / megabyte).toLocaleString(language === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return t("online:papers.size", { size });
}
