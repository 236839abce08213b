import type { CSSProperties } from "react";
import { wayAfter, type RoadStop } from "./road-stops.ts";
import { StepMark } from "./step-mark.tsx";
import "./road.css";

type Props = {
  readonly stops: readonly RoadStop[];
  /** Horizontal on the kiosk, vertical on phones and with big text. */
  readonly direction?: "horizontal" | "vertical";
  /** Word at the ring: "ở đây". */
  readonly here: string;
  /** Names the list for assistive technology. */
  readonly label: string;
};

/** The stops of a dossier. The ring is the only one that moves: it glides to its new stop, once. */
export function Road({ stops, direction = "horizontal", here, label }: Props) {
  const at = stops.findIndex(({ kind }) => kind === "here");
  return (
    <ol
      className={`road road--${direction}`}
      aria-label={label}
      style={{ "--stops": stops.length, "--at": at } as CSSProperties}
    >
      {stops.map((stop, index) => (
        <li
          key={stop.key}
          className={`road-stop road-stop--${stop.kind}`}
          {...(stop.kind === "here" && { "aria-current": "step" as const })}
        >
          <span className={`road-way road-way--${wayAfter(stop, stops[index + 1])}`}>
            {stop.pause && <span className="road-pause">{stop.pause}</span>}
          </span>
          <span className="road-mark">
            {stop.kind === "here" ? (
              direction === "vertical" && <StepMark kind="here" />
            ) : (
              <StepMark kind={stop.kind} />
            )}
          </span>
          {stop.kind === "here" && <span className="road-here">{here}</span>}
          <span className="road-label">{stop.label}</span>
          {stop.note !== undefined && <span className="road-note">{stop.note}</span>}
        </li>
      ))}
      {at >= 0 && direction === "horizontal" && (
        <li className="road-ring" role="presentation" aria-hidden="true">
          <StepMark kind="here" />
        </li>
      )}
    </ol>
  );
}
