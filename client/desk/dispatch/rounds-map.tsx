import type { Rounds } from "../../../shared/contracts/rounds.ts";
import { useWords } from "../words/use-words.ts";
import { drawingOf, mapSize } from "./map-drawing.ts";

/** Lines are told apart by their dashes as well, for who sees no colours. */
const dashes = ["none", "10 5", "2 5", "14 4 2 4"] as const;

/** Office and doors as points, rounds as lines between them, north above. Nothing is fetched from outside; the lists say the same in words. */
export function RoundsMap({ rounds, office }: Pick<Rounds, "rounds" | "office">) {
  const { t } = useWords();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`dispatch.rounds.${name}`, values);
  const drawing = drawingOf(rounds, office);
  const without = rounds.flatMap(({ stops }) => stops).filter(({ point }) => point === null).length;
  return (
    <figure className="rounds-map">
      {drawing && (
        <svg viewBox={`0 0 ${mapSize} ${mapSize}`} role="img" aria-label={of("map")}>
          {drawing.lines.map(({ round, points }, at) => (
            <polyline
              key={round}
              points={points}
              strokeDasharray={dashes[at % dashes.length]}
              data-shade={at % 2 === 0 ? "door" : "ready"}
            />
          ))}
          {drawing.office && (
            <path
              className="rounds-office"
              d="M-9 11V-2a9 9 0 0 1 18 0v13z"
              transform={`translate(${drawing.office.x} ${drawing.office.y})`}
            />
          )}
          {drawing.stops.map(({ id, x, y, label, at }) => (
            <g key={id} transform={`translate(${x} ${y})`} data-shade={at % 2 === 0 ? "door" : "ready"}>
              <circle r="11" />
              <text textAnchor="middle" dy="4.5">
                {label}
              </text>
            </g>
          ))}
        </svg>
      )}
      <figcaption>
        {!drawing && <p>{of("noPoints")}</p>}
        {drawing &&
          rounds.map(({ id, courier }, at) => (
            <p key={id} className="rounds-key">
              <svg viewBox="0 0 44 12" aria-hidden="true">
                <line
                  x1="1"
                  y1="6"
                  x2="43"
                  y2="6"
                  strokeDasharray={dashes[at % dashes.length]}
                  data-shade={at % 2 === 0 ? "door" : "ready"}
                />
              </svg>
              {of("round", { number: at + 1, name: courier.name })}
            </p>
          ))}
        {drawing && without > 0 && <p>{of("withoutPoint", { count: without })}</p>}
      </figcaption>
    </figure>
  );
}
