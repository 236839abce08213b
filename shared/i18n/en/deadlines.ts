import type { Same } from "../same.ts";
import type { deadlines as vi } from "../vi/deadlines.ts";

export const deadlines: Same<typeof vi> = {};
