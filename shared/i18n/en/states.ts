import type { Same } from "../same.ts";
import type { states as vi } from "../vi/states.ts";

export const states: Same<typeof vi> = {};
