import { z } from "zod";
import type { PhoneDatabase } from "./phone-database.ts";
import type { PhoneVault } from "./phone-vault.ts";
import { Round, Shift } from "./shift.ts";

/** The shift and its round on the phone's disk. */
export type PhoneStore = {
  /** `ended`: there was one, and somebody has to sign in anew. */
  readonly loadShift: () => Promise<Shift | "ended" | null>;
  readonly loadRound: () => Promise<Round | null>;
  readonly saveShift: (shift: Shift) => Promise<void>;
  /** Null forgets it. */
  readonly saveRound: (round: Round | null) => Promise<void>;
  /** Forgets shift, round and their key. Entries that are not sent yet stay, and can only be sent from then on. */
  readonly wipe: () => Promise<void>;
};

/** The key of the shift: it goes with it. */
export const roundKey = "round";
const key = roundKey;
const Ended = z.object({ ended: z.literal(true) });

export function phoneStore(database: PhoneDatabase, vault: PhoneVault): PhoneStore {
  const load = async <S extends z.ZodType>(id: string, schema: S) =>
    await vault.open(key, id, await database.get("kept", id), schema);
  const save = async (id: string, value: unknown) => {
    const sealed = await vault.seal(key, id, value);
    await database.write("kept", (of) => of("kept").put({ id, ...sealed }));
  };

  return {
    loadShift: async () => {
      if (Ended.safeParse(await database.get("kept", "shift")).success) return "ended";
      return await load("shift", Shift);
    },
    loadRound: () => load("round", Round),
    saveShift: (shift) => save("shift", shift),
    saveRound: async (round) => {
      if (round) await save("round", round);
      else await database.write("kept", (of) => of("kept").delete("round"));
    },
    wipe: () =>
      database.write(["kept", "keys"], (of) => {
        of("kept").clear();
        of("kept").put({ id: "shift", ended: true });
        of("keys").delete(key);
        of("keys").delete("office");
      }),
  };
}
