import { time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows } from "./facts.ts";
import { labels, renderLetter, signaturePlaces, type Agency } from "./letter.ts";
import { peopleFacts, type Asker } from "./people-facts.ts";
import { printable } from "./text.ts";

/** What form 2 says. Instants are epoch milliseconds, printed in UTC+7. */
export type SupplementData = Asker & {
  readonly agency: Agency;
  readonly papers: readonly {
    readonly name: string;
    readonly note: string | null;
    readonly where: string | null;
  }[];
  readonly reason: string;
  readonly askedAt: number;
  /** Asked for before the office accepted it: no clock stands still yet. */
  readonly beforeAcceptance: boolean;
  readonly officer: string;
};

/** Form 2, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I): all that is missing, one by one. */
export async function renderSupplement(given: SupplementData): Promise<Buffer> {
  const data = printable(given);
  const t = translator("vi");
  const { agency, askedAt } = data;
  const day = weekdayFullDate(askedAt, "vi");
  const papers = data.papers.map(({ name, note, where }) => {
    const more = [
      note !== null && t("forms:supplement.note", { note }),
      where !== null && t("forms:supplement.where", { where }),
    ].filter((part) => part !== false);
    return more.length === 0 ? name : `${name} (${more.join("; ")})`;
  });
  const stands = data.beforeAcceptance ? "beforeAcceptance" : "afterAcceptance";
  return renderLetter({
    agency,
    title: t("forms:supplement.title"),
    documentTitle: t("forms:supplement.documentTitle", { code: data.code }),
    content: [
      peopleFacts(data, t),
      { text: t("forms:supplement.opening"), bold: true, margin: [0, 0, 0, 6] },
      { ol: papers, margin: [0, 0, 0, 10] },
      factRows(
        [
          { label: t("forms:reason"), value: data.reason },
          { label: t("forms:officer"), value: data.officer },
          {
            label: t("forms:officerPhone"),
            value: t("forms:officerLine", { phone: agency.phone, hours: agency.hours }),
          },
          { label: t("forms:issued"), value: t("forms:at", { time: time(askedAt), day }) },
        ],
        labels,
      ),
      { text: t(`forms:supplement.${stands}`, { day }), margin: [0, 10, 0, 0] },
      signaturePlaces([
        { role: t("forms:signedBySubmitter"), how: t("forms:signHere"), name: data.submitter },
        { role: t("forms:signedByOfficer"), how: t("forms:signHere"), name: data.officer },
      ]),
    ],
  });
}
