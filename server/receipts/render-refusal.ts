import { time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows } from "./facts.ts";
import { labels, renderLetter, signaturePlaces, type Agency } from "./letter.ts";
import { peopleFacts, type Asker } from "./people-facts.ts";
import { printable } from "./text.ts";

/** What form 3 says. Instants are epoch milliseconds, printed in UTC+7. */
export type RefusalData = Asker & {
  readonly agency: Agency;
  readonly ground: string;
  readonly note: string;
  readonly refusedAt: number;
  readonly officer: string;
};

/** Form 3, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I): the reason, then what can be done. */
export async function renderRefusal(given: RefusalData): Promise<Buffer> {
  const data = printable(given);
  const t = translator("vi");
  const { agency, refusedAt } = data;
  const { phone, hours } = agency;
  return renderLetter({
    agency,
    title: t("forms:refusal.title"),
    documentTitle: t("forms:refusal.documentTitle", { code: data.code }),
    content: [
      peopleFacts(data, t),
      { text: t("forms:refusal.opening", { office: agency.name }), bold: true, margin: [0, 0, 0, 6] },
      { text: `${data.ground}. ${data.note}`, margin: [0, 0, 0, 10] },
      factRows(
        [
          {
            label: t("forms:issued"),
            value: t("forms:at", { time: time(refusedAt), day: weekdayFullDate(refusedAt, "vi") }),
          },
        ],
        labels,
      ),
      { text: t("forms:refusal.next", { phone, hours }), margin: [0, 10, 0, 0] },
      signaturePlaces([
        { role: t("forms:signedBySubmitter"), how: t("forms:signHere"), name: data.submitter },
        { role: t("forms:signedByReceiver"), how: t("forms:signHere"), name: data.officer },
      ]),
    ],
  });
}
