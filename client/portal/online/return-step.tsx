import { useId } from "react";
import { useTranslation } from "react-i18next";
import { returnModes } from "../../../shared/domain/dossiers/index.ts";
import { PortalField } from "../portal-field.tsx";
import type { Editing } from "./editing.ts";
import { HomePart } from "./home-part.tsx";

/** Where the result is received; at home, by which door. */
export function ReturnStep({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const name = useId();
  const { version, fields, faultAt } = editing;
  const { returnMode, note } = fields.values;
  const modes = returnModes.filter((mode) => mode !== "home" || version.homeReturn);
  return (
    <>
      <fieldset className="cases">
        <legend>{t("return.how")}</legend>
        {modes.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={name}
              checked={returnMode === mode}
              onChange={() => fields.change({ returnMode: mode })}
            />
            <span>{t(`return.modes.${mode}`)}</span>
          </label>
        ))}
      </fieldset>
      {!version.homeReturn && <p>{t("return.inPerson")}</p>}
      {returnMode === "home" && <HomePart editing={editing} />}
      <PortalField
        name="note"
        label={t("return.note")}
        fault={faultAt("note")}
        value={note}
        onChange={(value) => fields.change({ note: value })}
        maxLength={500}
      />
    </>
  );
}
