import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "../../api/use-office.ts";
import { SplitNote } from "../../ui/address/split-note.tsx";
import { useAddressSplit } from "../../ui/address/use-address-split.ts";
import { PointPicker } from "../../ui/point-picker/point-picker.tsx";
import { PortalField } from "../portal-field.tsx";
import type { Editing } from "./editing.ts";
import { homeFieldsOf } from "./home-fields.ts";

const shortFields = ["number", "alley", "street", "ward"] as const;
const hints: ReadonlySet<string> = new Set(["number", "alley"]);

/** The door a result is brought to, as its resident tells it. What others have said of the door is not shown here. */
export function HomePart({ editing: { fields, faultAt } }: { readonly editing: Editing }) {
  const { t } = useTranslation("address");
  const { data: office } = useOffice();
  const home = homeFieldsOf(fields.values.homeAddress);
  const [isOpen, setOpen] = useState(false);
  const change = (changes: Partial<typeof home>) =>
    fields.change({ homeAddress: { ...home, ...changes, line: "" } });
  const split = useAddressSplit({ read: () => home, write: change });

  const takeApart = (field: string) => {
    if (field === "number" || field === "street") split.takeApart(field);
  };
  return (
    <>
      {shortFields.map((field) => (
        <div
          key={field}
          onBlur={() => takeApart(field)}
          // The field holds what is pasted a moment later.
          onPaste={() => setTimeout(() => takeApart(field))}
        >
          <PortalField
            name={`homeAddress.${field}`}
            label={t(field)}
            {...(hints.has(field) && { hint: t(`${field}Hint`) })}
            fault={faultAt(`homeAddress.${field}`)}
            value={home[field]}
            onChange={(value) => change({ [field]: value })}
            autoComplete="off"
            maxLength={field === "alley" ? 60 : 200}
          />
        </div>
      ))}
      <SplitNote taken={split.taken} onUndo={split.undo} />
      <PortalField
        name="homeAddress.directions"
        label={t("directions")}
        hint={t("directionsHint")}
        fault={faultAt("homeAddress.directions")}
        value={home.directions}
        onChange={(directions) => change({ directions })}
        autoComplete="off"
        maxLength={300}
      />
      <details className="online-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t(home.point ? "marked" : "mark")}</summary>
        <p className="portal-hint">{t("markHint")}</p>
        {isOpen && (
          <PointPicker
            label={t("where")}
            value={home.point}
            centre={office?.point ?? null}
            onChange={(point) => change({ point })}
          />
        )}
      </details>
    </>
  );
}
