import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { KioskKey } from "./kiosk-key.tsx";
import "./pager.css";

type Props = {
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly pageWords: (at: number, of: number) => string;
  readonly children: ReactNode;
};

/**
 * Shows its content whole where it fits, else page by page: a public screen has no scrolling. Columns as wide as the
 * box make the pages, so any content is cut between its blocks at any text size. What changes the amount of content
 * (another dossier, text size, language) should change the pager's `key`: it then starts at the first page.
 */
export function Pager({ beforeLabel, afterLabel, pageWords, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const [at, setAt] = useState(1);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setPages(pagesOf(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  const shown = Math.min(at, pages);
  useEffect(() => {
    const element = box.current;
    if (element) element.scrollLeft = (shown - 1) * pageWidth(element);
  }, [shown]);

  return (
    <div className="pager">
      <div className="pager-box" ref={box}>
        <div className="pager-content">{children}</div>
      </div>
      {pages > 1 && (
        <div className="pager-keys">
          <KioskKey
            shape="line"
            icon={<ChevronLeft aria-hidden="true" />}
            onPress={() => setAt(shown - 1)}
            isDisabled={shown === 1}
          >
            {beforeLabel}
          </KioskKey>
          <p>{pageWords(shown, pages)}</p>
          <KioskKey
            shape="line"
            icon={<ChevronRight aria-hidden="true" />}
            onPress={() => setAt(shown + 1)}
            isDisabled={shown === pages}
          >
            {afterLabel}
          </KioskKey>
        </div>
      )}
    </div>
  );
}

/** A page and the gap after it. */
function pageWidth(element: HTMLElement): number {
  return element.clientWidth + Number.parseFloat(getComputedStyle(element).columnGap);
}

function pagesOf(element: HTMLElement): number {
  return Math.max(1, Math.round((element.scrollWidth - element.clientWidth) / pageWidth(element)) + 1);
}
