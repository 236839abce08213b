import { useId } from "react";
import { useTranslation } from "react-i18next";
import "../after-hours/after-hours.css";
import { KeptParts } from "../../ui/kept-parts.tsx";
import { optionGroups, type ReturnOption } from "../../kiosk/words/return-options.ts";

type Props = {
  readonly options: readonly ReturnOption[];
  readonly chosen: ReturnOption | null;
  readonly onChoose: (option: ReturnOption) => void;
  readonly describedBy: string | undefined;
};

/** All ways as one choice, under three headings; many offices become a list to open. */
export function ReturnTiles({ options, chosen, onChoose, describedBy }: Props) {
  const { t } = useTranslation("homeReturn");
  const name = useId();
  return optionGroups.map((group) => {
    const ours = options.filter((one) => one.group === group);
    if (ours.length === 0) return null;
    const isList = group === "counters" && ours.length > mostTiles;
    return (
      <fieldset key={group} className="choice" aria-describedby={describedBy}>
        <legend>
          <strong>{t(`choose.${group}`)}</strong>
        </legend>
        {isList ? (
          <select
            className="portal-input"
            aria-label={t("choose.counterPick")}
            value={chosen?.group === group ? chosen.id : ""}
            onChange={({ target }) => {
              const found = ours.find(({ id }) => id === target.value);
              if (found) onChoose(found);
            }}
          >
            <option value="">{t("choose.counterPick")}</option>
            {ours.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <div className="choice-tiles choice-tiles--days">
            {ours.map((option) => (
              <label key={option.id} className="choice-tile">
                <input
                  type="radio"
                  name={name}
                  checked={chosen?.id === option.id}
                  onChange={() => onChoose(option)}
                />
                <strong>{group === "windows" ? <KeptParts words={option.words} /> : option.words}</strong>
                {option.note !== null && <span>{option.note}</span>}
              </label>
            ))}
          </div>
        )}
      </fieldset>
    );
  });
}

const mostTiles = 6;
