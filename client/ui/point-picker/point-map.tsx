import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../../shared/contracts/rounds.ts";
import {
  height,
  moved,
  pointAt,
  ringsOf,
  showing,
  spotOf,
  wayTo,
  widest,
  width,
  zoomed,
  type View,
} from "./plane.ts";
import { distanceWords } from "./distance-words.ts";

export type Neighbour = { readonly label: string; readonly point: Point };

type Props = {
  readonly label: string;
  /** Where the pin is, in words. */
  readonly where: string;
  readonly view: View;
  readonly value: Point | null;
  readonly centre: Point | null;
  readonly neighbours: readonly Neighbour[];
  readonly onView: (view: View) => void;
  readonly onPick: (point: Point) => void;
};

/** A finger trembles: less than this is a tap. */
const tremblePx = 5;
const fineMetres = 2;
const coarseMetres = 25;
const wheelStep = 1.25;

const ways: Readonly<Record<string, { readonly east: number; readonly north: number }>> = {
  ArrowUp: { east: 0, north: 1 },
  ArrowDown: { east: 0, north: -1 },
  ArrowLeft: { east: -1, north: 0 },
  ArrowRight: { east: 1, north: 0 },
};

type Grip = {
  readonly pointer: number;
  readonly what: "pin" | "map";
  readonly x: number;
  readonly y: number;
  readonly view: View;
  readonly isDrag: boolean;
};

/** The drawing: rings around the office, doors that are known, the pin. Nothing of it is fetched from outside. */
export function PointMap({ label, where, view, value, centre, neighbours, onView, onPick }: Props) {
  const { t } = useTranslation("point");
  const svg = useRef<SVGSVGElement>(null);
  const [grip, setGrip] = useState<Grip | null>(null);
  const hint = useId();
  useWheel(svg, (factor) => onView(zoomed(view, factor)));

  const spotAt = ({ clientX, clientY }: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: width / 2, y: height / 2 };
    return {
      x: ((clientX - box.left) / box.width) * width,
      y: ((clientY - box.top) / box.height) * height,
    };
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const isPin = event.target instanceof Element && event.target.closest("[data-pin]") !== null;
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    setGrip({ pointer, what: isPin ? "pin" : "map", x, y, view, isDrag: false });
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (grip?.pointer !== event.pointerId) return;
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!grip.isDrag && Math.hypot(dx, dy) < tremblePx) return;
    setGrip({ ...grip, isDrag: true });
    if (grip.what === "pin") return onPick(pointAt(spotAt(event), view));
    const metres = grip.view.across / (svg.current?.getBoundingClientRect().width || width);
    return onView({
      ...grip.view,
      middle: moved(grip.view.middle, { east: -dx * metres, north: dy * metres }),
    });
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    if (grip?.pointer !== event.pointerId) return;
    if (!grip.isDrag && grip.what === "map") onPick(pointAt(spotAt(event), view));
    setGrip(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = ways[event.key];
    const metres = event.shiftKey ? coarseMetres : fineMetres;
    if (way) {
      // Without a pin the first key puts it where the eye is.
      const next = value ? moved(value, { east: way.east * metres, north: way.north * metres }) : view.middle;
      onPick(next);
      onView(showing(next, view));
    } else if (event.key === "Enter" && !value) onPick(view.middle);
    else if (event.key === "+" || event.key === "=") onView(zoomed(view, 0.5));
    else if (event.key === "-" || event.key === "_") onView(zoomed(view, 2));
    else return;
    // Keys of the page around it, such as those of a list, must not hear them too.
    event.preventDefault();
    event.stopPropagation();
  };

  const home = centre && spotOf(centre, view);
  const pin = value && spotOf(value, view);
  return (
    <>
      <svg
        ref={svg}
        className="point-map"
        viewBox={`0 0 ${width} ${height}`}
        role="slider"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={widest}
        aria-valuenow={value && centre ? wayTo(centre, value).metres : 0}
        aria-valuetext={where}
        aria-describedby={hint}
        tabIndex={0}
        data-grip={grip?.isDrag ? grip.what : undefined}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setGrip(null)}
        onKeyDown={onKeyDown}
      >
        <g aria-hidden="true">
          {centre && home && <Rings home={home} centre={centre} view={view} />}
          {neighbours.map(({ label: number, point }) => {
            const { x, y } = spotOf(point, view);
            return (
              <g key={`${number} ${point.lat} ${point.lng}`} transform={`translate(${x} ${y})`}>
                <circle className="point-door" r="4" />
                <text className="point-number" x="7" y="4">
                  {number}
                </text>
              </g>
            );
          })}
          {home && (
            <path
              className="point-office"
              d="M-7 8V-2a7 7 0 0 1 14 0v10z"
              transform={`translate(${home.x} ${home.y})`}
            />
          )}
          {pin && (
            <g className="point-pin" data-pin="" transform={`translate(${pin.x} ${pin.y})`}>
              <circle className="point-hold" cy="-9" r="20" />
              <path d="M0 0C-3-7-9-9-9-16a9 9 0 0 1 18 0c0 7-6 9-9 16z" />
              <circle className="point-eye" cy="-16" r="3.5" />
            </g>
          )}
          <text className="point-north" x={width - 8} y="16" textAnchor="end">
            {t("north")}
          </text>
          <path className="point-north-mark" d={`M${width - 14} 32v-11l-4 6m4-6l4 6`} />
        </g>
      </svg>
      <p className="point-hint" id={hint}>
        {t("hint", { fine: fineMetres, coarse: coarseMetres })}
      </p>
    </>
  );
}

type RingsProps = {
  readonly home: { readonly x: number; readonly y: number };
  readonly centre: Point;
  readonly view: View;
};

function Rings({ home: { x, y }, centre, view }: RingsProps) {
  const { t, i18n } = useTranslation("point");
  return ringsOf(centre, view).map(({ metres, r }) => (
    <g key={metres}>
      <circle className="point-ring" cx={x} cy={y} r={r} />
      <text className="point-ring-words" x={x} y={y - r - 3} textAnchor="middle">
        {distanceWords(metres, t, i18n.language)}
      </text>
    </g>
  ));
}

/** A wheel over the map zooms it and leaves the page where it is; React's own listener could not keep it from scrolling. */
function useWheel(svg: { readonly current: SVGSVGElement | null }, onZoom: (factor: number) => void): void {
  const zoom = useRef(onZoom);
  useEffect(() => {
    zoom.current = onZoom;
  });
  useEffect(() => {
    const { current } = svg;
    const turned = (event: WheelEvent) => {
      // Only where somebody works with it: a page scrolled past a map must go on.
      if (!event.ctrlKey && document.activeElement !== current) return;
      event.preventDefault();
      zoom.current(event.deltaY > 0 ? wheelStep : 1 / wheelStep);
    };
    current?.addEventListener("wheel", turned, { passive: false });
    return () => current?.removeEventListener("wheel", turned);
  }, [svg]);
}
