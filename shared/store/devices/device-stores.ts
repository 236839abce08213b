import type { Connection } from "mongoose";
import { helpCallStore } from "../help-calls/help-call.store.ts";
import { deviceStore } from "./device.store.ts";

/** Registered screens and the calls that come from them. */
export function deviceStores(connection: Connection) {
  return { devices: deviceStore(connection), helpCalls: helpCallStore(connection) };
}
