import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { confirmHours } from "../../../shared/contracts/followers.ts";
import { NotYet } from "../not-yet.tsx";
import { PortalField } from "../portal-field.tsx";
import { follow } from "./follow-api.ts";

type Props = { readonly ticket: string; readonly onDone: (words: string) => void };

/** Asks for an address, which is then asked itself. */
export function ByEmail({ ticket, onDone }: Props) {
  const { t } = useTranslation("follow");
  const [typed, setTyped] = useState("");
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const email = typed.trim();
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email);
  const asking = useMutation({
    mutationFn: () => follow(ticket, { channel: "email", email }),
    onSuccess: () => onDone(t("email.done", { email, hours: confirmHours })),
  });
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isAddress) asking.mutate();
    else form.current?.querySelector("input")?.focus();
  };
  return (
    <form ref={form} className="follow-form online-form" onSubmit={submit} noValidate>
      {asking.isError && <NotYet error={asking.error} />}
      <PortalField
        name="email"
        type="email"
        autoComplete="email"
        label={t("email.label")}
        hint={t("email.hint")}
        fault={checked && !isAddress ? t("email.fault") : null}
        value={typed}
        onChange={setTyped}
        maxLength={254}
      />
      <div className="online-buttons">
        <button className="portal-button" type="submit" disabled={asking.isPending}>
          {t("email.send")}
        </button>
      </div>
    </form>
  );
}
