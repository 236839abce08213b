import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { Session, SignIn } from "../../../shared/contracts/accounts.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Logo } from "../../ui/logo.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { keepSession } from "./use-session.ts";
import "./sign-in-page.css";

/** `expired` where a session has just ended: what was typed before is kept. */
export function SignInPage({ expired }: { readonly expired: boolean }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useForm({
    resolver: zodResolver(SignIn),
    defaultValues: { username: "", password: "" },
    shouldFocusError: true,
  });
  const { errors } = form.formState;
  const signIn = useMutation({
    mutationFn: (body: SignIn) => request("/api/session", Session, { method: "POST", body }),
    onSuccess: (session) => keepSession(queries, session),
    onError: () => form.setFocus("password", { shouldSelect: true }),
  });
  const first = useRef(form.setFocus);
  useEffect(() => first.current("username"), []);
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
        {signIn.isError && <ProblemNote {...faultOf(signIn.error, t)} />}
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
        <Button kind="primary" type="submit" disabled={signIn.isPending}>
          {t("shell.signIn.submit")}
        </Button>
      </form>
    </main>
  );
}
