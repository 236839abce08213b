import { auditChain } from "../../shared/store/audit/audit-chain.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";

const keyring = parseKeyring(JSON.stringify([{ kid: "k1", key: Buffer.alloc(32, 7).toString("base64") }]));

/** For stores without a house: any key will do. */
export const aChain = auditChain(keyring);
export const aVault = personalVault(keyring);
