import { useFormContext, useWatch } from "react-hook-form";
import { returnModes } from "../../../shared/domain/dossiers/index.ts";
import { TextField } from "../forms/text-field.tsx";
import { useWords } from "../words/use-words.ts";
import { IntakePart } from "./intake-part.tsx";
import type { IntakeValues } from "./intake-values.ts";

/** Where the result is received; at home, by which door. */
export function ReturnPart({ homeReturn }: { readonly homeReturn: boolean }) {
  const { t } = useWords();
  const { register, control } = useFormContext<IntakeValues>();
  const mode = useWatch({ control, name: "returnMode" });
  return (
    <IntakePart title={t("intake.returnMode.title")}>
      <div className="intake-choices span-4" role="radiogroup" aria-label={t("intake.returnMode.title")}>
        {returnModes.map((one) => (
          <label key={one} className="intake-check">
            <input
              type="radio"
              value={one}
              disabled={one === "home" && !homeReturn}
              {...register("returnMode")}
            />
            {t(`intake.returnMode.${one}`)}
          </label>
        ))}
      </div>
      {!homeReturn && <p className="intake-soft span-4">{t("intake.returnMode.notHome")}</p>}
      {mode === "home" && (
        <>
          <TextField
            name="homeAddress.line"
            label={t("intake.homeAddress.line")}
            className="span-2"
            maxLength={200}
          />
          <TextField name="homeAddress.ward" label={t("intake.homeAddress.ward")} maxLength={100} />
          <TextField
            name="homeAddress.directions"
            label={t("intake.homeAddress.directions")}
            className="span-4"
            maxLength={300}
          />
        </>
      )}
    </IntakePart>
  );
}
