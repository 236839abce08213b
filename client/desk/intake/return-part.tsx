import { useFormContext, useWatch } from "react-hook-form";
import { returnModes } from "../../../shared/domain/dossiers/index.ts";
import { useWords } from "../words/use-words.ts";
import { HomeAddress } from "./home-address.tsx";
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
      {mode === "home" && <HomeAddress />}
    </IntakePart>
  );
}
