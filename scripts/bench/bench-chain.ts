import { auditChain } from "../../shared/store/audit/audit-chain.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";

/** Seals as a real office does; what by is of no matter here. */
export const benchChain = auditChain(
  parseKeyring(JSON.stringify([{ kid: "bench", key: Buffer.alloc(32, 7).toString("base64") }])),
);
