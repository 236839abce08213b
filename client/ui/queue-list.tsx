import { useEffect, useLayoutEffect, useRef, type FocusEvent, type ReactNode } from "react";
import "./queue-list.css";

export type QueueRow = {
  readonly id: string;
  /** The mark of its state, and its name for who cannot see the mark. */
  readonly mark: ReactNode;
  readonly state: string;
  /** What opens the row: a link. `tabIndex` keeps one row of the list in the order of Tab. */
  readonly link: (props: { readonly tabIndex: number; readonly "data-row-link": string }) => ReactNode;
  readonly title: string;
  readonly subtitle: string;
  readonly where: string;
  readonly days: ReactNode;
  readonly due: ReactNode;
  /** What its checkbox is called. */
  readonly markWords: string;
};

export type QueueGroup = {
  readonly id: string;
  readonly mark: ReactNode;
  readonly title: string;
  readonly count: string;
  readonly rows: readonly QueueRow[];
};

export type QueueColumns = Readonly<
  Record<"marked" | "state" | "code" | "what" | "where" | "days" | "due", string>
>;

type Props = {
  readonly caption: string;
  readonly columns: QueueColumns;
  readonly groups: readonly QueueGroup[];
  readonly selected: string | null;
  /** Those that something will be done with. */
  readonly marked: ReadonlySet<string>;
  readonly onMark: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
};

/** Rows of two lines in groups. One row is selected; arrow keys move the selection, Enter opens by its link. */
export function QueueList(props: Props) {
  const { caption, columns, groups, selected, marked, onMark, onSelect, onOpen } = props;
  const table = useRef<HTMLTableElement>(null);
  const keepFocus = useKeptFocus(selected);
  useEffect(() => {
    if (selected === null) return;
    table.current
      ?.querySelector(`[data-row-link="${CSS.escape(selected)}"]`)
      ?.closest("tr")
      ?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  return (
    <table className="queue-list" ref={table} {...keepFocus}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="queue-check">
            <span className="visually-hidden">{columns.marked}</span>
          </th>
          <th scope="col" className="queue-mark">
            <span className="visually-hidden">{columns.state}</span>
          </th>
          <th scope="col" className="queue-code">
            {columns.code}
          </th>
          <th scope="col">{columns.what}</th>
          <th scope="col" className="queue-where">
            {columns.where}
          </th>
          <th scope="col" className="queue-days">
            {columns.days}
          </th>
          <th scope="col" className="queue-due">
            {columns.due}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="queue-group">
            <th scope="rowgroup" colSpan={7}>
              <span className="queue-group-title">
                {group.mark}
                {group.title}
                <span>{group.count}</span>
              </span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr
              key={row.id}
              className="queue-row"
              aria-current={row.id === selected || undefined}
              onClick={() => onSelect(row.id)}
              onFocus={() => onSelect(row.id)}
              onDoubleClick={() => onOpen(row.id)}
            >
              <td className="queue-check">
                <label>
                  <input
                    type="checkbox"
                    checked={marked.has(row.id)}
                    aria-label={row.markWords}
                    tabIndex={row.id === selected ? 0 : -1}
                    onChange={() => onMark(row.id)}
                  />
                </label>
              </td>
              <td className="queue-mark" title={row.state}>
                {row.mark}
                <span className="visually-hidden">{row.state}</span>
              </td>
              <td className="queue-code">
                {row.link({ tabIndex: row.id === selected ? 0 : -1, "data-row-link": row.id })}
              </td>
              <td className="queue-what">
                <span className="queue-title">{row.title}</span>
                <span className="queue-subtitle">{row.subtitle}</span>
              </td>
              <td className="queue-where">{row.where}</td>
              <td className="queue-days">{row.days}</td>
              <td className="queue-due">{row.due}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/**
 * Focus stays in the list when the row that has it is drawn anew in another group, or leaves: then it goes to the row that is selected in
 * its place.
 */
function useKeptFocus(selected: string | null) {
  const held = useRef(false);
  // A row taken out of the page while React draws says nothing of losing focus; a person who leaves it does.
  useLayoutEffect(() => {
    if (held.current && selected !== null && document.activeElement === document.body) focusRow(selected);
  });
  return {
    onFocus: () => {
      held.current = true;
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      held.current = event.currentTarget.contains(event.relatedTarget);
    },
  };
}

/** Moves focus to the link of a row, so that Enter opens it and a screen reader reads it. */
export function focusRow(id: string) {
  document.querySelector<HTMLElement>(`[data-row-link="${CSS.escape(id)}"]`)?.focus();
}
