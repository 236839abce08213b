import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../api/request.ts";
import { useSignIn } from "../api/use-session.ts";
import { LanguageButton } from "./language-button.tsx";
import { phone } from "./phone/this-phone.ts";
import { PhoneButton } from "./phone-button.tsx";
import { PhoneField } from "./phone-field.tsx";
import { PhonePage } from "./phone-page.tsx";
import { PhoneProblem, RefusedProblem } from "./phone-problem.tsx";
import { LockedStrip } from "./strip.tsx";

const formId = "courier-sign-in";

type Props = { readonly shiftEnded: boolean };

/** The door: from here on the phone works without a signal, until the shift ends. */
export function SignIn({ shiftEnded }: Props) {
  const { t } = useTranslation("courier");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [incomplete, setIncomplete] = useState(false);
  const signIn = useSignIn(async (session) => {
    if (session.role === "courier") await phone.begin(session);
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = username.trim() === "" || password === "";
    setIncomplete(missing);
    if (!missing) signIn.mutate({ username, password });
  };

  return (
    <PhonePage
      title={t("title")}
      strip={<LockedStrip />}
      thumb={
        <>
          <LanguageButton />
          <PhoneButton look="primary" type="submit" form={formId} disabled={signIn.isPending}>
            {signIn.isPending ? t("signIn.checking") : t("signIn.submit")}
          </PhoneButton>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <h2 className="phone-section-title">{t("signIn.title")}</h2>
        {shiftEnded && <p>{t("signIn.shiftEnded")}</p>}
        {incomplete && <PhoneProblem title={t("signIn.missing")} />}
        {!incomplete && signIn.error && <Failure error={signIn.error} />}
        <PhoneField
          label={t("signIn.username")}
          value={username}
          onChange={setUsername}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
        />
        <PhoneField
          label={t("signIn.password")}
          value={password}
          onChange={setPassword}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={256}
        />
      </form>
    </PhonePage>
  );
}

function Failure({ error }: { readonly error: Error }) {
  const { t } = useTranslation("courier");
  if (error instanceof Refused) return <RefusedProblem problem={error.problem} />;
  return (
    <PhoneProblem title={t("signIn.failed")}>
      <p>{t("signIn.noConnection")}</p>
    </PhoneProblem>
  );
}
