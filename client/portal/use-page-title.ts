import { useEffect, useRef } from "react";

/** Names the page in the browser, and starts it at its top with the focus where reading begins. */
export function usePageTitle(title: string, page: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  const shown = useRef<string>(null);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    if (document.activeElement === document.body) {
      document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    }
  });
}
