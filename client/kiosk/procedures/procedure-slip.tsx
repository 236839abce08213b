import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { PageLink } from "../../../shared/contracts/procedures.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import type { ProcedureWords } from "./procedure-words.ts";
import "../answer/slip.css";

type Props = {
  readonly title: string;
  readonly caseName: string | null;
  readonly words: ProcedureWords;
  readonly link: PageLink | null;
  readonly office: Office;
  readonly now: number;
  readonly language: Language;
};

/** What to bring, on a slip printer's paper. Never seen on the screen. */
export function ProcedureSlip({ title, caseName, words, link, office, now, language }: Props) {
  const { t } = useTranslation("hall");
  return (
    <section className="slip" aria-hidden="true">
      <p className="slip-office">{office.counterName[language]}</p>
      <p>{t("procedure.slip")}</p>
      <p className="slip-heading">{title}</p>
      {caseName !== null && <p>{caseName}</p>}
      {words.facts.map(({ name, main }) => (
        <p key={name}>
          {name}: {main}
        </p>
      ))}
      <p className="slip-office">{t("procedure.bring")}</p>
      <ol>
        {words.papers.map(({ name, note, where }, index) => (
          <li key={`${index}-${name}`}>
            {index + 1}. {[name, note, where].filter(Boolean).join(". ")}.
          </li>
        ))}
      </ol>
      {link && <QrCode rows={link.qr} label={t("procedure.takeQr")} />}
      <p className="slip-foot">
        {t("procedure.slipNote", { day: fullDate(now, language) })} {office.phone.replaceAll(" ", "\u00A0")}
      </p>
    </section>
  );
}
