import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import { Refused } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { TextField } from "../forms/text-field.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

type Values = { current: string; code: string };
const blank: Values = { current: "", code: "" };

/** Asks for what a contract asks for: the password in use, a code, or both. */
export function ProofForm<S extends z.ZodObject>({
  name,
  schema,
  codeHint,
  submit,
  kind = "primary",
  send,
  children,
}: {
  /** Tells the controls of several forms apart. */
  readonly name: string;
  readonly schema: S;
  readonly codeHint?: string;
  readonly submit: string;
  readonly kind?: "primary" | "danger";
  readonly send: (body: z.output<S>) => Promise<void>;
  /** What stands beside the button. */
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const [asksPassword, asksCode] = ["current" in schema.shape, "code" in schema.shape];
  const form = useForm<Values, unknown, z.output<S>>({
    defaultValues: blank,
    resolver: contractResolver<Values, S>({
      schema,
      toContract: ({ current, code }) => ({ ...(asksPassword && { current }), ...(asksCode && { code }) }),
      say: ({ path }) => t(path === "code" ? "shell.signIn.codeFault" : "me.needed"),
    }),
  });
  const proving = useMutation({
    mutationFn: send,
    onError: (error) => {
      const isPassword = error instanceof Refused && error.problem.code === "wrong-password";
      form.setFocus(asksCode && !isPassword ? "code" : "current", { shouldSelect: true });
    },
  });
  return (
    <FormProvider {...form}>
      <form
        className="me-form"
        noValidate
        onSubmit={(event) => void form.handleSubmit((body) => proving.mutate(body))(event)}
      >
        {asksPassword && (
          <TextField
            name="current"
            scope={name}
            type="password"
            label={t("me.current")}
            autoComplete="current-password"
          />
        )}
        {asksCode && (
          <TextField
            name="code"
            scope={name}
            digits
            label={t("shell.signIn.code")}
            {...(codeHint !== undefined && { hint: codeHint })}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        )}
        <div className="me-end">
          <Button kind={kind} type="submit" disabled={proving.isPending}>
            {submit}
          </Button>
          {children}
        </div>
        {proving.isError && <ProblemNote {...faultOf(proving.error, t)} />}
      </form>
    </FormProvider>
  );
}
