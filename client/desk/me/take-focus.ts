/** For what has just come into the place of what was used: keyboard, screen reader and eyes go on there. */
export const takeFocus = (element: HTMLElement | null) => {
  element?.focus();
  element?.scrollIntoView({ block: "start" });
};
