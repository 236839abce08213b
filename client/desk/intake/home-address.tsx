import { useState, type ClipboardEvent, type FocusEvent } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { SplitNote } from "../../ui/address/split-note.tsx";
import { useAddressSplit } from "../../ui/address/use-address-split.ts";
import { PointPicker } from "../../ui/point-picker/point-picker.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useOffice } from "../shell/use-office.tsx";
import { useWords } from "../words/use-words.ts";
import type { IntakeValues } from "./intake-values.ts";
import { KnownDoor } from "./known-door.tsx";
import { useKnownDoor } from "./use-known-door.ts";
import "./home-address.css";

const addressFields = ["number", "alley", "street", "ward"] as const;

/** The door a result is brought to: its fields, what is known of it, and where it is on a map for who knows. */
export function HomeAddress() {
  const { t } = useWords();
  const { control, getValues, setValue, setFocus } = useFormContext<IntakeValues>();
  const [point, directions] = useWatch({ control, name: ["homeAddress.point", "homeAddress.directions"] });
  const office = useOffice();
  const [isOpen, setOpen] = useState(false);
  const door = useKnownDoor(getValues("homeAddress"));
  const known = door.known;
  const split = useAddressSplit({
    read: () => {
      const { number, alley, street, ward } = getValues("homeAddress");
      return { number, alley, street, ward };
    },
    write: (fields) => {
      for (const field of addressFields)
        setValue(`homeAddress.${field}`, fields[field], { shouldDirty: true });
    },
  });

  const takeApart = (name: string): boolean => {
    if (name === "homeAddress.number") return split.takeApart("number");
    return name === "homeAddress.street" && split.takeApart("street");
  };
  const onBlur = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    takeApart(target.name);
    door.ask(getValues("homeAddress"));
  };
  const onPaste = ({ target }: ClipboardEvent) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name } = target;
    // The field holds it a moment later; then nothing is left to type but how to find the door.
    setTimeout(() => {
      if (takeApart(name)) setFocus("homeAddress.directions");
    });
  };
  const label = (field: string) => t(`address:${field}`);
  return (
    <div className="intake-address span-4" onBlur={onBlur} onPaste={onPaste}>
      <TextField
        name="homeAddress.number"
        label={label("number")}
        hint={label("numberHint")}
        maxLength={200}
      />
      <TextField name="homeAddress.alley" label={label("alley")} hint={label("alleyHint")} maxLength={60} />
      <TextField name="homeAddress.street" label={label("street")} maxLength={200} />
      <TextField name="homeAddress.ward" label={label("ward")} maxLength={100} />
      <div className="span-4">
        <SplitNote taken={split.taken} onUndo={split.undo} />
      </div>
      <TextField
        name="homeAddress.directions"
        label={label("directions")}
        hint={label("directionsHint")}
        className="span-4"
        maxLength={300}
      />
      {known && (
        <KnownDoor
          known={known}
          isUsed={directions.trim() === ""}
          onTake={(text) => {
            setValue("homeAddress.directions", text, { shouldDirty: true });
            setFocus("homeAddress.directions");
          }}
        />
      )}
      <details className="intake-map span-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t(point ? "address:marked" : "address:mark")}</summary>
        {isOpen && (
          <PointPicker
            label={t("address:where")}
            value={point ?? known?.point?.point ?? null}
            centre={known?.office ?? office?.point ?? null}
            neighbours={known?.neighbours ?? []}
            onChange={(next) => setValue("homeAddress.point", next, { shouldDirty: true })}
          />
        )}
      </details>
    </div>
  );
}
