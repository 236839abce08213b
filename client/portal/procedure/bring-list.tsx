import { MapPin, Printer } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { TFunction } from "i18next";
import { wordsIn, type Paper, type Uncertainty } from "../../../shared/domain/procedures/index.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Unconfirmed } from "./unconfirmed.tsx";

/** A paper with its counts; where it is got and what else is said of it, where that is known. */
export type BringPaper = Pick<Paper, "name" | "originals" | "certified" | "copies"> &
  Partial<Pick<Paper, "required" | "note" | "where">>;

type Props = {
  readonly papers: readonly BringPaper[];
  readonly uncertain?: readonly Uncertainty[];
  /** False where the whole page has a key for printing. */
  readonly printKey?: boolean;
};

/** What to bring, to tick off on the screen or on paper. */
export function BringList({ papers, uncertain = [], printKey = true }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="bring" aria-labelledby={id}>
      <div className="bring-head">
        <h2 className="portal-heading" id={id}>
          {t("portal:procedure.bring")}
        </h2>
        {printKey && papers.length > 0 && (
          <button className="portal-link" type="button" onClick={() => window.print()}>
            <Printer aria-hidden="true" size={20} strokeWidth={2} /> {t("portal:procedure.print")}
          </button>
        )}
      </div>
      {papers.length === 0 && <p>{t("portal:procedure.bringNothing")}</p>}
      <ul className="bring-list">
        {papers.map((paper, at) => (
          <Line key={`${at} ${paper.name.vi}`} paper={paper} t={t} language={currentLanguage()} />
        ))}
      </ul>
      <Unconfirmed reasons={uncertain} />
    </section>
  );
}

type LineProps = { readonly paper: BringPaper; readonly t: TFunction; readonly language: Language };

function Line({ paper, t, language }: LineProps) {
  const id = useId();
  const { name, required = true, note, where } = paper;
  return (
    <li>
      <input id={id} type="checkbox" className="bring-tick" />
      <label htmlFor={id}>
        <strong>{wordsIn(name, language)}</strong>, {countWords(paper, t)}
        {!required && !note && <span className="bring-note">{t("portal:procedure.ifAny")}</span>}
        {note && <span className="bring-note">{wordsIn(note, language)}</span>}
        {where && (
          <span className="bring-note">
            <MapPin aria-hidden="true" size={18} strokeWidth={2} /> {wordsIn(where, language)}
          </span>
        )}
      </label>
    </li>
  );
}

/** "1 bản chính, 2 bản sao"; what is only looked at has no count. */
export function countWords({ originals, certified, copies }: BringPaper, t: TFunction): string {
  const parts = Object.entries({ originals, certified, copies })
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`portal:procedure.${kind}`, { count }));
  return parts.length === 0 ? t("portal:procedure.toShow") : parts.join(", ");
}
