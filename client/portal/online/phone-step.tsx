import { useRef, useState, type FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PhoneCheck } from "../../../shared/contracts/phones.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { keepPhoneToken } from "../../api/phone-token.ts";
import { NotYet } from "../not-yet.tsx";
import { PortalField } from "../portal-field.tsx";
import { askCode, giveCode, type Verifies } from "./online-api.ts";

type Props = {
  /** The ticket of a dossier: its submitter's phone is asked, and nobody types a number. */
  readonly ticket?: string;
  readonly onVerified: (token: string) => void;
};

/** A phone, then the code that was sent to it: six digits, once, ten minutes. */
export function PhoneStep({ ticket, onVerified }: Props) {
  const { t } = useTranslation("online");
  const [phone, setPhone] = useState("");
  const [checked, setChecked] = useState(false);
  const asking = useMutation({ mutationFn: (of: Verifies) => askCode(of) });
  const isPhone = /^(\+84|0)\d{8,10}$/u.test(phone.replaceAll(/[\s.-]/gu, ""));
  const ask = () => asking.mutate(ticket === undefined ? { phone } : { ticket });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (ticket !== undefined || isPhone) ask();
  };

  return (
    <div className="online-form">
      <p className="portal-lead">{t(ticket === undefined ? "phone.lead" : "phone.leadOfDossier")}</p>
      {asking.isError && <NotYet error={asking.error} />}
      {asking.data ? (
        <CodeForm
          key={asking.data.id}
          check={asking.data}
          sentTo={ticket === undefined ? phone : null}
          onVerified={onVerified}
          onAgain={ask}
          onOther={ticket === undefined ? () => asking.reset() : null}
        />
      ) : (
        <form onSubmit={submit} noValidate className="online-form">
          {ticket === undefined && (
            <PortalField
              name="phone"
              type="tel"
              autoComplete="tel"
              label={t("phone.number")}
              hint={t("phone.numberHint")}
              fault={checked && !isPhone ? t("phone.numberFault") : null}
              value={phone}
              onChange={setPhone}
              maxLength={20}
            />
          )}
          <div className="online-buttons">
            <button className="portal-button" type="submit" disabled={asking.isPending}>
              {t(asking.isPending ? "phone.sending" : "phone.send")}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

type CodeProps = {
  readonly check: PhoneCheck;
  readonly sentTo: string | null;
  readonly onVerified: (token: string) => void;
  readonly onAgain: () => void;
  readonly onOther: (() => void) | null;
};

function CodeForm({ check, sentTo, onVerified, onAgain, onOther }: CodeProps) {
  const { t } = useTranslation("online");
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const giving = useMutation({
    mutationFn: () => giveCode(check.id, code),
    onSuccess: ({ token }) => {
      keepPhoneToken(token);
      onVerified(token);
    },
  });
  const isWhole = /^\d{6}$/u.test(code.replaceAll(/\s/gu, ""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isWhole && !giving.isPending) giving.mutate();
    else form.current?.querySelector("input")?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="online-form">
      {/* The next thing to do is to type the code: who pressed the button is there already. */}
      <p role="status" ref={() => form.current?.querySelector("input")?.focus()}>
        {sentTo === null ? t("phone.sentToDossier") : t("phone.sent", { phone: sentTo })}{" "}
        {t("phone.until", { time: time(Date.parse(check.expiresAt)) })}
      </p>
      {giving.isError && <NotYet error={giving.error} />}
      <PortalField
        name="code"
        label={t("phone.code")}
        hint={t("phone.codeHint")}
        fault={checked && !isWhole ? t("phone.codeFault") : null}
        value={code}
        onChange={setCode}
        code
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
      />
      <div className="online-buttons">
        <button className="portal-button" type="submit" disabled={giving.isPending}>
          {t("phone.confirm")}
        </button>
        <button className="portal-button portal-button--plain" type="button" onClick={onAgain}>
          {t("phone.again")}
        </button>
        {onOther && (
          <button className="portal-link" type="button" onClick={onOther}>
            {t("phone.other")}
          </button>
        )}
      </div>
    </form>
  );
}
