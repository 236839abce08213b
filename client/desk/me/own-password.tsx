import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { ChangeOwnPassword } from "../../../shared/contracts/me.ts";
import { Refused, request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { TextField } from "../forms/text-field.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

const blank: ChangeOwnPassword = { current: "", password: "" };

/** Another password for one's own account, by the one in use. */
export function OwnPassword() {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const form = useForm<ChangeOwnPassword>({
    defaultValues: blank,
    resolver: contractResolver({
      schema: ChangeOwnPassword,
      toContract: (values: ChangeOwnPassword) => values,
      say: () => t("me.needed"),
    }),
  });
  const saving = useMutation({
    mutationFn: (body: ChangeOwnPassword) => request("/api/me/password", z.null(), { method: "PUT", body }),
    onSuccess: () => form.reset(blank),
    onError: (error) => {
      const isWeak = error instanceof Refused && error.problem.code === "weak-password";
      form.setFocus(isWeak ? "password" : "current", { shouldSelect: true });
    },
  });
  const type = shown ? "text" : "password";
  const common = { scope: "me", type, spellCheck: false, autoCapitalize: "none" } as const;
  return (
    <section className="me-section" aria-labelledby="me-password">
      <h2 id="me-password">{t("me.password.title")}</h2>
      <FormProvider {...form}>
        <form
          className="me-form"
          noValidate
          onSubmit={(event) => void form.handleSubmit((body) => saving.mutate(body))(event)}
        >
          <p>{t("me.password.intro")}</p>
          <TextField {...common} name="current" label={t("me.current")} autoComplete="current-password" />
          <TextField
            {...common}
            name="password"
            label={t("me.password.new")}
            hint={t("me.password.hint")}
            autoComplete="new-password"
          />
          <label className="me-check">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
            {t("me.password.show")}
          </label>
          <div className="me-end">
            <Button kind="primary" type="submit" disabled={saving.isPending}>
              {t("me.password.submit")}
            </Button>
            <output>{saving.isSuccess && t("me.password.done")}</output>
          </div>
          {saving.isError && <ProblemNote {...faultOf(saving.error, t)} />}
        </form>
      </FormProvider>
    </section>
  );
}
