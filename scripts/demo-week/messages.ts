import { MessageList } from "../../shared/contracts/deliveries.ts";
import { pinAlphabet } from "../../shared/domain/dossiers/index.ts";
import type { Caller } from "./office-http.ts";

const pageSize = 200;
const pinInText = new RegExp(`(?<![\\w-])[${pinAlphabet}]{4} [${pinAlphabet}]{4}(?![\\w-])`);

/** The PINs of home returns, as residents read them on their phones; here the administrator reads them for all. */
export function pinBook(administrator: Caller, since: number) {
  const pins = new Map<string, string>();
  let readUntil = since;

  return {
    /** Reads what was sent since the last time. `now`: epoch ms of business time. Only while the office is idle. */
    read: async (now: number): Promise<void> => {
      let after: string | null = null;
      do {
        const query: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
        const path = `/api/messages?limit=${pageSize}${query}`;
        const page = MessageList.parse(await administrator.send({ method: "GET", path }));
        for (const { id, template, text } of page.items) {
          const pin = template === "homeReturnPlanned" ? pinInText.exec(text)?.[0] : undefined;
          if (pin !== undefined) pins.set(refOf(id), pin);
        }
        const last = page.items.at(-1);
        // Of the same instant there may be others that were sent after the last reading.
        const more = last !== undefined && Date.parse(last.at) >= readUntil;
        after = more ? page.next : null;
      } while (after !== null);
      readUntil = now;
    },
    pinOf: (ref: string): string => {
      const pin = pins.get(ref);
      if (pin === undefined) throw new Error(`no message with a PIN was sent for ${ref}`);
      return pin;
    },
  };
}
export type PinBook = ReturnType<typeof pinBook>;

/** A message is named after the dossier and the event it tells of. */
function refOf(id: string): string {
  return id.split("-")[0] ?? "";
}
