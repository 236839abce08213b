import { z } from "zod";
import { SealKey } from "../../../shared/contracts/sealed-facts.ts";
import type { PhoneDatabase } from "./phone-database.ts";

/** The office's public key on the phone's disk: what is sealed with it only the office can open. */
export type OfficeKey = {
  /** Null where the office has never named one. */
  readonly get: () => Promise<SealKey | null>;
  readonly keep: (key: SealKey) => Promise<void>;
};

const id = "office";
const KeyRecord = z.object({ id: z.literal(id), office: SealKey });

export function officeKey(database: PhoneDatabase): OfficeKey {
  const get = async () => KeyRecord.safeParse(await database.get("keys", id)).data?.office ?? null;
  return {
    get,
    keep: async (key) => {
      if ((await get())?.kid === key.kid) return;
      await database.write("keys", (of) => of("keys").put({ id, office: key }));
    },
  };
}
