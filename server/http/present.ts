import type { Words } from "../../shared/domain/procedures/index.ts";

/** An instant as it leaves: ISO 8601, UTC. */
export function iso(at: Date | null | undefined): string | null {
  return at ? at.toISOString() : null;
}

/** Words in both languages; Vietnamese stands in where nobody has translated yet. */
export function bothLanguages({ vi, en }: Words): { vi: string; en: string } {
  return { vi, en: en ?? vi };
}
