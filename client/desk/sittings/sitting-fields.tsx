import { useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useColleagues } from "../session/use-colleagues.ts";
import { useFault, TextField } from "../forms/text-field.tsx";
import { Fault } from "../../ui/field.tsx";
import { Button } from "../../ui/button.tsx";
import { ProcedureCombobox } from "../intake/procedure-combobox.tsx";
import { useWords } from "../words/use-words.ts";
import type { PlanValues } from "./plan-values.ts";

/** Hours, counters, roster, places and procedures: what all sittings of a plan share. */
export function SittingFields({ scope, planned }: { readonly scope: string; readonly planned: boolean }) {
  const { t } = useWords();
  const { register } = useFormContext<PlanValues>();
  const of = (name: string) => t(`sittings.plan.${name}`);
  const field = (name: "start" | "end" | "counters" | "slotMinutes" | "perSlot", type = "text") => (
    <TextField
      name={name}
      scope={scope}
      type={type}
      label={of(name)}
      {...(type === "number" && { inputMode: "numeric" as const, min: 1 })}
      {...(name === "counters" && { hint: of("countersHint") })}
      {...(name === "perSlot" && { hint: of("perSlotHint") })}
    />
  );
  return (
    <>
      {field("start", "time")}
      {field("end", "time")}
      {field("counters")}
      {field("slotMinutes", "number")}
      {field("perSlot", "number")}
      <Roster scope={scope} />
      <Procedures />
      {!planned && (
        <>
          <label className="admin-check sitting-wide">
            <input type="checkbox" {...register("counted")} />
            {of("counted")}
          </label>
          <Decision scope={scope} />
        </>
      )}
    </>
  );
}

function Roster({ scope }: { readonly scope: string }) {
  const { t } = useWords();
  const { register } = useFormContext<PlanValues>();
  const fault = useFault("roster");
  const { data } = useColleagues();
  const clerks = data?.people.filter(({ role }) => role === "clerk") ?? [];
  return (
    <fieldset className="sitting-choices sitting-wide">
      <legend>{t("sittings.plan.roster")}</legend>
      {clerks.map(({ account, name }) => (
        <label key={account} className="admin-check">
          <input type="checkbox" value={account} {...register("roster")} id={`${scope}-${account}`} />
          {name}
        </label>
      ))}
      {fault !== undefined && <Fault>{fault}</Fault>}
    </fieldset>
  );
}

function Procedures() {
  const { t } = useWords();
  const { register, control, setValue } = useFormContext<PlanValues>();
  const fault = useFault("procedures");
  const finder = useRef<HTMLInputElement>(null);
  const [all, procedures] = useWatch({ control, name: ["all", "procedures"] });
  return (
    <div className="sitting-choices sitting-wide">
      <label className="admin-check">
        <input type="checkbox" {...register("all")} />
        {t("sittings.plan.allProcedures")}
      </label>
      {!all && (
        <>
          <ProcedureCombobox
            input={finder}
            fault={fault}
            onChoose={({ code }) => setValue("procedures", [...new Set([...procedures, code])])}
          />
          <ul className="sitting-chips">
            {procedures.map((code) => (
              <li key={code}>
                {code}{" "}
                <Button
                  kind="quiet"
                  aria-label={t("sittings.plan.leaveOut", { what: code })}
                  onClick={() =>
                    setValue(
                      "procedures",
                      procedures.filter((one) => one !== code),
                    )
                  }
                >
                  {t("sittings.plan.remove")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Decision({ scope }: { readonly scope: string }) {
  const { t } = useWords();
  const { control } = useFormContext<PlanValues>();
  const counted = useWatch({ control, name: "counted" });
  if (!counted) return null;
  return (
    <TextField
      name="decision"
      scope={scope}
      className="sitting-wide"
      label={t("sittings.plan.decision")}
      hint={t("sittings.plan.decisionHint")}
      maxLength={200}
    />
  );
}
