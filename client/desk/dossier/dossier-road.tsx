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
  return (
    <section className="dossier-road" aria-labelledby="road-title">
      <h2 id="road-title">{t("dossier.road.title")}</h2>
      <ol>
        {lines.map(({ key, at, type, title, details, pausedAfter }, index) => (
          <li
            key={key}
            data-way={
              index < lines.length - 1 ? (pausedAfter ? "paused" : "passed") : open ? "ahead" : "none"
            }
          >
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
            <time dateTime={new Date(end).toISOString()}>
              {view.status === "processed" ? "" : shortDayAndTime(end, language)}
            </time>
            <span className="road-line-mark">
              <RoadEnd />
            </span>
            <div>
              <p className="road-line-title">{t("dossier.road.promised")}</p>
              <p>{t(`dossier.people.returnModes.${view.returnMode}`)}</p>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}
