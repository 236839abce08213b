import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { placesWords, sittingDay, sittingHours } from "../../../shared/i18n/sitting-words.ts";
import { nextWithPlace, placesIn } from "../../api/offered-sittings.ts";
import { useSittings } from "../../api/use-sittings.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { bookPath, paths } from "../paths.ts";
import "./after-hours.css";

type Props = {
  /** Only where it is taken; without one, whatever it is for. */
  readonly code?: string;
  readonly caseId?: string | undefined;
};

/** "Đến ngoài giờ: tối thứ Tư 25/11, …": the next sitting with a place; nothing where there is none. */
export function SittingLink({ code, caseId }: Props) {
  const { t } = useTranslation("booking");
  const language = currentLanguage();
  const next = nextWithPlace(useSittings().data?.items ?? [], code);
  if (!next) return null;
  return (
    <p className="sitting-link">
      <Link to={code === undefined ? paths.afterHours : bookPath({ code, caseId, sitting: next.id })}>
        {t("link", {
          when: sittingDay(next, language),
          hours: sittingHours(next),
          places: placesWords(placesIn(next), language),
        })}
      </Link>
    </p>
  );
}
