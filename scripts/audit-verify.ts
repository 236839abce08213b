import { anchorStore } from "../shared/store/audit/anchor.store.ts";
import { auditChain } from "../shared/store/audit/audit-chain.ts";
import { verifyAudit, type Finding } from "../shared/store/audit/verify.ts";
import { connect } from "../shared/store/connect.ts";
import { parseKeyring } from "../shared/store/credentials/keyring.ts";
import { personalVault } from "../shared/store/personal/vault.ts";
import { runningDatabaseUri } from "./house/running-database.ts";
import { readSecrets } from "./house/secrets.ts";
import { readSettings } from "./house/settings.ts";
import { leaveWith } from "./services/say.ts";

const words: Readonly<Record<Finding["kind"], string>> = {
  "event-changed": "an event was changed",
  "event-missing": "an event is missing before this one",
  "events-reordered": "events stand in another order",
  "tail-cut": "the history ends before what was anchored, or is another one",
  "state-differs": "the state is not what the history leads to",
  "persons-changed": "the persons are not those of the intake",
  "dossier-missing": "the dossier is gone",
  "serial-missing": "a serial is missing",
  "serial-doubled": "a serial was given twice",
  "anchor-changed": "an anchor was changed or is missing before this one",
};
const sayEveryMs = 5_000;

/** `npm run audit:verify`: exit code 1 when anything does not hold; a line for each finding. */
async function main(): Promise<void> {
  const secrets = readSecrets(readSettings(process.env), process.env);
  const connection = await connect(runningDatabaseUri(process.env), { poolSize: 4 });
  const keyring = parseKeyring(secrets.secretKeys);
  const chain = auditChain(keyring);
  const vault = personalVault(keyring);
  const anchors = anchorStore(connection, chain);
  let dossiers = 0;
  let said = Date.now();
  const onDossier = () => {
    dossiers += 1;
    if (Date.now() - said < sayEveryMs) return;
    said = Date.now();
    console.log(`${dossiers} dossiers …`);
  };
  let findings = 0;
  for await (const finding of verifyAudit({ connection, chain, vault, anchors, onDossier })) {
    findings += 1;
    console.log(lineOf(finding));
  }
  console.log(`${dossiers} dossiers looked at, ${findings} findings`);
  await connection.close();
  process.exit(findings === 0 ? 0 : 1);
}

function lineOf({ kind, of, event, detail }: Finding): string {
  const at = event ? `, event ${event.version} (${event.type})` : "";
  return `${of}${at}: ${words[kind]}${detail === undefined ? "" : ` (${detail})`}`;
}

main().catch(leaveWith);
