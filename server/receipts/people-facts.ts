import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { factRows } from "./facts.ts";
import { labels } from "./letter.ts";
import { mono } from "./paper-fonts.ts";
import { phoneGroups } from "./text.ts";

/** Who asked for what: the head of forms 2, 3 and 6. */
export type Asker = {
  readonly code: string;
  readonly submitter: string;
  readonly owner: string;
  readonly address: string;
  readonly phone: string;
  readonly request: string;
};

export function peopleFacts(of: Asker, t: TFunction): Content {
  const facts = [
    { label: t("forms:code"), value: { text: of.code, font: mono, bold: true } },
    { label: t("forms:submitter"), value: { text: of.submitter, bold: true } },
    ...(of.owner === of.submitter
      ? []
      : [{ label: t("forms:owner"), value: { text: of.owner, bold: true } }]),
    { label: t("forms:address"), value: of.address },
    { label: t("forms:phone"), value: { text: phoneGroups(of.phone), font: mono } },
    { label: t("forms:request"), value: of.request },
  ];
  return { stack: [factRows(facts, labels)], margin: [0, 14, 0, 10] };
}
