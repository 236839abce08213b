import { existsSync } from "node:fs";
import { join } from "node:path";
import { dateOf } from "../../shared/domain/time/index.ts";
import { connect } from "../../shared/store/connect.ts";
import { procedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { FileFault } from "../procedures/file-fault.ts";
import { importFile, type ImportLine } from "../procedures/import-file.ts";
import { faultLine, totalsOf, type Totals } from "../procedures/report.ts";
import { root } from "../services/paths.ts";
import { Refusal } from "../services/say.ts";

/** Beside the clone, where the portal's data are kept; nothing of it is in the clone. */
const file = join(root, "..", "shared", "data", "national-procedures.json.gz");

/** Imports the portal's procedures as `npm run import:procedures` does; null where there is no such file. */
export async function importNational(mongodbUri: string): Promise<Totals["outcomes"] | null> {
  if (!existsSync(file)) return null;
  const connection = await connect(mongodbUri, { poolSize: 4 });
  try {
    const store = procedureStore(connection);
    await store.ensureIndexes();
    const lines: ImportLine[] = [];
    for await (const line of importFile(file, store, dateOf(Date.now()))) lines.push(line);
    return totalsOf(lines).outcomes;
  } catch (error) {
    throw error instanceof FileFault ? new Refusal(faultLine(error)) : error;
  } finally {
    await connection.close();
  }
}
