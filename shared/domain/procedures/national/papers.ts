import { fold } from "../../text/fold.ts";
import type { Paper } from "../paper.ts";
import type { Words } from "../words.ts";
import type { PortalPaper, PortalPaperGroup } from "./portal.ts";

export interface SortedPapers {
  /** Asked for in every case. */
  readonly common: readonly Paper[];
  /** Groups that stand for different situations of the applicant. */
  readonly alternatives: readonly { readonly name: string; readonly papers: readonly Paper[] }[];
  /** Remarks the portal keeps among the papers: nothing to hand in. */
  readonly notes: readonly Words[];
}

/** Groups named after what is done with the papers, not after a situation. */
const sortingWords = /(?:giay to )?(?:phai )?(?:nop|xuat trinh)|luu y|thanh phan ho so|ho so gom|mac dinh/u;

/**
 * Sorts the portal's groups of papers. A group without a name, or named "Giấy tờ phải nộp" and the like, holds
 * for every case; others are alternatives. A line without any copy is a remark.
 */
export function sortPapers(groups: readonly PortalPaperGroup[]): SortedPapers {
  const common: Paper[] = [];
  const alternatives: { name: string; papers: readonly Paper[] }[] = [];
  const notes: Words[] = [];
  for (const group of groups) {
    const papers: PortalPaper[] = [];
    for (const paper of group.papers) {
      if (paper.name === "") continue;
      if (paper.originals + paper.copies > 0) papers.push(paper);
      else notes.push({ vi: withoutBullet(paper.name) });
    }
    if (isSituation(group.name)) {
      if (papers.length > 0) alternatives.push({ name: withoutBullet(group.name), papers: toPapers(papers) });
    } else {
      common.push(...toPapers(papers));
    }
  }
  const [only, ...others] = alternatives;
  if (only !== undefined && others.length === 0) {
    return { common: identified([...common, ...only.papers]), alternatives: [], notes };
  }
  return { common: identified(common), alternatives, notes };
}

/** Papers of one case with distinct ids. */
export function identified(papers: readonly Paper[]): readonly Paper[] {
  const seen = new Map<string, number>();
  return papers.map((paper) => {
    const count = (seen.get(paper.id) ?? 0) + 1;
    seen.set(paper.id, count);
    return count === 1 ? paper : { ...paper, id: `${paper.id}#${count}` };
  });
}

/** "- Tờ khai…", "* Lưu ý:", "(1.1) Đối với…" without what leads and ends a list item. */
export function withoutBullet(text: string): string {
  const bare = text
    .replace(/^(?:[-+*:•\s]+|\(?\d{1,2}(?:\.\d{1,2})?[).-]\s*|[a-zđ]\)\s*)+/iu, "")
    .replace(/[\s:;]+$/u, "");
  return bare === "" ? text : bare;
}

function isSituation(name: string): boolean {
  const words = fold(withoutBullet(name));
  if (words === "" || /^giay to phai (?:nop|xuat trinh)/u.test(words)) return false;
  const rest = words.replace(sortingWords, "").trim();
  return rest.length > 25 || /truong hop|doi voi/u.test(words);
}

function toPapers(papers: readonly PortalPaper[]): readonly Paper[] {
  return papers.map((paper, index) => ({
    id: paper.code || `paper-${index + 1}`,
    name: { vi: withoutBullet(paper.name) },
    originals: paper.originals,
    certified: 0,
    copies: paper.copies,
    required: paper.required,
  }));
}
