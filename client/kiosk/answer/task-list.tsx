import { MapPin } from "lucide-react";
import type { Tasks } from "../words/tasks.ts";

/** Numbered, because a resident counts them off: each with what kind, how many, and where to get it. */
export function TaskList({ tasks: { title, items } }: { readonly tasks: Tasks }) {
  return (
    <section className="tasks">
      <h2>{title}</h2>
      <ol>
        {items.map(({ name, note, where }, index) => (
          <li key={`${index}-${name}`} className="task">
            <span className="task-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <p className="task-name">{name}</p>
              {note !== null && <p>{note}</p>}
              {where !== null && (
                <p className="task-where">
                  <MapPin aria-hidden="true" /> {where}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
