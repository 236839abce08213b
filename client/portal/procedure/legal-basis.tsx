import { useTranslation } from "react-i18next";
import { wordsIn, type ProcedureVersion, type Uncertainty } from "../../../shared/domain/procedures/index.ts";
import { instantOf } from "../../../shared/domain/time/index.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Code } from "../../ui/code.tsx";
import { Unconfirmed } from "./unconfirmed.tsx";

type Props = {
  readonly code: string;
  readonly version: ProcedureVersion;
  readonly uncertain: readonly Uncertainty[];
};

/** What all of it rests on, last, for who wants to check. */
export function LegalBasis({ code, version, uncertain }: Props) {
  const { t } = useTranslation("portal");
  const language = currentLanguage();
  const { legalBasis, effectiveFrom, effectiveTo, decision } = version;
  const laws = legalBasis.map((law) => lawWords(wordsIn(law.name, language), law.code)).join("; ");
  const day = (date: string) => fullDate(instantOf(date), language);
  const sentences = [
    laws !== "" && t("procedure.basis", { laws }),
    decision !== undefined && t("procedure.decision", { decision }),
    t("procedure.from", { day: day(effectiveFrom) }),
    effectiveTo !== undefined && t("procedure.to", { day: day(effectiveTo) }),
  ];
  return (
    <section className="legal">
      <p>
        {t("procedure.code")} <Code>{code}</Code>. {sentences.filter(Boolean).join(" ")}
      </p>
      <Unconfirmed reasons={uncertain} />
    </section>
  );
}

const lawWords = (name: string, code: string | undefined) =>
  code === undefined || name.includes(code) ? name : `${name} ${code}`;
