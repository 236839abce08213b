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
  const sealed = await rotatePersonalKeys(connection, vault);
  const counts = [
    `${sealed.dossiers} dossiers`,
    `${sealed.deliveries} packets`,
    `${sealed.messages} messages`,
    `${sealed.accounts} accounts`,
    `${sealed.sittings} sittings`,
    `${sealed.places} doors`,
    `${sealed.followers} followers`,
  ];
  console.log(`sealed anew: ${counts.join(", ")}`);
  await connection.close();
}

main().then(() => process.exit(0), leaveWith);
