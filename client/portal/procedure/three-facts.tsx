import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Promises } from "../../../shared/contracts/promises.ts";
import {
  limitOf,
  type Procedure,
  type ProcedureCase,
  type ProcedureVersion,
} from "../../../shared/domain/procedures/index.ts";
import { limitWords } from "../../../shared/i18n/limit-words.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { feeWords } from "./fee-words.ts";
import { Unconfirmed } from "./unconfirmed.tsx";
import { uncertainOf } from "./uncertain.ts";

type Props = {
  readonly procedure: Procedure;
  readonly version: ProcedureVersion;
  readonly chosen: ProcedureCase;
  readonly promise: Promises["items"][number] | null;
};

/** How long, what it costs, and how the result comes. */
export function ThreeFacts({ procedure, version, chosen, promise }: Props) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { rule, legalLimit, pledgedLimit } = chosen;
  const fee = feeWords(chosen.fee, t, language);
  const uncertain = uncertainOf(version, chosen);
  const shortened = rule && legalLimit && pledgedLimit && differs(legalLimit, limitOf(rule));
  const deciding = [procedure.level, ...procedure.partners];
  return (
    <dl className="facts">
      <Fact name={t("portal:procedure.howLong")}>
        <strong>{promise?.limit[language] ?? limitWords(rule, chosen.limitText, language)}</strong>
        {shortened && (
          <p>{t("portal:procedure.legal", { limit: limitWords(legalLimit, undefined, language) })}</p>
        )}
        <Unconfirmed reasons={uncertain.limit} />
        {rule?.verification && (
          <p>
            {t("portal:procedure.verification", {
              limit: limitWords(rule.verification, undefined, language),
            })}
          </p>
        )}
        <Unconfirmed reasons={uncertain.verification} />
      </Fact>
      <Fact name={t("portal:procedure.fee")}>
        <strong>{fee.main}</strong>
        {fee.lines.map(({ id, words }) => (
          <p key={id}>{words}</p>
        ))}
        {fee.exempt !== null && <p>{fee.exempt}</p>}
        <Unconfirmed reasons={uncertain.fee} />
      </Fact>
      <Fact name={t("portal:procedure.result")}>
        <strong>
          {t(version.homeReturn ? "portal:procedure.resultAnywhere" : "portal:procedure.resultInPerson")}
        </strong>
        <p>
          {t("portal:procedure.decides", {
            who: deciding.map((level) => t(`portal:levels.${level}`)).join(", "),
          })}
        </p>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact-block">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const differs = (a: object, b: object) => JSON.stringify(a) !== JSON.stringify(b);
