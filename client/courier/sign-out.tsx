import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSignOut } from "../api/use-session.ts";
import { isWaiting } from "./outbox/entry.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneProblem } from "./phone-problem.tsx";

/** Signs out at once, or after a second look when something has not been sent yet. */
export function SignOut() {
  const { t } = useTranslation("courier");
  const signOut = useSignOut();
  const [asked, setAsked] = useState(false);
  const count = useOutbox().entries.filter(isWaiting).length;

  if (asked && count > 0) {
    return (
      <>
        <PhoneProblem title={t("signOut.unsentTitle", { count })}>
          <p>{t("signOut.unsent")}</p>
        </PhoneProblem>
        <div className="phone-button-pair">
          <PhoneButton onClick={() => signOut.mutate()}>{t("signOut.anyway")}</PhoneButton>
          <PhoneButton onClick={() => setAsked(false)}>{t("signOut.stay")}</PhoneButton>
        </div>
      </>
    );
  }
  return (
    <>
      {signOut.isError && <PhoneProblem title={t("signIn.noConnection")} />}
      <PhoneButton onClick={() => (count > 0 ? setAsked(true) : signOut.mutate())}>
        {t("signOut.button")}
      </PhoneButton>
    </>
  );
}
