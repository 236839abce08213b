import { useTranslation } from "react-i18next";
import type { DraftValues } from "../../../shared/contracts/drafts.ts";
import { phoneInGroups } from "../../desk/words/format.ts";
import { PortalField } from "../portal-field.tsx";
import type { Editing } from "./editing.ts";

/** Who hands it in, with the phone that was verified; and whose it is, where that is somebody else. */
export function WhoStep({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const { fields, draft } = editing;
  const { submitter, owner, ownerDiffers } = fields.values;
  return (
    <>
      <p>
        {t("who.phone")}: <strong className="online-digits">{phoneInGroups(draft.phone)}</strong>,{" "}
        {t("who.verified")}
      </p>
      <Person
        editing={editing}
        of="submitter"
        person={submitter}
        onChange={(changed) => fields.change({ submitter: { ...submitter, ...changed } })}
      />
      <label className="online-check">
        <input
          type="checkbox"
          checked={ownerDiffers}
          onChange={({ target }) => fields.change({ ownerDiffers: target.checked })}
        />
        <span>{t("who.differs")}</span>
      </label>
      {ownerDiffers && (
        <fieldset className="online-group">
          <legend>{t("who.owner")}</legend>
          <Person
            editing={editing}
            of="owner"
            person={owner}
            onChange={(changed) => fields.change({ owner: { ...owner, ...changed } })}
          />
          <PortalField
            name="owner.phone"
            type="tel"
            label={t("who.ownerPhone")}
            fault={editing.faultAt("owner.phone")}
            value={owner.phone}
            onChange={(phone) => fields.change({ owner: { ...owner, phone } })}
            maxLength={20}
          />
        </fieldset>
      )}
    </>
  );
}

type Person = DraftValues["submitter"];

function Person({
  editing,
  of,
  person,
  onChange,
}: {
  readonly editing: Editing;
  readonly of: "submitter" | "owner";
  readonly person: Person;
  readonly onChange: (changed: Partial<Person>) => void;
}) {
  const { t } = useTranslation("online");
  const own = of === "submitter";
  return (
    <>
      <PortalField
        name={`${of}.name`}
        label={t("who.name")}
        hint={t("who.nameHint")}
        fault={editing.faultAt(`${of}.name`)}
        value={person.name}
        onChange={(name) => onChange({ name })}
        autoComplete={own ? "name" : "off"}
        maxLength={120}
      />
      <PortalField
        name={`${of}.idNumber`}
        label={t("who.idNumber")}
        hint={t("who.idHint")}
        fault={editing.faultAt(`${of}.idNumber`)}
        value={person.idNumber}
        onChange={(idNumber) => onChange({ idNumber })}
        code
        autoComplete="off"
        maxLength={20}
      />
      <PortalField
        name={`${of}.address`}
        label={t("who.address")}
        hint={t("who.addressHint")}
        fault={editing.faultAt(`${of}.address`)}
        value={person.address}
        onChange={(address) => onChange({ address })}
        autoComplete={own ? "street-address" : "off"}
        maxLength={300}
      />
    </>
  );
}
