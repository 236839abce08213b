import { connect } from "../shared/store/connect.ts";
import { parseKeyring } from "../shared/store/credentials/keyring.ts";
import { rotatePersonalKeys } from "../shared/store/personal/rotate.ts";
import { personalVault } from "../shared/store/personal/vault.ts";
import { runningDatabaseUri } from "./house/running-database.ts";
import { readSecrets } from "./house/secrets.ts";
import { readSettings } from "./house/settings.ts";
import { leaveWith } from "./services/say.ts";

/** `npm run keys:rotate`: seals personal fields anew with the first of `SECRET_KEYS`. */
async function main(): Promise<void> {
  const { secretKeys } = readSecrets(readSettings(process.env), process.env);
  const connection = await connect(runningDatabaseUri(process.env), { poolSize: 4 });
  const vault = personalVault(parseKeyring(secretKeys));
  const { dossiers, deliveries, messages, accounts } = await rotatePersonalKeys(connection, vault);
  console.log(
    `sealed anew: ${dossiers} dossiers, ${deliveries} packets, ${messages} messages, ${accounts} accounts`,
  );
  await connection.close();
}

main().then(() => process.exit(0), leaveWith);
