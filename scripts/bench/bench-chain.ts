import { auditChain } from "../../shared/store/audit/audit-chain.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { personalVault } from "../../shared/store/personal/vault.ts";

const keyring = parseKeyring(JSON.stringify([{ kid: "bench", key: Buffer.alloc(32, 7).toString("base64") }]));

/** Seal as a real office does; what by is of no matter here. */
export const benchChain = auditChain(keyring);
export const benchVault = personalVault(keyring);
