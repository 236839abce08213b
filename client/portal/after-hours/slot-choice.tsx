import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  atHead,
  partOf,
  placesWords,
  sittingHours,
  slotDay,
  slotTime,
} from "../../../shared/i18n/sitting-words.ts";
import { placesIn, type OfferedSitting } from "../../api/offered-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { DueMark } from "../../ui/due-mark.tsx";

/** A sitting and one of its slots, minutes of the day; null while none is chosen. */
export type Place = { readonly sitting: string; readonly slot: number | null };

type Props = {
  readonly sittings: readonly OfferedSitting[];
  readonly place: Place | null;
  readonly onChoose: (place: Place) => void;
  /** The place that is held now and is to be changed. */
  readonly held?: { readonly sitting: string; readonly slot: number } | undefined;
  readonly fault?: string | null;
};

/** Day, then hour, as big buttons. What is full stays in its place, dashed. */
export function SlotChoice({ sittings, place, onChoose, held, fault = null }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const id = useId();
  const chosen = sittings.find((one) => one.id === place?.sitting);
  return (
    <>
      <fieldset className="choice">
        <legend className="portal-heading">{t("book.day")}</legend>
        <div className="choice-tiles choice-tiles--days">
          {sittings.map((sitting) => {
            const places = placesIn(sitting);
            return (
              <Tile
                key={sitting.id}
                name={`${id}-day`}
                main={atHead(slotDay(sitting, language))}
                notes={[
                  `${atHead(t(`part.${partOf(sitting.start)}`))}, ${sittingHours(sitting)}`,
                  placesWords(places, language),
                ]}
                isChosen={sitting === chosen}
                isDisabled={places === 0}
                onChoose={() => onChoose({ sitting: sitting.id, slot: null })}
              />
            );
          })}
        </div>
      </fieldset>
      {chosen && (
        <fieldset className="choice" aria-describedby={fault === null ? undefined : `${id}-fault`}>
          <legend className="portal-heading">{t("book.slot")}</legend>
          <div className="choice-tiles">
            {chosen.slots.map(({ start, free }) => {
              const isHeld = held?.sitting === chosen.id && held.slot === start;
              return (
                <Tile
                  key={start}
                  name={`${id}-slot`}
                  main={slotTime(chosen, start)}
                  notes={[isHeld ? t("ticket.current") : placesWords(free, language)]}
                  isChosen={place?.slot === start}
                  isDisabled={free === 0 || isHeld}
                  onChoose={() => onChoose({ sitting: chosen.id, slot: start })}
                />
              );
            })}
          </div>
          {fault !== null && (
            <p className="portal-fault" id={`${id}-fault`}>
              <DueMark kind="overdue" /> {fault}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}

type TileProps = {
  readonly name: string;
  readonly main: string;
  readonly notes: readonly string[];
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
};

function Tile({ name, main, notes, isChosen, isDisabled, onChoose }: TileProps) {
  return (
    <label className="choice-tile">
      <input type="radio" name={name} checked={isChosen} disabled={isDisabled} onChange={onChoose} />
      <strong>{main}</strong>
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </label>
  );
}
