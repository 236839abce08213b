import type { TFunction } from "i18next";
import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import { dayMonth, time } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { ms } from "../words/format.ts";

type Placed = Pick<DossierItem, "status" | "homeReturn" | "returnMode" | "step" | "assignee" | "visiting">;

/** Where a dossier lies now, in a few words: whoever has it, else the step that waits for somebody. */
export function sayWhere(item: Placed, t: TFunction): string {
  if (!isAtWork(item)) return t(`queue.where.${placeOf(item)}`);
  const at = item.assignee?.name ?? t(`dossier.steps.${item.step.id}`);
  return item.visiting === null ? at : t("queue.elsewhere", { at, agency: item.visiting });
}

/** After the status, where the place says more: "Đang xử lý" and ", bước Lãnh đạo ký, hạn 3/12 15:24". */
export function sayState(
  item: Placed,
  t: TFunction,
  language: Language,
): { readonly status: string; readonly where: string } {
  const status = t(`states:status.${item.status}`);
  if (!isAtWork(item)) {
    const at = t(`queue.at.${placeOf(item)}`);
    return { status, where: at === "" ? "" : `, ${at}` };
  }
  const { step } = item;
  const due = step.dueAt === null ? null : ms(step.dueAt);
  const parts = [
    t("queue.atStep", { step: t(`dossier.steps.${step.id}`) }),
    item.assignee?.name ?? t("queue.forAnybody"),
    item.visiting === null ? null : t("queue.atAgency", { agency: item.visiting }),
    due === null
      ? null
      : t(step.overdue ? "queue.stepOverdue" : "queue.stepDue", {
          day: dayMonth(due, language),
          time: time(due),
        }),
  ];
  return { status, where: `, ${parts.filter((part) => part !== null).join(", ")}` };
}

/** Somebody of the office has it, or should. */
const isAtWork = ({ status }: Placed): boolean => status === "accepted" || status === "processing";

function placeOf({ status, homeReturn, returnMode }: Placed): string {
  if (status !== "processed") return status;
  if (homeReturn) return homeReturn.state;
  return returnMode === "online" ? "processedOnline" : returnMode === "home" ? "planned" : "processed";
}
