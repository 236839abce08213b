import { X } from "lucide-react";
import { useId } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useWords } from "../words/use-words.ts";
import { blankPerson, type IntakeValues } from "./intake-values.ts";
import { IntakePart } from "./intake-part.tsx";

const mostPersons = 10;

/** The persons a civil-status record is about, and the event. */
export function CivilStatusPart() {
  const { t } = useWords();
  const { control } = useFormContext<IntakeValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "civilStatus.persons", keyName: "key" });
  const rolesId = useId();
  const roles = t("intake.civilStatus.roles", { returnObjects: true });
  return (
    <IntakePart title={t("intake.civilStatus.title")}>
      <datalist id={rolesId}>
        {Array.isArray(roles) && roles.map((role) => <option key={String(role)}>{String(role)}</option>)}
      </datalist>
      {fields.map((field, at) => {
        const path = `civilStatus.persons.${at}`;
        const number = at + 1;
        return (
          <fieldset key={field.key} className="intake-person span-4">
            <legend className="visually-hidden">{t("intake.civilStatus.person", { number })}</legend>
            <TextField
              name={`${path}.role`}
              label={t("intake.civilStatus.role")}
              list={rolesId}
              maxLength={60}
            />
            <TextField name={`${path}.name`} label={t("intake.civilStatus.name")} maxLength={120} />
            <TextField name={`${path}.birthDate`} label={t("intake.civilStatus.birthDate")} type="date" />
            <TextField name={`${path}.idNumber`} label={t("intake.civilStatus.idNumber")} digits />
            {fields.length > 1 && (
              <Button
                kind="quiet"
                aria-label={t("intake.civilStatus.remove", { number })}
                onClick={() => remove(at)}
              >
                <X size={18} strokeWidth={2} aria-hidden="true" />
              </Button>
            )}
          </fieldset>
        );
      })}
      <div className="span-4">
        <Button
          disabled={fields.length >= mostPersons}
          onClick={() => append(blankPerson(), { focusName: `civilStatus.persons.${fields.length}.role` })}
        >
          {t("intake.civilStatus.add")}
        </Button>
      </div>
      <TextField name="civilStatus.event.date" label={t("intake.civilStatus.eventDate")} type="date" />
      <TextField
        name="civilStatus.event.place"
        label={t("intake.civilStatus.eventPlace")}
        className="span-3"
        maxLength={200}
      />
    </IntakePart>
  );
}
