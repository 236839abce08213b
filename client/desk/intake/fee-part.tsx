import { useFormContext } from "react-hook-form";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import type { Fee } from "../../../shared/contracts/procedures.ts";
import { Stepper } from "../forms/stepper.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useWords } from "../words/use-words.ts";
import { feeNeeds, fieldOfItem, itemsOf } from "./fee-needs.ts";
import { IntakePart } from "./intake-part.tsx";
import type { IntakeValues } from "./intake-values.ts";

/** What has to be counted or entered before the fee is known. Nothing where the fee is fixed or free. */
export function FeePart({ fee }: { readonly fee: Fee }) {
  const { t, language } = useWords();
  const { register } = useFormContext<IntakeValues>();
  const needs = feeNeeds(fee);
  const { open, choices } = needs;
  const counts = (["copies", "pages", "documents"] as const).filter((count) => needs[count]);
  const namesOf = (unit: "copies" | "documents") =>
    itemsOf(fee, unit)
      .map(({ name }) => wordsIn(name, language))
      .join("; ");
  if (counts.length + open.length + choices.length === 0) return null;
  return (
    <IntakePart title={t("intake.fee.title")}>
      {counts.map((count) => (
        <span key={count} className="field">
          <span className="field-label" aria-hidden="true">
            {t(`intake.fee.${count}`)}
          </span>
          <Stepper
            name={`quantities.${count}`}
            label={t(`intake.fee.${count}`)}
            min={count === "pages" ? 1 : 0}
            max={count === "pages" ? 9999 : 999}
          />
          {count !== "pages" && <span className="field-hint">{namesOf(count)}</span>}
        </span>
      ))}
      {open.map(({ id, name, text }) => (
        <TextField
          key={id}
          name={`quantities.entered.${fieldOfItem(id)}`}
          label={t("intake.fee.entered", { name: wordsIn(name, language) })}
          hint={wordsIn(text, language)}
          className="span-2"
          inputMode="numeric"
          digits
        />
      ))}
      {choices.map(({ id, name }) => (
        <label key={id} className="intake-check span-4">
          <input type="checkbox" value={id} {...register("quantities.chosen")} />
          {wordsIn(name, language)}
        </label>
      ))}
      {fee.freeWhen.length > 0 && (
        <p className="intake-soft span-4">
          {t("intake.fee.freeWhen", {
            who: fee.freeWhen.map((who) => wordsIn(who, language)).join("; "),
          })}
        </p>
      )}
    </IntakePart>
  );
}
