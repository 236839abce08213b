import type { Same } from "../same.ts";
import type { receipt as vi } from "../vi/receipt.ts";

export const receipt: Same<typeof vi> = {};
