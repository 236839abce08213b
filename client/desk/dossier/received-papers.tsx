import { ExternalLink } from "lucide-react";
import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { dayMonth, time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { PaperList } from "../../ui/paper-list.tsx";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { sayPaper } from "./paper-words.ts";

type Paper = DossierView["papers"][number];

/** What the office holds, and what came online with its files: each is opened beside the desk. */
export function ReceivedPapers({ view }: { readonly view: DossierView }) {
  const { t, language } = useWords();
  const { online, submittedAt } = view;
  const isHere = ({ files, originals, certified, copies }: Paper) =>
    files.length + originals + certified + copies > 0;
  const papers = view.papers.filter(isHere);
  const toCome = view.papers.filter((paper) => !isHere(paper));
  const detailOf = (paper: Paper) =>
    [
      paper.answeredAt !== null && t("dossier.papers.new", { day: dayMonth(ms(paper.answeredAt), language) }),
      paper.files.length === 0 && sayPaper(paper, t),
      paper.brought && t("dossier.papers.brought"),
    ]
      .filter((part) => typeof part === "string" && part !== "")
      .join(", ");
  return (
    <>
      {online && submittedAt !== null && (
        <p className="dossier-online">
          {t("dossier.papers.online", {
            time: time(ms(submittedAt)),
            day: weekdayDayMonth(ms(submittedAt), language),
          })}
        </p>
      )}
      {view.papers.length === 0 && <p>{t("dossier.papers.none")}</p>}
      <PaperList
        received
        papers={papers.map((paper) => ({
          name: paper.name,
          detail: detailOf(paper),
          ...(paper.files.length > 0 && { below: <Files dossier={view.ref} files={paper.files} /> }),
        }))}
      />
      <PaperList
        received={false}
        papers={toCome.map((paper) => ({ name: paper.name, detail: detailOf(paper) }))}
      />
    </>
  );
}

function Files({ dossier, files }: { readonly dossier: string; readonly files: Paper["files"] }) {
  const { language } = useWords();
  return (
    <ul className="dossier-files">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/api/dossiers/${dossier}/files/${id}`} target="_blank" rel="noopener">
            {name}
            <ExternalLink size={14} strokeWidth={2} aria-hidden="true" />
          </a>{" "}
          <span>{sayMegabytes(size, language)}</span>
        </li>
      ))}
    </ul>
  );
}

const sayMegabytes = (bytes: number, language: "vi" | "en"): string => {
  const megabytes = Math.max(0.1, bytes / (1024 * 1024));
  return `${megabytes.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 })} MB`;
};
