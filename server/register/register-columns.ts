import type { TFunction } from "i18next";
import type { RegisterLine } from "../../shared/contracts/register.ts";
import { fullDate, time } from "../../shared/i18n/dates.ts";

/** A column of form 7: `width` in characters, as workbooks have it; `points` on paper, without the room at its sides. */
export type RegisterColumn = {
  readonly title: string;
  readonly width: number;
  readonly points: number;
  readonly text: (line: RegisterLine, at: number) => string;
};

/** The columns of form 7 in its order. The signature stays empty: it is written by hand. */
export function columnsOf(t: TFunction): readonly RegisterColumn[] {
  const of = (name: string) => t(`forms:register.${name}`);
  const day = (instant: string | null) => {
    if (instant === null) return "";
    const at = Date.parse(instant);
    return `${time(at)} ${fullDate(at, "vi")}`;
  };
  const note = ({ status, note: written }: RegisterLine) =>
    [t(`states:status.${status}`), written].filter(Boolean).join("; ");
  return [
    { title: of("number"), width: 5, points: 18, text: (_line, at) => String(at + 1) },
    { title: of("code"), width: 22, points: 108, text: ({ code }) => code },
    { title: of("content"), width: 30, points: 78, text: ({ content }) => content.vi },
    { title: of("sets"), width: 6, points: 22, text: ({ sets }) => String(sets) },
    { title: of("owner"), width: 24, points: 80, text: ({ owner }) => owner },
    { title: of("address"), width: 30, points: 80, text: ({ address }) => address },
    { title: of("phone"), width: 13, points: 66, text: ({ phone }) => phone },
    { title: of("received"), width: 16, points: 54, text: ({ receivedAt }) => day(receivedAt) },
    { title: of("due"), width: 16, points: 54, text: ({ dueAt }) => day(dueAt) },
    { title: of("returned"), width: 16, points: 54, text: ({ returnedAt }) => day(returnedAt) },
    { title: of("receipt"), width: 12, points: 40, text: () => "" },
    { title: of("note"), width: 24, points: 58, text: note },
  ];
}
