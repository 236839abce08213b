import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ReturnChoices } from "../../../shared/contracts/return-choices.ts";
import { useChoosing, useReturnChoices } from "../../api/return-choices.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { returnOptions, type ReturnOption } from "../../kiosk/words/return-options.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { NotYet } from "../not-yet.tsx";
import { PortalField } from "../portal-field.tsx";
import { ReturnTiles } from "./return-tiles.tsx";
import "./return-form.css";

type Props = {
  readonly ticket: string;
  /** Whether something was changed. */
  readonly onClose: (done: boolean) => void;
};

/** What can be chosen now, as the office says it this moment. */
export function ReturnForm({ ticket, onClose }: Props) {
  const { data, error, refetch } = useReturnChoices(ticket);
  if (!data) return <NotYet error={error} />;
  return <Form choices={data} ticket={ticket} onClose={onClose} onGone={() => void refetch()} />;
}

type FormProps = Pick<Props, "ticket" | "onClose"> & {
  readonly choices: ReturnChoices;
  readonly onGone: () => void;
};

function Form({ choices, ticket, onClose, onGone }: FormProps) {
  const { t } = useTranslation("homeReturn");
  const id = useId();
  const { choose, doing, fault } = useChoosing(ticket);
  const [chosen, setChosen] = useState<ReturnOption | null>(null);
  const [pin, setPin] = useState("");
  const [checked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const options = returnOptions(choices, t, currentLanguage());
  const pinMissing = checked && pin.trim() === "" ? t("choose.pinMissing") : null;
  const pinWrong = fault?.why === "pin" ? t("choose.wrongPin") : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!chosen || pin.trim() === "" || doing) return;
    const found = await choose(chosen.choice, pin);
    if (!found) onClose(true);
    // What is offered may have changed meanwhile.
    else if (found.why === "refused") onGone();
  }

  return (
    <form className="return-form" onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      <h3 ref={heading} tabIndex={-1}>
        {t("choose.title")}
      </h3>
      <p>{t("choose.intro")}</p>
      <ReturnTiles
        options={options}
        chosen={chosen}
        onChoose={setChosen}
        describedBy={checked && !chosen ? `${id}-fault` : undefined}
      />
      {checked && !chosen && (
        <p className="portal-fault" id={`${id}-fault`} role="alert">
          <DueMark kind="overdue" /> {t("choose.nothing")}
        </p>
      )}
      <PortalField
        label={t("choose.pin")}
        hint={t("choose.pinHint")}
        fault={pinMissing ?? pinWrong}
        value={pin}
        onChange={setPin}
        code
        maxLength={20}
      />
      {fault?.why === "refused" && <ProblemNote title={fault.title} detail={fault.detail} />}
      {fault?.why === "unreachable" && (
        <ProblemNote title={t("portal:offline.title")} detail={t("choose.unreachable")} />
      )}
      {pinWrong !== null && (
        <p className="visually-hidden" role="alert">
          {pinWrong}
        </p>
      )}
      <div className="return-form-keys">
        <button className="portal-button" type="submit" disabled={doing}>
          {t(doing ? "choose.sending" : "choose.confirm")}
        </button>
        <button
          className="portal-button portal-button--plain"
          type="button"
          disabled={doing}
          onClick={() => onClose(false)}
        >
          {t("choose.leave")}
        </button>
      </div>
    </form>
  );
}
