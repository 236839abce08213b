import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Dong as they are read on the phone: "45.000 đ". */
export function useAmount(): (amount: number) => string {
  const { t, i18n } = useTranslation("courier");
  const locale = i18n.language === "en" ? "en-GB" : "vi-VN";
  return useCallback(
    (amount) => t("due.amount", { amount: new Intl.NumberFormat(locale).format(amount) }),
    [t, locale],
  );
}
