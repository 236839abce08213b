import { MapPin } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { tasksOf } from "../../kiosk/words/tasks.ts";

type Props = { readonly snapshot: Snapshot; readonly office: Office };

/** All that is asked of the resident, numbered; nothing where nothing is. */
export function Tasks({ snapshot, office }: Props) {
  const { t } = useTranslation();
  const tasks = tasksOf(snapshot, office, t, currentLanguage());
  if (!tasks) return null;
  return (
    <section>
      <h2 className="portal-heading">{tasks.title}</h2>
      <ol className="answer-tasks">
        {tasks.items.map(({ name, note, where }, index) => (
          <li key={`${index} ${name}`}>
            <span className="answer-task-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <strong>{name}</strong>
              {note !== null && <p>{note}</p>}
              {where !== null && (
                <p>
                  <MapPin aria-hidden="true" size={18} strokeWidth={2} /> {where}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
