import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Session, SignIn } from "../../../shared/contracts/accounts.ts";
import type { ProblemCode } from "../../../shared/contracts/problem.ts";
import { Refused, request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Logo } from "../../ui/logo.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { keepSession } from "./use-session.ts";
import "./sign-in-page.css";

const says = (error: Error, code: ProblemCode) => error instanceof Refused && error.problem.code === code;

/**
 * `expired` where a session has just ended: what was typed before is kept. The field for a one-time code comes when the office has asked
 * for one, which it does after the right password only.
 */
export function SignInPage({ expired }: { readonly expired: boolean }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useForm({
    resolver: zodResolver(SignIn),
    defaultValues: { username: "", password: "" },
    shouldFocusError: true,
  });
  const { errors } = form.formState;
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useMutation({
    mutationFn: (body: SignIn) => request("/api/session", Session, { method: "POST", body }),
    onSuccess: (session) => keepSession(queries, session),
    onError: (error) => {
      if (says(error, "code-required")) setAsksCode(true);
      else form.setFocus(says(error, "wrong-code") ? "code" : "password", { shouldSelect: true });
    },
  });
  const focus = useRef(form.setFocus);
  useEffect(() => focus.current(asksCode ? "code" : "username"), [asksCode]);
  const needed = (field: "username" | "password") =>
    errors[field] && t("shell.signIn.needed", { label: t(`shell.signIn.${field}`).toLowerCase() });

  return (
    <main className="sign-in">
      <form onSubmit={(event) => void form.handleSubmit((body) => signIn.mutate(body))(event)} noValidate>
        <p className="sign-in-product">
          <Logo />
          {t("common:product")}
        </p>
        <h1>{t("shell.signIn.title")}</h1>
        {expired && <p>{t("shell.signIn.expired")}</p>}
        {signIn.isError && !says(signIn.error, "code-required") && (
          <ProblemNote
            {...faultOf(signIn.error, t)}
            {...(asksCode &&
              says(signIn.error, "too-many-requests") && { detail: t("shell.signIn.tooMany") })}
          />
        )}
        <Field name="username" label={t("shell.signIn.username")} fault={needed("username")}>
          {(control) => (
            <input
              {...control}
              {...form.register("username")}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
        <Field name="password" label={t("shell.signIn.password")} fault={needed("password")}>
          {(control) => (
            <input
              {...control}
              {...form.register("password")}
              type="password"
              autoComplete="current-password"
            />
          )}
        </Field>
        {asksCode && (
          <Field
            name="code"
            label={t("shell.signIn.code")}
            hint={t("shell.signIn.codeHint")}
            fault={errors.code && t("shell.signIn.codeFault")}
          >
            {(control) => (
              <input
                {...control}
                {...form.register("code")}
                className="digits"
                inputMode="numeric"
                autoComplete="one-time-code"
              />
            )}
          </Field>
        )}
        <Button kind="primary" type="submit" disabled={signIn.isPending}>
          {t("shell.signIn.submit")}
        </Button>
      </form>
    </main>
  );
}
