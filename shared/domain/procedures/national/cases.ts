import type { Flag } from "../flag.ts";
import type { Paper } from "../paper.ts";
import type { ProcedureCase } from "../procedure.ts";
import type { Words } from "../words.ts";
import { readFees } from "./fees.ts";
import { groupMethods, type MethodGroup } from "./group-methods.ts";
import { judgeLimit } from "./judge-limit.ts";
import { identified, withoutBullet, type SortedPapers } from "./papers.ts";
import type { PortalProcedure } from "./portal.ts";
import { shorten } from "./shorten.ts";
import { publishedWords } from "./understand-limit.ts";

const named = (text: string) => shorten(text, 160);

type CaseDraft = Omit<ProcedureCase, "id">;

/**
 * The cases of a portal entry: one for each published limit. With a single limit, situations that differ in
 * their papers are cases too; with several, the portal does not say which papers go with which limit, so every
 * case lists them all, with the situation as a note.
 */
export function casesOf(portal: PortalProcedure, papers: SortedPapers): readonly ProcedureCase[] {
  const groups = groupMethods(portal.methods);
  const drafts =
    groups.length === 0 ? [withoutLimit()] : groups.map((group) => draftOf(portal, group, groups));
  const [only, ...others] = drafts;
  const cases =
    only !== undefined && others.length === 0 && papers.alternatives.length > 1
      ? papers.alternatives.map(({ name, papers: own }) => ({
          ...only,
          name: { vi: named(name) },
          papers: identified([...papers.common, ...own]),
        }))
      : drafts.map((draft) => ({ ...draft, papers: identified([...papers.common, ...situational(papers)]) }));
  return withDistinctNames(cases).map((each, index) => ({
    id: `case-${index + 1}`,
    ...each,
    flags: each.papers.length > 0 ? each.flags : [...each.flags, { code: "papersMissing" }],
  }));
}

function draftOf(portal: PortalProcedure, group: MethodGroup, groups: readonly MethodGroup[]): CaseDraft {
  const judged = judgeLimit(group, group.description, portal.cases);
  const { fee, flags } = readFees(group.fees);
  const published = publishedWords(group);
  const limitText = [published, group.description].filter((each) => each !== "").join("\n");
  return {
    name: nameOf(group, groups, published),
    rule: judged.limit,
    // A ministry publishes the law; a province pledges its own, mostly shorter, limit.
    legalLimit: portal.standard ? judged.limit : null,
    pledgedLimit: portal.standard ? null : judged.limit,
    limitText: limitText || "Chưa công bố thời hạn",
    flags: [...judged.flags, ...filingFlags(group, groups), ...flags],
    fee,
    papers: [],
  };
}

function withoutLimit(): CaseDraft {
  return {
    name: { vi: "Thông thường", en: "Ordinary" },
    rule: null,
    legalLimit: null,
    pledgedLimit: null,
    limitText: "Chưa công bố thời hạn",
    flags: [{ code: "limitMissing" }],
    fee: { items: [], freeWhen: [] },
    papers: [],
  };
}

/** The same condition with another limit for another way of filing: true, or a slip of the pen. */
function filingFlags(group: MethodGroup, groups: readonly MethodGroup[]): readonly Flag[] {
  return groups.some((other) => differsByFiling(group, other))
    ? [{ code: "limitDependsOnFiling", found: group.filings.join(", ") }]
    : [];
}

function differsByFiling(group: MethodGroup, other: MethodGroup): boolean {
  return (
    other !== group &&
    other.description === group.description &&
    !other.filings.some((each) => group.filings.includes(each))
  );
}

const filings: Readonly<Record<string, Words>> = {
  DIRECT: { vi: "nộp trực tiếp", en: "at the counter" },
  ONLINE: { vi: "nộp trực tuyến", en: "online" },
  POSTAL: { vi: "nộp qua bưu chính", en: "by post" },
};

function nameOf(group: MethodGroup, groups: readonly MethodGroup[], published: string): Words {
  if (groups.length === 1) return { vi: "Thông thường", en: "Ordinary" };
  if (groups.some((other) => differsByFiling(group, other))) {
    const ways = group.filings.map(
      (each) => (Object.hasOwn(filings, each) ? filings[each] : undefined)?.vi ?? each,
    );
    return { vi: named(`${published || "Thông thường"}, ${ways.join(", ")}`) };
  }
  return {
    vi: named(withoutBullet(group.description.replaceAll("\n", " ")) || published || "Thông thường"),
  };
}

function situational({ alternatives }: SortedPapers): readonly Paper[] {
  return alternatives.flatMap(({ name, papers }) =>
    papers.map((paper) => ({ ...paper, required: false, note: { vi: named(name) } })),
  );
}

function withDistinctNames(cases: readonly CaseDraft[]): readonly CaseDraft[] {
  const seen = new Map<string, number>();
  return cases.map((each) => {
    const count = (seen.get(each.name.vi) ?? 0) + 1;
    seen.set(each.name.vi, count);
    return count === 1 ? each : { ...each, name: { vi: `${each.name.vi} (${count})` } };
  });
}
