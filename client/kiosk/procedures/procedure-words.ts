import type { TFunction } from "i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Promises } from "../../../shared/contracts/promises.ts";
import { wordsIn, type ProcedureCase } from "../../../shared/domain/procedures/index.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { limitWords } from "../../../shared/i18n/limit-words.ts";
import { countWords } from "../../portal/procedure/bring-list.tsx";
import { feeWords } from "../../portal/procedure/fee-words.ts";
import { counterWords } from "../words/office-words.ts";
import type { Task } from "../words/tasks.ts";

/** What one needs of a procedure at a kiosk. */
export type ProcedureWords = {
  readonly papers: readonly Task[];
  readonly facts: readonly {
    readonly name: string;
    readonly main: string;
    readonly more: readonly string[];
  }[];
};

type Context = { readonly office: Office; readonly t: TFunction; readonly language: Language };

export function procedureWords(
  chosen: ProcedureCase,
  promise: Promises["items"][number] | null,
  { office, t, language }: Context,
): ProcedureWords {
  const fee = feeWords(chosen.fee, t, language);
  const verification = chosen.rule?.verification;
  const counter = counterWords(office.supplementCounter, t);
  return {
    papers: chosen.papers.map((paper) => ({
      name: wordsIn(paper.name, language),
      note: [countWords(paper, t), paper.note ? wordsIn(paper.note, language) : ifAny(paper.required, t)]
        .filter((words) => words !== null)
        .join(". "),
      where: paper.where ? wordsIn(paper.where, language) : null,
    })),
    facts: [
      {
        name: t("hall:procedure.limit"),
        main: promise?.limit[language] ?? limitWords(chosen.rule, chosen.limitText, language),
        more: verification
          ? [t("portal:procedure.verification", { limit: limitWords(verification, undefined, language) })]
          : [],
      },
      {
        name: t("hall:procedure.fee"),
        main: fee.main,
        more: [...fee.lines.map(({ words }) => words), ...(fee.exempt === null ? [] : [fee.exempt])],
      },
      {
        name: t("hall:procedure.where"),
        main: t("hall:procedure.whereWords", {
          counter: counter.charAt(0).toUpperCase() + counter.slice(1),
          hours: office.hours[language],
        }),
        more: [],
      },
    ],
  };
}

const ifAny = (required: boolean, t: TFunction): string | null =>
  required ? null : t("portal:procedure.ifAny");
