import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { Link } from "react-router";
import { AccountItem, ChangeAccount, NewAccount } from "../../../shared/contracts/accounts.ts";
import { roles } from "../../../shared/domain/accounts/index.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { contractResolver } from "../forms/contract-resolver.ts";
import { TextField } from "../forms/text-field.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

type Values = Pick<AccountItem, "username" | "name" | "role" | "disabled"> & {
  counter: string;
  password: string;
  takesCodes: boolean;
};

/** Makes an account, or changes one that is known. */
export function AccountForm({ known }: { readonly known: AccountItem | null }) {
  const { t } = useWords();
  const { account: own } = useSignedIn();
  const queries = useQueryClient();
  const of = (name: string) => t(`office.accounts.${name}`);
  const isOwn = known?.account === own;
  const rest = { disabled: false, counter: "", password: "", takesCodes: false };
  const blank: Values = { username: "", name: "", role: "clerk", ...rest };
  const form = useForm<Values, unknown, NewAccount | ChangeAccount>({
    values: known ? { ...rest, ...known, counter: known.counter ?? "" } : blank,
    resolver: contractResolver<Values, typeof NewAccount | typeof ChangeAccount>({
      schema: known ? ChangeAccount : NewAccount,
      toContract: (values) => toContract(values, known !== null),
      say: () => of("fault"),
    }),
  });
  const saving = useMutation({
    mutationFn: (body: NewAccount | ChangeAccount) =>
      request(known ? `/api/accounts/${known.account}` : "/api/accounts", AccountItem, {
        method: known ? "PUT" : "POST",
        body,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["accounts"] });
      if (!known) form.reset(blank);
    },
  });
  /** Several of these forms are on one page, so that ids have to say whose they are. */
  const scope = known?.username ?? "new";
  return (
    <FormProvider {...form}>
      <form
        className="admin-form"
        noValidate
        aria-label={known ? known.name : of("add")}
        onSubmit={(event) => void form.handleSubmit((body) => saving.mutate(body))(event)}
      >
        {!known && (
          <TextField name="username" scope={scope} label={of("username")} hint={of("usernameHint")} />
        )}
        <TextField name="name" scope={scope} label={of("name")} maxLength={120} />
        <Field name={`${scope}-role`} label={of("role")}>
          {(control) => (
            <select {...control} {...form.register("role")} disabled={isOwn}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`shell.roles.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField name="counter" scope={scope} label={of("counter")} maxLength={20} />
        {isOwn ? (
          <p className="admin-own">
            <Link to="/desk/me">{of("ownPassword")}</Link>
          </p>
        ) : (
          <TextField
            name="password"
            scope={scope}
            type="password"
            autoComplete="new-password"
            label={of(known ? "newPassword" : "password")}
            hint={of(known ? "newPasswordHint" : "passwordHint")}
          />
        )}
        {known?.secondFactor && !isOwn && (
          <label className="admin-check">
            <input type="checkbox" {...form.register("takesCodes")} />
            {of("takesCodes")}
          </label>
        )}
        {known && !isOwn && (
          <label className="admin-check">
            <input type="checkbox" {...form.register("disabled")} />
            {of("disabled")}
          </label>
        )}
        <div className="admin-form-end">
          <Button kind="primary" type="submit" disabled={saving.isPending}>
            {of(known ? "save" : "add")}
          </Button>
          <output>{saving.isSuccess && of("saved")}</output>
        </div>
        {saving.isError && <ProblemNote {...faultOf(saving.error, t)} />}
      </form>
    </FormProvider>
  );
}

/** A username is for ever, and a password that is left empty stays. */
function toContract({ username, password, counter, takesCodes, ...values }: Values, isKnown: boolean) {
  const { name, role, disabled } = values;
  const of = { name, role, counter: counter.trim() === "" ? null : counter };
  if (!isKnown) return { ...of, username, password };
  return {
    ...of,
    disabled,
    ...(password !== "" && { password }),
    ...(takesCodes && { secondFactor: false }),
  };
}
