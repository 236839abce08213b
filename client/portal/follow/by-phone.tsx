import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { NotYet } from "../not-yet.tsx";
import { PhoneStep } from "../online/phone-step.tsx";
import { isUnverified, usePhoneToken } from "../online/use-phone-token.ts";
import { follow } from "./follow-api.ts";

type Props = { readonly ticket: string; readonly onDone: (words: string) => void };

/** By the phone that was verified in this browser, or another one that is verified now. */
export function ByPhone({ ticket, onDone }: Props) {
  const { t } = useTranslation("follow");
  const phone = usePhoneToken();
  const following = useMutation({
    mutationFn: (token: string) => follow(ticket, { channel: "phone", token }),
    onSuccess: () => onDone(t("phone.done")),
    onError: (error) => {
      if (isUnverified(error)) phone.forget();
    },
  });
  const { token } = phone;
  return (
    <div className="follow-form">
      {following.isError && !isUnverified(following.error) && <NotYet error={following.error} />}
      {token === null ? (
        <PhoneStep
          onVerified={(next) => {
            phone.verified(next);
            following.mutate(next);
          }}
        />
      ) : (
        <>
          <p>{t("phone.known")}</p>
          <div className="online-buttons">
            <button
              className="portal-button"
              type="button"
              disabled={following.isPending}
              onClick={() => following.mutate(token)}
            >
              {t("phone.useKnown")}
            </button>
            <button className="portal-link" type="button" onClick={phone.forget}>
              {t("phone.other")}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
