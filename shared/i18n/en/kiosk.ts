import type { Same } from "../same.ts";
import type { kiosk as vi } from "../vi/kiosk.ts";

export const kiosk: Same<typeof vi> = {};
