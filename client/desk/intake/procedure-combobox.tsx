import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent, type RefObject } from "react";
import type { ProcedureSummary } from "../../../shared/contracts/procedures.ts";
import { Code } from "../../ui/code.tsx";
import { Field } from "../../ui/field.tsx";
import { useWords } from "../words/use-words.ts";
import { useLater } from "../forms/use-later.ts";
import { proceduresFor } from "./procedures-query.ts";
import "./procedure-combobox.css";

const typingMs = 120;

/** Finds a procedure by a few letters, diacritics or not. Arrows move, Enter takes; a quick Enter takes the best match. */
export function ProcedureCombobox({
  input,
  fault,
  onChoose,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly fault: string | undefined;
  readonly onChoose: (procedure: ProcedureSummary) => void;
}) {
  const { t } = useWords();
  const queries = useQueryClient();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const looked = useLater(typed.trim(), typingMs);
  const { data, isFetching, isPlaceholderData } = useQuery({ ...proceduresFor(looked), enabled: open });
  const items = open ? (data?.items ?? []) : [];
  const shown = items[Math.min(active, items.length - 1)];
  const optionId = (code: string) => `${listId}-${code}`;

  const choose = (procedure: ProcedureSummary) => {
    setOpen(false);
    setTyped("");
    onChoose(procedure);
  };
  /** Faster than the list: what has been typed counts, not what is shown yet. */
  const chooseBest = async () => {
    const now = typed.trim();
    const current = now === looked && !isPlaceholderData;
    const list = await queries.fetchQuery(proceduresFor(now)).catch(() => null);
    const best = current && shown ? shown : list?.items[0];
    if (best) choose(best);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive(open ? (active + by + items.length) % Math.max(items.length, 1) : 0);
      setOpen(true);
    } else if (event.key === "Enter" && !event.ctrlKey && (open || typed !== "")) {
      event.preventDefault();
      void chooseBest();
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div className="combobox">
      <Field
        name="procedureCode"
        label={t("intake.procedure.label")}
        hint={t("intake.procedure.hint")}
        fault={fault}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            name="procedureCode"
            role="combobox"
            aria-expanded={open && items.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown && optionId(shown.key)}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
        )}
      </Field>
      <div
        className="combobox-list"
        id={listId}
        role="listbox"
        aria-label={t("intake.procedure.title")}
        hidden={items.length === 0}
      >
        {items.map((procedure) => (
          <Option
            key={procedure.key}
            id={optionId(procedure.key)}
            procedure={procedure}
            active={procedure === shown}
            onChoose={() => choose(procedure)}
          />
        ))}
      </div>
      <output
        className={data && items.length === 0 && open && !isFetching ? "combobox-none" : "visually-hidden"}
      >
        {open &&
          data &&
          !isFetching &&
          (items.length === 0
            ? t("intake.procedure.none")
            : t("intake.procedure.results", { count: items.length }))}
      </output>
    </div>
  );
}

function Option({
  id,
  procedure,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly procedure: ProcedureSummary;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const { t, pick } = useWords();
  const { plainName, name, code, field, promulgatedBy } = procedure;
  return (
    <div
      id={id}
      tabIndex={-1}
      role="option"
      aria-selected={active}
      // The field must keep focus, or its list would close before the click.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span>
        <b>{pick(plainName ?? name)}</b>
        {plainName && <span className="combobox-formal">{pick(name)}</span>}
      </span>
      <span className="combobox-more">
        <Code>{code}</Code>
        <span>
          {t(`intake.procedure.fields.${field}`)}
          {promulgatedBy && `, ${promulgatedBy.name}`}
        </span>
      </span>
    </div>
  );
}
