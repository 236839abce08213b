import type { TFunction } from "i18next";
import type { MiniCell } from "../../ui/day-ruler.tsx";
import { daysOf } from "./due-facts.ts";

/** The mini ruler in words: "đã dùng 6 ngày, dừng 3 ngày, còn 2 ngày". */
export function sayRuler(cells: readonly MiniCell[], t: TFunction): string {
  const { used, paused, left, over } = daysOf([...cells]);
  return [
    t("queue.ruler.used", { count: used }),
    paused > 0 && t("queue.ruler.paused", { count: paused }),
    over > 0 ? t("queue.ruler.overdue", { count: over }) : t("queue.ruler.left", { count: left }),
  ]
    .filter((part) => part !== false)
    .join(", ");
}
