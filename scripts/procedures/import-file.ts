import {
  parseNational,
  type Merged,
  type Procedure,
  type Refusal,
} from "../../shared/domain/procedures/index.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { readEntries, type FileEntry, type FileLimits } from "./read-entries.ts";

type Place = Omit<FileEntry, "value">;

export type ImportLine =
  | (Merged & { readonly place: Place })
  | { readonly place: Place; readonly outcome: "refused"; readonly refusal: Refusal };

/**
 * Imports the portal's file: reads all of it first, so that a damaged file stores nothing, then stores entry by
 * entry. Yields what became of each, in the order of the file.
 * @param today YYYY-MM-DD, Asia/Ho_Chi_Minh
 * @throws FileFault
 */
export async function* importFile(
  file: string,
  store: Pick<ProcedureStore, "upsertImported">,
  today: string,
  limits?: FileLimits,
): AsyncGenerator<ImportLine> {
  for (const read of await readAll(file, today, limits)) {
    if ("refusal" in read) {
      yield { ...read, outcome: "refused" };
      continue;
    }
    for (const merged of await store.upsertImported([read.procedure], today)) {
      yield { place: read.place, ...merged };
    }
  }
}

type Read = { readonly place: Place } & ({ readonly procedure: Procedure } | { readonly refusal: Refusal });

async function readAll(file: string, today: string, limits?: FileLimits): Promise<readonly Read[]> {
  const keys = new Set<string>();
  const all: Read[] = [];
  for await (const { value, ...place } of readEntries(file, limits)) {
    const parsed = parseNational(value, { today });
    if (!parsed.ok) {
      all.push({ place, refusal: parsed.refusal });
    } else if (keys.has(parsed.procedure.key)) {
      const { code } = parsed.procedure;
      all.push({ place, refusal: { code, reason: "duplicateInFile", params: {} } });
    } else {
      keys.add(parsed.procedure.key);
      all.push({ place, procedure: parsed.procedure });
    }
  }
  return all;
}
