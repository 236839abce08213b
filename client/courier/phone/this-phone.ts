import { outboxStore } from "../outbox/outbox-store.ts";
import { pinTries } from "../proof/pin-tries.ts";
import { officeKey } from "./office-key.ts";
import { openPhoneDatabase } from "./phone-database.ts";
import { phoneStore } from "./phone-store.ts";
import { phoneVault } from "./phone-vault.ts";
import { createPhone } from "./phone.ts";

const database = openPhoneDatabase();
const vault = phoneVault(database);

/** One of each for the page. */
export const phone = createPhone({ store: phoneStore(database, vault), now: Date.now });
export const sealKey = officeKey(database);
export const entriesOnDisk = outboxStore(database, vault, sealKey);
export const tries = pinTries(database);
