import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSignOut } from "../api/use-session.ts";
import { deliveriesKey } from "./deliveries-key.ts";
import { isWaiting } from "./outbox/entry.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { phone } from "./phone/this-phone.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneProblem } from "./phone-problem.tsx";

/**
 * Signs out at once, or after a second look when something has not been sent yet. The phone is wiped in any case; without
 * a signal the office's session is ended as soon as there is one.
 */
export function SignOut() {
  const { t } = useTranslation("courier");
  const queries = useQueryClient();
  const signOut = useSignOut();
  const [asked, setAsked] = useState(false);
  const count = useOutbox().entries.filter(isWaiting).length;

  const leave = async () => {
    await phone.end();
    queries.removeQueries({ queryKey: deliveriesKey });
    signOut.mutate();
  };

  if (asked && count > 0) {
    return (
      <>
        <PhoneProblem title={t("signOut.unsentTitle", { count })}>
          <p>{t("signOut.unsent")}</p>
        </PhoneProblem>
        <div className="phone-button-pair">
          <PhoneButton onClick={() => void leave()}>{t("signOut.anyway")}</PhoneButton>
          <PhoneButton onClick={() => setAsked(false)}>{t("signOut.stay")}</PhoneButton>
        </div>
      </>
    );
  }
  return (
    <PhoneButton onClick={() => (count > 0 ? setAsked(true) : void leave())}>
      {t("signOut.button")}
    </PhoneButton>
  );
}
