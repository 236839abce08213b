import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { settledStatuses } from "../../../shared/domain/dossiers/index.ts";
import { ms, shortDayAndTime } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { RoadEnd, RoadMark } from "./road-mark.tsx";
import { roadLines } from "./road-lines.ts";
import "./dossier-road.css";

/** What happened, in order, down to the date that is promised. */
export function DossierRoad({ view }: { readonly view: DossierView }) {
  const { t, language } = useWords();
  const lines = roadLines(view, t, language);
  const open = !settledStatuses.has(view.status) || view.status === "processed";
  const end = ms(view.dueAt ?? view.promisedAt);
  // A date that has passed stands beside the words, so that the column of times runs one way.
  const ahead = view.status !== "processed" && end >= (lines.at(-1)?.at ?? 0);
  const promised = t("dossier.road.promisedFor", { day: shortDayAndTime(end, language) });
  const mode = t(`dossier.people.returnModes.${view.returnMode}`);
  return (
    <section className="dossier-road" aria-labelledby="road-title">
      <h2 id="road-title">{t("dossier.road.title")}</h2>
      <ol>
        {lines.map(({ key, at, type, title, details, pausedAfter }, index) => (
          <li key={key} data-way={wayAfter(pausedAfter, index < lines.length - 1, open)}>
            <time dateTime={new Date(at).toISOString()}>{shortDayAndTime(at, language)}</time>
            <span className="road-line-mark">
              <RoadMark type={type} />
            </span>
            <div>
              <p className="road-line-title">{title}</p>
              {details.length > 0 && <p>{details.join(", ")}</p>}
            </div>
          </li>
        ))}
        {open && (
          <li data-way="none">
            {ahead ? (
              <time dateTime={new Date(end).toISOString()}>{shortDayAndTime(end, language)}</time>
            ) : (
              <span />
            )}
            <span className="road-line-mark">
              <RoadEnd />
            </span>
            <div>
              <p className="road-line-title">{t("dossier.road.promised")}</p>
              <p>{ahead ? mode : `${mode}, ${promised}`}</p>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

/** The way to the next stop: stopped days are hatched, also while they last. */
function wayAfter(paused: boolean, passed: boolean, open: boolean): "paused" | "passed" | "ahead" | "none" {
  if (paused && (passed || open)) return "paused";
  return passed ? "passed" : open ? "ahead" : "none";
}
