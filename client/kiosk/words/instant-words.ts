import type { TFunction } from "i18next";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";

/** "Nộp lúc 21:40 Chủ nhật 22/11, tiếp nhận lúc 07:30 thứ Hai 23/11": null where it was accepted as it came in. */
export function instantWords(snapshot: Snapshot, t: TFunction, language: Language): string | null {
  const { submittedAt, acceptedAt, road } = snapshot;
  if (submittedAt === null) return null;
  const say = (at: string) => `${time(Date.parse(at))} ${weekdayDayMonth(Date.parse(at), language)}`;
  const isAccepted = road.some(({ key, state }) => key === "accepted" && state !== "ahead");
  return isAccepted
    ? t("online:instants", { submitted: say(submittedAt), accepted: say(acceptedAt) })
    : t("online:submittedAt", { submitted: say(submittedAt) });
}
