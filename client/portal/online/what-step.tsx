import { useId } from "react";
import { useTranslation } from "react-i18next";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Fault, controlId } from "../../ui/field.tsx";
import { PortalField } from "../portal-field.tsx";
import { asksCopies, type Editing } from "./editing.ts";
import { PersonsPart } from "./persons-part.tsx";

/** Which case it is, and what the office records: the persons, or the parcel. */
export function WhatStep({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const { version, fields, chosen, faultAt } = editing;
  return (
    <>
      {version.cases.length > 1 && <CasePart editing={editing} />}
      {asksCopies(chosen) && (
        <PortalField
          name="quantities.copies"
          label={t("what.copies")}
          hint={t("what.copiesHint")}
          fault={faultAt("quantities.copies")}
          value={fields.values.copies}
          onChange={(copies) => fields.change({ copies })}
          inputMode="numeric"
          maxLength={3}
        />
      )}
      {version.details === "civilStatus" && <PersonsPart editing={editing} />}
      {version.details === "land" && <LandPart editing={editing} />}
    </>
  );
}

function CasePart({ editing: { version, fields, chosen, faultAt } }: { readonly editing: Editing }) {
  const { t } = useTranslation("portal");
  const name = useId();
  const fault = faultAt("caseId");
  return (
    <fieldset className="cases">
      <legend>{t("procedure.caseTitle")}</legend>
      {version.cases.map((one, at) => (
        <label key={one.id}>
          <input
            type="radio"
            name={name}
            {...(at === 0 && { id: controlId("caseId") })}
            checked={one.id === chosen?.id}
            onChange={() => fields.chooseCase(one.id)}
          />
          <span>{wordsIn(one.name, currentLanguage())}</span>
        </label>
      ))}
      {fault !== null && <Fault>{fault}</Fault>}
    </fieldset>
  );
}

const landFields = ["mapSheet", "parcelNumber", "ward", "certificateNumber"] as const;

function LandPart({ editing: { fields, faultAt } }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const { land } = fields.values;
  return (
    <fieldset className="online-group">
      <legend>{t("what.land")}</legend>
      {landFields.map((field) => (
        <PortalField
          key={field}
          name={`land.${field}`}
          label={t(`what.${field}`)}
          fault={faultAt(`land.${field}`)}
          value={land[field]}
          onChange={(value) => fields.change({ land: { ...land, [field]: value } })}
          maxLength={field === "ward" ? 100 : 40}
        />
      ))}
    </fieldset>
  );
}
