import { resolve } from "node:path";
import { dateOf } from "../shared/domain/time/index.ts";
import { connect } from "../shared/store/connect.ts";
import { procedureStore } from "../shared/store/procedures/procedure.store.ts";
import { readDemoFile } from "./house/demo.ts";
import { FileFault } from "./procedures/file-fault.ts";
import { importFile, type ImportLine } from "./procedures/import-file.ts";
import { faultLine, lineOf, totalLines, totalsOf, usageLine } from "./procedures/report.ts";
import { dataDirOf } from "./services/paths.ts";
import { leaveWith, Refusal } from "./services/say.ts";

/** The database named by the environment, else the one of the running instance. @throws Refusal */
function mongodbUri(): string {
  const { MONGODB_URI: named } = process.env;
  if (named) return named;
  const dataDir = dataDirOf(process.env);
  const running = readDemoFile(dataDir);
  if (!running) throw new Refusal(faultLine(new FileFault("noDatabase", { dataDir })));
  return running.mongodbUri;
}

/** `npm run import:procedures -- FILE`: exit code 1 when the file cannot be read or every entry is refused. */
async function main(): Promise<void> {
  const [name, ...others] = process.argv.slice(2);
  if (name === undefined || others.length > 0) throw new Refusal(usageLine());
  const file = resolve(process.env["INIT_CWD"] ?? process.cwd(), name);
  const connection = await connect(mongodbUri(), { poolSize: 4 });
  try {
    const store = procedureStore(connection);
    await store.ensureIndexes();
    const lines: ImportLine[] = [];
    for await (const line of importFile(file, store, dateOf(Date.now()))) {
      lines.push(line);
      console.log(lineOf(line));
    }
    const totals = totalsOf(lines);
    for (const line of totalLines(totals)) console.log(line);
    if (totals.outcomes.refused === lines.length) process.exitCode = 1;
  } finally {
    await connection.close();
  }
}

main().catch((error: unknown) => {
  leaveWith(error instanceof FileFault ? new Refusal(faultLine(error)) : error);
});
