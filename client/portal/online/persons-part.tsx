import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DraftValues } from "../../../shared/contracts/drafts.ts";
import { PortalField } from "../portal-field.tsx";
import type { Editing } from "./editing.ts";

const mostPersons = 10;
type Person = DraftValues["persons"][number];
const nobody: Person = { role: "", name: "", birthDate: "", idNumber: "" };

/** The persons a civil-status record is about, and what happened. One is always there to be filled in. */
export function PersonsPart({ editing: { fields, faultAt } }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const roles = useId();
  const { event } = fields.values;
  const persons = fields.values.persons.length === 0 ? [nobody] : fields.values.persons;
  const known: unknown = t("desk:intake.civilStatus.roles", { returnObjects: true });
  const put = (at: number, changed: Partial<Person>) =>
    fields.change({ persons: persons.map((one, index) => (index === at ? { ...one, ...changed } : one)) });
  const field = (at: number, name: keyof Person) => ({
    name: `civilStatus.persons.${at}.${name}`,
    fault: faultAt(`civilStatus.persons.${at}.${name}`),
    value: persons[at]?.[name] ?? "",
    onChange: (value: string) => put(at, { [name]: value }),
  });
  return (
    <>
      <section className="online-form">
        <h2 className="portal-heading">{t("what.persons")}</h2>
        <p>{t("what.personsHint")}</p>
        <datalist id={roles}>
          {Array.isArray(known) && known.map((role) => <option key={String(role)}>{String(role)}</option>)}
        </datalist>
        {persons.map((_, at) => (
          <fieldset key={`${at} of ${persons.length}`} className="online-group">
            <legend>{t("what.person", { number: at + 1 })}</legend>
            <PortalField {...field(at, "role")} label={t("what.role")} list={roles} maxLength={60} />
            <PortalField {...field(at, "name")} label={t("what.personName")} maxLength={120} />
            <PortalField {...field(at, "birthDate")} label={t("what.birthDate")} type="date" maxLength={10} />
            <PortalField {...field(at, "idNumber")} label={t("what.idNumber")} code maxLength={20} />
            {persons.length > 1 && (
              <button
                className="portal-link"
                type="button"
                onClick={() => fields.change({ persons: persons.filter((_one, index) => index !== at) })}
              >
                {t("what.remove", { number: at + 1 })}
              </button>
            )}
          </fieldset>
        ))}
        {persons.length < mostPersons && (
          <div className="online-buttons">
            <button
              className="portal-button portal-button--plain"
              type="button"
              onClick={() => fields.change({ persons: [...persons, nobody] })}
            >
              {t("what.add")}
            </button>
          </div>
        )}
      </section>
      <fieldset className="online-group">
        <legend>{t("what.event")}</legend>
        <PortalField
          name="civilStatus.event.date"
          type="date"
          label={t("what.eventDate")}
          fault={faultAt("civilStatus.event.date")}
          value={event.date}
          onChange={(date) => fields.change({ event: { ...event, date } })}
          maxLength={10}
        />
        <PortalField
          name="civilStatus.event.place"
          label={t("what.eventPlace")}
          fault={faultAt("civilStatus.event.place")}
          value={event.place}
          onChange={(place) => fields.change({ event: { ...event, place } })}
          maxLength={200}
        />
      </fieldset>
    </>
  );
}
