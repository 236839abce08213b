import { z } from "zod";
import type { PhoneDatabase } from "../phone/phone-database.ts";

/** How often a PIN was wrong on this phone, packet by packet. It outlives reloads and shifts. */
export type PinTries = {
  readonly count: (deliveryId: string) => Promise<number>;
  readonly set: (deliveryId: string, count: number) => Promise<void>;
  /** Forgets those of packets that this phone has no business with any more. */
  readonly keepOnly: (deliveryIds: ReadonlySet<string>) => Promise<void>;
};

const Tries = z.object({ id: z.string(), count: z.number().int() });

export function pinTries(database: PhoneDatabase): PinTries {
  return {
    count: async (id) => Tries.safeParse(await database.get("tries", id)).data?.count ?? 0,
    set: (id, count) => database.write("tries", (of) => of("tries").put({ id, count })),
    keepOnly: async (ids) => {
      const gone = (await database.all("tries")).flatMap((one) => {
        const { success, data } = Tries.safeParse(one);
        return success && !ids.has(data.id) ? [data.id] : [];
      });
      if (gone.length === 0) return;
      await database.write("tries", (of) => {
        for (const id of gone) of("tries").delete(id);
      });
    },
  };
}
