import type { TFunction } from "i18next";
import { Crosshair, LocateFixed, Minus, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../../shared/contracts/rounds.ts";
import { Button } from "../button.tsx";
import { Fault } from "../field.tsx";
import { distanceWords } from "./distance-words.ts";
import { isSeen, usualAcross, wayTo, zoomed, type View } from "./plane.ts";
import { PointFields } from "./point-fields.tsx";
import { PointMap, type Neighbour } from "./point-map.tsx";
import { usePosition } from "./use-position.ts";
import "./point-picker.css";

type Props = {
  readonly value: Point | null;
  /** What distances are measured from, the office; null where nobody has said where it is. */
  readonly centre: Point | null;
  /** Doors nearby whose place is known, by their numbers. */
  readonly neighbours?: readonly Neighbour[];
  readonly onChange: (point: Point | null) => void;
  /** What is looked for: "where the house is". */
  readonly label: string;
};

const icon = { size: 18, strokeWidth: 2, "aria-hidden": true } as const;

/** Says where something is: on a map of our own drawing, by keys, by the device, or in degrees. */
export function PointPicker({ value, centre, neighbours = [], onChange, label }: Props) {
  const { t, i18n } = useTranslation("point");
  // Nobody has moved the map yet: it stands where something is known.
  const [chosen, setView] = useState<View | null>(null);
  const middle = value ?? centre ?? neighbours[0]?.point ?? null;
  const view = chosen ?? (middle && { middle, across: acrossFor(middle, centre) });
  const pick = (point: Point) => {
    // It stays under the finger: only what is seen from now on depends on whoever moves the map.
    setView(view);
    onChange(point);
  };
  const jump = (point: Point) => {
    setView(view && isSeen(point, view) ? view : { middle: point, across: view?.across ?? usualAcross });
    onChange(point);
  };
  const position = usePosition(jump);
  const where = whereIs(value, centre, t, i18n.language);
  return (
    <div className="point-picker" role="group" aria-label={label}>
      {view ? (
        <>
          <PointMap
            label={t("map", { what: label })}
            where={where}
            view={view}
            value={value}
            centre={centre}
            neighbours={neighbours}
            onView={setView}
            onPick={pick}
          />
          <div className="point-keys">
            <Button onClick={() => setView(zoomed(view, 0.5))} aria-label={t("nearer")}>
              <Plus {...icon} />
            </Button>
            <Button onClick={() => setView(zoomed(view, 2))} aria-label={t("farther")}>
              <Minus {...icon} />
            </Button>
            <Button disabled={!middle} onClick={() => middle && setView({ middle, across: view.across })}>
              <span className="point-key">
                <Crosshair {...icon} /> {t(value ? "toPin" : "toOffice")}
              </span>
            </Button>
          </div>
        </>
      ) : (
        <p className="point-hint">{t("noCentre")}</p>
      )}
      <div className="point-keys">
        <Button disabled={position.asked.is === "asking"} onClick={position.ask}>
          <span className="point-key">
            <LocateFixed {...icon} /> {t(position.asked.is === "asking" ? "position.asking" : "position.ask")}
          </span>
        </Button>
        {value && (
          <Button onClick={() => onChange(null)}>
            <span className="point-key">
              <Trash2 {...icon} /> {t("remove")}
            </span>
          </Button>
        )}
      </div>
      <div role="status" className="point-said">
        {(value || view) && <p>{where}</p>}
        {position.asked.is === "found" && value && (
          <p>{t("position.found", { distance: distanceWords(position.asked.metres, t, i18n.language) })}</p>
        )}
        {position.asked.is === "failed" && <Fault>{t(`position.${position.asked.fault}`)}</Fault>}
      </div>
      <PointFields value={value} onChange={(point) => (point ? jump(point) : onChange(null))} />
    </div>
  );
}

/** Where the pin is: how far from the office, or in degrees where nobody knows where that is. */
function whereIs(value: Point | null, centre: Point | null, t: TFunction, language: string): string {
  if (!value) return t("point:none");
  // Not the point itself: `lng` is what the catalogue calls a language.
  if (!centre) return t("point:set", { lat: value.lat, long: value.lng });
  const { metres, direction } = wayTo(centre, value);
  return t("point:way", {
    distance: distanceWords(metres, t, language),
    direction: t(`point:directions.${direction}`),
  });
}

/** Wide enough that the office is in it, where that is not another town. */
function acrossFor(middle: Point, centre: Point | null): number {
  if (!centre) return usualAcross;
  const { metres } = wayTo(centre, middle);
  return metres > 5_000 ? usualAcross : Math.max(usualAcross, metres * 3.2);
}
