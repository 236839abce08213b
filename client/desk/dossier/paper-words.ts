import type { TFunction } from "i18next";

type Counts = { readonly originals: number; readonly certified: number; readonly copies: number };

/** "1 chính, 2 sao". */
export function sayPaper(counts: Counts, t: TFunction): string {
  return (["originals", "certified", "copies"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`dossier.papers.${kind}`, { count: counts[kind] }))
    .join(", ");
}
