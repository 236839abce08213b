import { connect } from "../shared/store/connect.ts";
import { accountKeeper } from "./admin/account-keeper.ts";
import { answers } from "./admin/answers.ts";
import { createAccount } from "./admin/create-account.ts";
import { readFlags } from "./admin/read-flags.ts";
import { openTerminal } from "./admin/terminal.ts";
import { checkExternalStores } from "./house/external.ts";
import { runningDatabaseUri } from "./house/running-database.ts";
import { leaveWith } from "./services/say.ts";

/**
 * `npm run admin:create`: makes an account, and the agency where it is new. Needed in production, where nobody has an
 * account yet.
 */
async function main(): Promise<void> {
  const { flags, reset } = readFlags(process.argv.slice(2));
  const mongodbUri = runningDatabaseUri(process.env);
  await checkExternalStores({ MONGODB_URI: mongodbUri });
  const terminal = process.stdin.isTTY ? openTerminal(process.stdin, process.stdout) : null;
  const connection = await connect(mongodbUri, { poolSize: 2 });
  const asked = { flags, reset, terminal, answers: answers(flags, terminal), env: process.env };
  for (const line of await createAccount(asked, accountKeeper(connection))) console.log(line);
  terminal?.close();
  await connection.close();
}

main().then(() => process.exit(0), leaveWith);
