import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KioskKey } from "../../ui/kiosk-key.tsx";

export type Row = { readonly id: string; readonly words: string; readonly onChoose: () => void };
type Props = { readonly rows: readonly Row[]; readonly label: string; readonly note?: string };

const mostRows = 8;

/**
 * Big rows, as many as there is room for, the others a key away: a public screen has no scrolling, and no name is cut short. What
 * changes the rows or their size should change the `key`: it then starts at the first page.
 */
export function FitRows({ rows, label, note }: Props) {
  const { t } = useTranslation("hall");
  const box = useRef<HTMLDivElement>(null);
  /** Where each page began, the shown one last. */
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const from = starts.at(-1) ?? 0;
  const [fit, setFit] = useState({ from, count: mostRows });
  const count = fit.from === from ? fit.count : mostRows;
  const shown = rows.slice(from, from + count);
  const hasPages = from > 0 || from + count < rows.length;

  // Before anything is seen: one row less until nothing stands out.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      if (element.scrollHeight > element.clientHeight + 1 && count > 1) setFit({ from, count: count - 1 });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });

  return (
    <div className="fit-rows">
      <div className="fit-rows-box" ref={box}>
        <div role="group" aria-label={label} className="fit-rows-list">
          {shown.map(({ id, words, onChoose }) => (
            <KioskKey key={id} shape="line" onPress={onChoose}>
              {words}
            </KioskKey>
          ))}
        </div>
      </div>
      <div className="fit-rows-foot">
        {hasPages && (
          <KioskKey
            shape="line"
            icon={<ChevronLeft aria-hidden="true" />}
            isDisabled={starts.length === 1}
            onPress={() => setStarts(starts.slice(0, -1))}
          >
            {t("find.before")}
          </KioskKey>
        )}
        <p aria-live="polite">{note}</p>
        {hasPages && (
          <KioskKey
            shape="line"
            icon={<ChevronRight aria-hidden="true" />}
            isDisabled={from + count >= rows.length}
            onPress={() => setStarts([...starts, from + count])}
          >
            {t("find.after")}
          </KioskKey>
        )}
      </div>
    </div>
  );
}
