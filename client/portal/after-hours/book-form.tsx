import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { BookTicket } from "../../../shared/contracts/tickets.ts";
import type { ProcedureCase } from "../../../shared/domain/procedures/index.ts";
import { slotDay, slotTime } from "../../../shared/i18n/sitting-words.ts";
import { placesIn, type OfferedSitting } from "../../api/offered-sittings.ts";
import { bookTicket } from "../../api/tickets.ts";
import { sittingsKey } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { params } from "../paths.ts";
import { PortalField } from "../portal-field.tsx";
import { CaseChoice } from "../procedure/case-choice.tsx";
import type { Holding } from "./holding.ts";
import { SlotChoice, type Place } from "./slot-choice.tsx";
import { Stumble } from "./stumble.tsx";

type Props = Pick<Holding, "onHold"> & {
  readonly code: string;
  readonly title: string;
  readonly cases: readonly ProcedureCase[];
  /** Those that take the procedure. */
  readonly sittings: readonly OfferedSitting[];
};

/** When, who, and one sentence to look over. Whatever the office refuses, what was typed stays. */
export function BookForm({ code, title, cases, sittings, onHold }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const queries = useQueryClient();
  const [query] = useSearchParams();
  const [caseId, setCaseId] = useState(query.get(params.case));
  const [place, setPlace] = useState<Place | null>(() => firstPlace(sittings, query.get(params.sitting)));
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [checked, setChecked] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) focusFault(form.current);
  }, [attempts]);
  const [doing, setDoing] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const chosen = cases.find(({ id }) => id === caseId) ?? (cases.length === 1 ? cases[0] : undefined);
  const sitting = sittings.find(({ id }) => id === place?.sitting);
  const slot = sitting?.slots.find(({ start, free }) => start === place?.slot && free > 0)?.start;
  const wanted = { slot, procedure: code, caseId: chosen?.id, name, phone, language };
  const read = BookTicket.safeParse(wanted);
  const faults = new Set<PropertyKey | undefined>(read.error?.issues.map(({ path }) => path[0]));
  const needsCase = cases.length > 1 && chosen === undefined;
  const faultOf = (isFault: boolean, words: string) => (checked && isFault ? words : null);

  async function book() {
    setChecked(true);
    if (!read.success || needsCase || !sitting) {
      setAttempts((before) => before + 1);
      return;
    }
    if (doing) return;
    setDoing(true);
    setError(null);
    try {
      onHold(await bookTicket(sitting.id, read.data));
    } catch (stumbled) {
      setError(stumbled);
      setPlace({ sitting: sitting.id, slot: null });
      setDoing(false);
    }
    void queries.invalidateQueries({ queryKey: sittingsKey });
  }

  return (
    <form
      className="book-form"
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void book();
      }}
    >
      <div className="book-case">
        <CaseChoice cases={cases} chosen={chosen ?? null} onChoose={setCaseId} />
        {checked && needsCase && (
          <p className="portal-fault">
            <DueMark kind="overdue" /> {t("book.noCase")}
          </p>
        )}
      </div>
      <Stumble error={error} kept={t("book.kept")} />
      <SlotChoice
        sittings={sittings}
        place={place}
        onChoose={(next) => {
          setPlace(next);
          setError(null);
        }}
        fault={faultOf(slot === undefined, t("book.noSlot"))}
      />
      <fieldset className="choice book-person">
        <legend className="portal-heading">{t("book.person")}</legend>
        <PortalField
          label={t("book.name")}
          hint={t("book.nameHint")}
          fault={faultOf(faults.has("name"), t("book.noName"))}
          value={name}
          onChange={setName}
          autoComplete="name"
          maxLength={120}
        />
        <PortalField
          label={t("book.phone")}
          hint={t("book.phoneHint")}
          fault={faultOf(faults.has("phone"), t("book.badPhone"))}
          value={phone}
          onChange={setPhone}
          type="tel"
          autoComplete="tel"
          maxLength={20}
        />
      </fieldset>
      <div className="book-end">
        {read.success && sitting && slot !== undefined && !needsCase && (
          <p className="book-review">
            {t("book.review", {
              time: slotTime(sitting, slot),
              day: slotDay(sitting, language),
              procedure: title,
              name: read.data.name,
              phone: phone.trim(),
            })}
          </p>
        )}
        <button className="portal-button" type="submit" disabled={doing}>
          {t(doing ? "book.doing" : "book.submit")}
        </button>
      </div>
    </form>
  );
}

/** The first choice or field that is at fault. */
function focusFault(form: HTMLFormElement | null): void {
  const part = form?.querySelector(".portal-fault")?.closest(".portal-field, fieldset, .book-case");
  part?.querySelector<HTMLInputElement>("input:not(:disabled)")?.focus();
}

/** The sitting that was asked for, else the first with a place. */
function firstPlace(sittings: readonly OfferedSitting[], asked: string | null): Place | null {
  const open = sittings.filter((one) => placesIn(one) > 0);
  const sitting = open.find(({ id }) => id === asked) ?? open[0];
  return sitting ? { sitting: sitting.id, slot: null } : null;
}
