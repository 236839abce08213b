import { useFormContext, useWatch } from "react-hook-form";
import { feeTimes } from "../../../shared/domain/dossiers/index.ts";
import { computeFee } from "../../../shared/domain/procedures/index.ts";
import type { Fee } from "../../../shared/contracts/procedures.ts";
import { useWords } from "../words/use-words.ts";
import { quantitiesFor } from "./fee-needs.ts";
import { IntakePart } from "./intake-part.tsx";
import type { IntakeValues } from "./intake-values.ts";

/** When the fee is paid. Nothing where there is none, or where it is not known yet. */
export function FeeTimePart({ fee }: { readonly fee: Fee }) {
  const { t } = useWords();
  const { register, control } = useFormContext<IntakeValues>();
  const quantities = useWatch({ control, name: "quantities" });
  const { amount } = computeFee(fee, quantitiesFor(fee, quantities));
  if (amount === null || amount === 0) return null;
  return (
    <IntakePart title={t("intake.feeTime.title")}>
      <div className="intake-choices span-4" role="radiogroup" aria-label={t("intake.feeTime.title")}>
        {feeTimes.map((one) => (
          <label key={one} className="intake-check">
            <input type="radio" value={one} {...register("feeTime")} />
            {t(`intake.feeTime.${one}`)}
          </label>
        ))}
      </div>
    </IntakePart>
  );
}
